package mizan.engine.probing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mizan.engine.evidence.Body;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.sniffing.FileKind;
import mizan.engine.sniffing.Sniffer;
import org.jspecify.annotations.Nullable;

/// What is wrong with an answer whose status says that all is well.
final class Pages {
  private static final int START = 1 << 16;

  /// Words and marks by which firewalls and guards against programs make themselves known.
  private static final Pattern GUARD =
      Pattern.compile(
          """
          captcha|cf-chl|challenge-platform|just\\ a\\ moment|attention\\ required|_incapsula_|
          incident\\ id|request\\ rejected|your\\ support\\ id|sucuri|ddos\\ protection|
          checking\\ your\\ browser|are\\ you\\ a\\ robot|you\\ have\\ been\\ blocked|
          web\\ application\\ firewall|access\\ denied.{0,400}reference\\ \\#|
          enable\\ javascript\\ and\\ cookies\\ to\\ continue
          """,
          Pattern.CASE_INSENSITIVE | Pattern.COMMENTS | Pattern.DOTALL);

  private static final Pattern HIDDEN =
      Pattern.compile("(?is)<(script|style|svg)\\b.*?</\\1>|<!--.*?-->|<[^>]*>|\\s+");

  private static final int FEW_WORDS = 1_500;

  private Pages() {}

  /// What an answer is instead of what is wanted; null when nothing is wrong with it.
  ///
  /// @param file whether a file is promised, not a page about it
  static @Nullable LinkState told(Answer answer, boolean file) {
    try {
      if (answer.content().size() == 0) {
        return LinkState.EMPTY;
      }
      var small = answer.content().small();
      var sniffed = small == null ? Sniffer.sniff(answer.body()) : Sniffer.sniff(small);
      if (sniffed.kind() != FileKind.HTML) {
        return null;
      }
      if (isGuard(answer)) {
        return LinkState.BLOCKED;
      }
      if (sniffed.errorPage()) {
        return LinkState.SOFT_404;
      }
      return file ? LinkState.WRONG_TYPE : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether a guard against programs speaks, whatever the status: a page of few words. Pages with
  /// more to say carry such marks too, for the forms in them.
  static boolean isGuard(Answer answer) {
    var page = start(answer.content());
    return GUARD.matcher(page).find()
        && HIDDEN.matcher(page).replaceAll(" ").strip().length() < FEW_WORDS;
  }

  private static String start(Body body) {
    try (var in = body.open()) {
      return new String(in.readNBytes(START), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
