package mizan.platform;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// The folder that holds everything the site must not lose.
@Validated
@ConfigurationProperties("mizan")
record DataFolder(@NotNull Path data) {

  /// The place of the database, in a folder proven writable by writing to it.
  Path databaseFile() {
    var folder = data.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ".check"));
    } catch (IOException refused) {
      throw new Refused(folder, refused);
    }
    return folder.resolve("mizan.db");
  }

  /// The data folder cannot be made or written.
  static final class Refused extends RuntimeException {
    Refused(Path folder, IOException cause) {
      super(
          "Mizan cannot start: its data folder %s cannot be written; give it the right permissions or choose another with --data FOLDER."
              .formatted(folder),
          cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
