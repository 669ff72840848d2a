package mizan.platform.methodologies;

import java.nio.file.Path;
import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import org.springframework.stereotype.Component;

/// The methodologies by which editions are judged.
@Component
public class Methodologies {
  private final Methodology inForce = MethodologyFile.read(MethodologyFile.WITH_FILES);

  /// The methodology in force.
  public Methodology current() {
    return inForce;
  }

  /// The file of the methodology in force, to be kept by whoever must judge alike later.
  public String text() {
    return MethodologyFile.text(MethodologyFile.WITH_FILES);
  }

  /// A methodology that was kept.
  public Methodology kept(Path file) {
    return MethodologyFile.read(file.toString());
  }
}
