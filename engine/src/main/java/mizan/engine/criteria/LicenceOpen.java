package mizan.engine.criteria;

import mizan.engine.catalogue.Distribution;
import mizan.engine.catalogue.Licence;

/// Every file states a licence that the Open Definition accepts.
final class LicenceOpen implements Criterion.OfFile {
  /// No licence is stated for the file.
  record Missing(Where where) implements Finding.Grave {}

  /// Something is stated that is in no licence list of ours.
  record NotRecognised(Where where, String given) implements Finding {}

  /// A known licence that forbids some reuse.
  record NotOpen(Where where, String given) implements Finding.Grave {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Distribution file, Setting setting) {
    var where = Where.file(file.index(), "dct:license");
    return switch (file.licence()) {
      case Licence.None _ -> Verdict.unmet(new Missing(where));
      case Licence.Other(var given) -> Verdict.unmet(new NotRecognised(where, given));
      case Licence.Closed(var given, _) -> Verdict.unmet(new NotOpen(where, given));
      case Licence.Open _ -> Verdict.met();
    };
  }
}
