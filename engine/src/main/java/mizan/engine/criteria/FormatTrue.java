package mizan.engine.criteria;

import java.util.List;
import mizan.engine.sniffing.Claims.Claim;

/// A file is what it is said to be: by the format declared, by its extension, by its media type.
///
/// The declared format decides; without one, the extension, then the media type. Where the declared
/// format is right and another voice is wrong, half is lost.
final class FormatTrue implements Criterion.OfContent {
  /// The file is of another kind than the one declared.
  record NotAsDeclared(Where where, String declared, String found) implements Finding.Grave {}

  /// The extension or the media type says something else than what the file is.
  record OtherVoice(Where where, String said, String found) implements Finding {}

  @Override
  public Effort effort() {
    return Effort.S;
  }

  @Override
  public Verdict examine(Opened file, Setting setting) {
    var where = file.whole();
    var profile = file.profile();
    if (!FileGiven.isGiven(profile)) {
      return Verdict.notApplicable();
    }
    var found = profile.sniffed().kind().code();
    var claims = profile.claims();
    Claim leading = null;
    for (var claim : new Claim[] {claims.format(), claims.extension(), claims.mediaType()}) {
      switch (claim.agreement()) {
        case SILENT, VAGUE -> {}
        case SAME, WIDER -> leading = leading == null ? claim : leading;
        case DIFFERENT -> {
          return leading == null
              ? Verdict.unmet(new NotAsDeclared(where, claim.given(), found))
              : Verdict.partly(0.5, List.of(new OtherVoice(where, claim.given(), found)));
        }
      }
    }
    return leading == null ? Verdict.notApplicable() : Verdict.met();
  }
}
