package mizan.engine.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import mizan.engine.Network;
import mizan.engine.evidence.Archive;
import mizan.engine.evidence.Body;
import mizan.engine.evidence.Exchange;
import mizan.engine.evidence.Exchange.Answered;
import mizan.engine.evidence.Exchange.Broken;
import mizan.engine.evidence.Kept;
import mizan.engine.reporting.Words;
import mizan.engine.results.Results;

/// `mizan evidence RESULTS [LINK]`: shows the exchange behind a finding, or tells whether the
/// archives are as they were written.
final class Evidence {
  private static final int EXTRACT_BYTES = 2_000;
  private static final int LEAST_LINK = 8;

  private Evidence() {}

  static int run(Arguments typed) {
    typed.allowing("--body");
    var words = typed.words();
    if (typed.rest().isEmpty() || typed.rest().size() > 2) {
      throw new Refused(words.text("tool.expected-one", "evidence"));
    }
    var results = Rescore.open(typed.rest().getFirst());
    var archives = archives(results, typed);
    return typed.rest().size() == 1
        ? verify(results, archives, words)
        : show(archives, typed.rest().get(1), typed);
  }

  /// The archives beside results.
  ///
  /// @throws Refused when no exchange was kept
  static Path archives(Results results, Arguments typed) {
    var archives = Network.archives(results.folder());
    if (!Files.isDirectory(archives)) {
      throw new Refused(typed.words().text("tool.no-evidence", results.folder()));
    }
    return archives;
  }

  private static int verify(Results results, Path archives, Words words) {
    var whole = true;
    for (var portal : results.portals()) {
      var told = portal.summary().evidence();
      if (told == null) {
        continue;
      }
      var slug = portal.summary().slug();
      var broken = Archive.verify(archives.resolve(slug + ".warc.gz"), told.head());
      whole &= broken.isEmpty();
      System.out.println(
          broken.isEmpty()
              ? words.text("tool.evidence-whole", slug, words.count(told.exchanges()), told.head())
              : words.text("tool.evidence-broken", slug, broken.get()));
    }
    return whole ? Mizan.COMPLETE : Mizan.SOME_HELD;
  }

  /// Where an exchange stands.
  private record Place(Path warc, Kept kept) {}

  private static int show(Path archives, String link, Arguments typed) {
    var words = typed.words();
    var found = link.length() < LEAST_LINK ? List.<Place>of() : find(archives, link);
    if (found.isEmpty()) {
      throw new Refused(words.text("tool.no-such-evidence", link));
    }
    var place = found.getFirst();
    var exchange = Archive.read(place.warc, place.kept);
    var sealed = Archive.isSealed(place.warc);
    System.out.println(
        words.text(
            "tool.evidence-place",
            place.warc,
            words.count(place.kept.offset()),
            words.count(place.kept.length()),
            place.kept.link()));
    System.out.println(exchange.at() + "  " + exchange.took().toMillis() + " ms");
    System.out.println();
    System.out.println("> " + exchange.method() + " " + exchange.address());
    exchange
        .asked()
        .forEach(field -> System.out.println("> " + field.name() + ": " + field.value()));
    System.out.println();
    answer(exchange, sealed, typed);
    return Mizan.COMPLETE;
  }

  private static void answer(Exchange exchange, boolean sealed, Arguments typed) {
    switch (exchange.outcome()) {
      case Broken(var reason, var detail) -> System.out.println("< " + reason + ": " + detail);
      case Answered answer -> {
        System.out.println("< " + answer.status() + " " + answer.phrase());
        answer
            .fields()
            .forEach(field -> System.out.println("< " + field.name() + ": " + field.value()));
        System.out.println();
        System.out.println(
            typed
                .words()
                .text("tool.evidence-body", typed.words().count(answer.bytes()), answer.sha256()));
        body(answer, sealed, typed);
      }
    }
  }

  /// What was leaked once is not shown again.
  private static void body(Answered answer, boolean sealed, Arguments typed) {
    var to = typed.find("--body");
    try {
      if (sealed) {
        answer.body().close();
        System.out.println(typed.words().text("tool.evidence-sealed"));
      } else if (to != null) {
        Files.copy(answer.body().path(), Path.of(to), StandardCopyOption.REPLACE_EXISTING);
        answer.body().close();
      } else {
        System.out.println(extract(answer.body()));
        answer.body().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String extract(Body body) throws IOException {
    try (var in = body.open()) {
      var start = new String(in.readNBytes(EXTRACT_BYTES), StandardCharsets.UTF_8);
      return start.chars().anyMatch(c -> c == 0) ? "" : start;
    }
  }

  private static List<Place> find(Path archives, String link) {
    var found = new ArrayList<Place>();
    try (var files = Files.list(archives)) {
      for (var warc :
          files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList()) {
        Archive.each(
            warc,
            kept -> {
              if (kept.link().startsWith(link)) {
                found.add(new Place(warc, kept));
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
