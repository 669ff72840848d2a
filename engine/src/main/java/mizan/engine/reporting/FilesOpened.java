package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mizan.engine.results.FileCoverage;
import org.jspecify.annotations.Nullable;

/// How much of a portal's files was opened, as sentences.
public final class FilesOpened {
  private FilesOpened() {}

  /// The sentences about a portal; none when it lists no file, or when nobody counted.
  public static List<String> of(@Nullable FileCoverage files, Words words) {
    if (files == null || files.listed() == 0) {
      return List.of();
    }
    if (files.unopened().containsKey(FileCoverage.NOT_ASKED)) {
      return List.of(words.text("report.files-not-asked"));
    }
    var sentences = new ArrayList<String>();
    sentences.add(
        words.text(
            "report.files-opened", words.count(files.opened()), words.count(files.listed())));
    if (!files.unopened().isEmpty()) {
      var reasons =
          files.unopened().entrySet().stream()
              .map(reason ->
                  words.text("unopened." + reason.getKey(), words.count(reason.getValue())))
              .collect(Collectors.joining("; "));
      sentences.add(words.text("report.files-unopened", reasons));
    }
    var sample = files.sample();
    if (sample != null) {
      sentences.add(
          words.text(
              "report.files-sampled",
              words.count(sample.budget()),
              words.count(sample.datasets()),
              words.count(sample.of())));
    }
    return sentences;
  }

  /// `sample of 210 of 4,800`; "" where no sample was drawn.
  public static String sample(@Nullable FileCoverage files, Words words) {
    var sample = files == null ? null : files.sample();
    return sample == null
        ? ""
        : words.text("report.sample-of", words.count(sample.datasets()), words.count(sample.of()));
  }
}
