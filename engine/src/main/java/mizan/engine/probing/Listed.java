package mizan.engine.probing;

import java.util.List;
import java.util.Objects;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;
import org.jspecify.annotations.Nullable;

/// The files of one dataset as its description lists them: all that it takes to open them.
///
/// @param dataset its identifier
/// @param publisher the name of its publisher; "" without one
/// @param periodDays the declared frequency as days between two issues; null without one
public record Listed(
    String dataset, String publisher, @Nullable Double periodDays, List<File> files) {

  /// A file or service.
  ///
  /// @param index its place in the dataset, from 0
  /// @param address as given; "" without one
  /// @param format as declared; "" without one
  /// @param byteSize as declared; "" without one
  /// @param direct whether the address is said to be that of the file itself, not of a page
  public record File(int index, String address, String format, String byteSize, boolean direct) {
    static File of(Distribution file) {
      return new File(
          file.index(),
          Objects.requireNonNullElse(file.address(), ""),
          Objects.requireNonNullElse(file.format(), ""),
          Objects.requireNonNullElse(file.byteSize(), ""),
          file.downloadUrl() != null);
    }
  }

  public Listed {
    files = List.copyOf(files);
  }

  /// The declared size of the file at a place in the dataset; "" when none is declared.
  public String byteSize(int index) {
    return files.stream()
        .filter(file -> file.index() == index)
        .map(File::byteSize)
        .findFirst()
        .orElse("");
  }

  /// What a dataset lists.
  public static Listed of(Dataset dataset) {
    var publisher = dataset.publisher();
    var frequency = dataset.frequency();
    var entry = frequency == null ? null : frequency.entry();
    return new Listed(
        dataset.id(),
        publisher == null ? "" : publisher.name().any(),
        entry == null ? null : entry.periodDays(),
        dataset.distributions().stream().map(File::of).toList());
  }
}
