package mizan.engine.catalogue;

import java.util.Set;
import mizan.engine.vocabularies.FileType;
import org.jspecify.annotations.Nullable;

/// A file or service through which a dataset is offered (`dcat:Distribution`).
///
/// @param index its place in the dataset, from 0
/// @param format the declared format, as given; null when none
/// @param fileType the entry of the file-type table that the format means; null when unknown
/// @param byteSize the declared size as given
/// @param described whether its columns or its schema are described
/// @param blank the DCAT properties that were given without a value, as full IRIs
public record Distribution(
    int index,
    Text title,
    Text description,
    @Nullable String accessUrl,
    @Nullable String downloadUrl,
    @Nullable String format,
    @Nullable FileType fileType,
    @Nullable String mediaType,
    Licence licence,
    @Nullable String rights,
    @Nullable String byteSize,
    @Nullable Moment issued,
    @Nullable Moment modified,
    boolean described,
    Set<String> blank) {

  public Distribution {
    blank = Set.copyOf(blank);
  }

  /// The address to fetch the file from: the download address where there is one.
  public @Nullable String address() {
    return downloadUrl == null ? accessUrl : downloadUrl;
  }
}
