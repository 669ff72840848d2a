package mizan.engine.criteria;

import mizan.engine.content.FileProfile;
import mizan.engine.sniffing.FileKind;

/// What comes from the address is the file: not nothing, and not a page that tells of an error.
///
/// An address that gave no answer is not measured: one look does not prove that it is dead.
final class FileGiven implements Criterion.OfContent {

  /// Nothing came.
  record Empty(Where where) implements Finding.Grave {}

  /// A page came that tells of an error or asks to sign in, as if it were the file.
  record ErrorPage(Where where) implements Finding.Grave {}

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
}
