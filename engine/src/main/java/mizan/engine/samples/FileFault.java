package mizan.engine.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// One way to spoil a file, together with the findings that must follow.
sealed interface FileFault permits TableFault, ByteFault {

  /// The finding that says that a file does not answer.
  String UNREACHABLE = "unreachable";

  /// By its key in a plan, as in `rows-short`.
  static FileFault of(String key) {
    var name = key.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(TableFault.values(), ByteFault.values())
        .flatMap(Stream::<FileFault>of)
        .filter(fault -> fault.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fault of files is called " + key));
  }

  String name();

  /// Whether what follows from the fault leaves no room for opinion in such a file.
  boolean fits(FileFormat format, SampleTable table);

  /// The findings, one as often as it must be raised.
  List<String> findings();
}
