package mizan.engine.probing;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;
import org.jspecify.annotations.Nullable;

/// The files of one dataset as its description lists them: all that it takes to open them.
///
/// @param dataset its identifier
/// @param publisher the name of its publisher; "" without one
/// @param periodDays the declared frequency as days between two issues; null without one
/// @param marks bits that whoever lists it wants back with what was seen
public record Listed(
    String dataset, String publisher, @Nullable Double periodDays, int marks, List<File> files) {

  /// A file or service.
  ///
  /// @param index its place in the dataset, from 0
  /// @param address as given; "" without one
  /// @param format as declared; "" without one
  /// @param byteSize as declared; "" without one
  /// @param direct whether the address is said to be that of the file itself, not of a page
  /// @param page the access address; "" where there is none beside the file's
  /// @param pageIsFile whether the access address is the file's own
  /// @param marks likewise
  public record File(
      int index,
      String address,
      String format,
      String byteSize,
      boolean direct,
      String page,
      boolean pageIsFile,
      int marks) {
    static File of(Distribution file, int marks) {
      var download = file.downloadUrl();
      var access = file.accessUrl();
      return new File(
          file.index(),
          Objects.requireNonNullElse(file.address(), ""),
          Objects.requireNonNullElse(file.format(), ""),
          Objects.requireNonNullElse(file.byteSize(), ""),
          download != null,
          download == null || access == null || access.equals(download) ? "" : access,
          access != null && (download == null || access.equals(download)),
          marks);
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
    return of(dataset, 0, Collections.nCopies(dataset.distributions().size(), 0));
  }

  /// What a dataset lists, with marks for it and for each file in their order.
  public static Listed of(Dataset dataset, int marks, List<Integer> ofFiles) {
    var publisher = dataset.publisher();
    var frequency = dataset.frequency();
    var entry = frequency == null ? null : frequency.entry();
    return new Listed(
        dataset.id(),
        publisher == null ? "" : publisher.name().any(),
        entry == null ? null : entry.periodDays(),
        marks,
        IntStream.range(0, ofFiles.size())
            .mapToObj(i -> File.of(dataset.distributions().get(i), ofFiles.get(i)))
            .toList());
  }
}
