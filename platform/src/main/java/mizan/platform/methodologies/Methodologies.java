package mizan.platform.methodologies;

import mizan.engine.methodology.Methodology;
import mizan.engine.methodology.MethodologyFile;
import org.springframework.stereotype.Component;

/// The methodologies by which editions are judged.
@Component
public class Methodologies {
  private final Methodology inForce = MethodologyFile.read(MethodologyFile.WITHOUT_FILES);

  /// The methodology in force.
  public Methodology current() {
    return inForce;
  }
}
