package mizan.engine.criteria;

import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.probing.LinkVerdict;
import mizan.engine.sniffing.FileKind;

/// What comes from the address is the file: not nothing, and not a page that tells of an error.
///
/// An address that gave no answer is not measured until its failure is proven; one that keeps us
/// out is not measured at all.
final class FileGiven implements Criterion.OfContent {

  /// Nothing came.
  record Empty(Where where) implements Finding.Grave {}

  /// A page came that tells of an error or asks to sign in, as if it were the file.
  record ErrorPage(Where where) implements Finding.Grave {}

  /// The address is dead: it failed at least three times, over two days or more.
  record Dead(Where where, String since, int tries, String detail) implements Finding.Grave {}

  /// No server of that name was found, three times over two days or more.
  record HostMissing(Where where, String since, int tries) implements Finding.Grave {}

  /// The answer breaks off before its end, three times over two days or more.
  record CutOff(Where where, String since, int tries) implements Finding.Grave {}

  /// A page where a file is promised.
  record Page(Where where) implements Finding.Grave {}

  /// Programs cannot trust the server: it does not send the certificates in between.
  record ChainIncomplete(Where where) implements Finding {}

  /// Nobody can trust the server: its certificate is out of date, of another name, or of nobody.
  record CertificateWrong(Where where, String detail) implements Finding.Grave {}

  private static final double HALF = 0.5;

  private static String day(LinkVerdict link) {
    return link.since().substring(0, "2026-01-31".length());
  }

  /// Whether it is certain that there is no file: a fault is told once.
  static boolean isMissed(LinkVerdict link) {
    return link.counted() && !link.works();
  }

  /// Whether there is a file of which anything else can be asked: a fault is told once.
  static boolean isGiven(FileProfile profile) {
    return profile.sniffed().kind() != FileKind.EMPTY && !profile.sniffed().errorPage();
  }

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var sniffed = file.profile().sniffed();
    if (sniffed.kind() == FileKind.EMPTY) {
      return Verdict.unmet(new Empty(file.whole()));
    }
    return sniffed.errorPage() ? Verdict.unmet(new ErrorPage(file.whole())) : Verdict.met();
  }

  @Override
  public Verdict examine(Unopened file, Setting setting) {
    var link = file.link();
    var where = file.whole();
    if (!link.counted()) {
      return Verdict.unknown();
    }
    return switch (link.state()) {
      case OK, OK_REDIRECTED, SLOW -> Verdict.met();
      case EMPTY -> Verdict.unmet(new Empty(where));
      case SOFT_404 -> Verdict.unmet(new ErrorPage(where));
      case WRONG_TYPE -> Verdict.unmet(new Page(where));
      case DEAD -> Verdict.unmet(new Dead(where, day(link), link.tries(), link.detail()));
      case DNS_FAULT -> Verdict.unmet(new HostMissing(where, day(link), link.tries()));
      case TRUNCATED -> Verdict.unmet(new CutOff(where, day(link), link.tries()));
      case TLS_CHAIN_INCOMPLETE -> Verdict.partly(HALF, List.of(new ChainIncomplete(where)));
      case TLS_FAULT -> Verdict.unmet(new CertificateWrong(where, link.detail()));
      case BLOCKED, TIMEOUT, SUSPECTED, NOT_ASKED -> Verdict.unknown();
    };
  }
}
