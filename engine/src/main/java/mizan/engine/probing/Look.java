package mizan.engine.probing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mizan.engine.content.Claimed;
import mizan.engine.content.FileProfile;
import mizan.engine.content.Profiler;
import mizan.engine.privacy.PersonalData;
import mizan.engine.privacy.PersonalFinding;

/// What one look into a file gave: its profile, without any value of a column that could be of
/// persons, and where such columns are.
///
/// @param personal for the publisher alone
public record Look(FileProfile profile, List<PersonalFinding> personal) {
  public Look {
    personal = List.copyOf(personal);
  }

  /// Looks into a file on disk.
  ///
  /// @throws IOException when the file cannot be read from the disk
  public static Look into(Path file, Claimed claimed) throws IOException {
    var watch = new PersonalData();
    var profile = Profiler.profile(file, claimed, List.of(watch));
    return new Look(PersonalData.covered(profile, watch.findings()), watch.findings());
  }
}
