package mizan.engine.criteria;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.FileProfile;
import mizan.engine.privacy.PersonalFinding;

/// What the criteria of content say of one file, outside of any evaluation.
///
/// @param personal personal data found in it: for its publisher alone
public record FileVerdicts(FileProfile profile, List<Of> verdicts, List<PersonalFinding> personal) {
  public FileVerdicts {
    verdicts = List.copyOf(verdicts);
    personal = List.copyOf(personal);
  }

  /// The verdict of one criterion.
  public record Of(Criterion criterion, Verdict verdict) {}

  /// Asks every criterion of content.
  public static FileVerdicts of(
      FileProfile profile, List<PersonalFinding> personal, Setting setting) {
    var opened = new Opened(0, "", profile);
    var verdicts = new ArrayList<Of>();
    for (var criterion : Criteria.OF_CONTENT) {
      verdicts.add(new Of(criterion, criterion.examine(opened, setting)));
    }
    return new FileVerdicts(profile, verdicts, personal);
  }

  /// The tables and columns of which no value is shown, since it could be of a person.
  public boolean isPersonal(String table, int column) {
    return personal.stream()
        .anyMatch(found -> found.table().equals(table) && found.column() == column);
  }
}
