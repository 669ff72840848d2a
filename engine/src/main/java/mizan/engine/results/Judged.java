package mizan.engine.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.engine.criteria.Criteria;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What people judged of portals: the file `judged.json` beside results, which scoring reads as
/// values of portals as a whole.
///
/// @param values in the order of the file
public record Judged(List<Value> values) {
  private static final String FILE = "judged.json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Judged {
    values = List.copyOf(values);
  }

  /// What came of judging a portal by one criterion.
  ///
  /// @param criterion a code of [Criteria#JUDGED]
  /// @param value in [0,1]
  /// @param evidence addresses on the web of what was looked at, at least one
  /// @param note why it is this value, in whatever language
  /// @param decided when, ISO 8601
  /// @param judges on whose behalf it was judged, such as `academia`; none where it is not told
  public record Value(
      String portal,
      String criterion,
      double value,
      List<String> evidence,
      String note,
      String decided,
      List<String> judges) {
    public Value {
      evidence = List.copyOf(evidence);
      judges = List.copyOf(judges);
    }
  }

  /// The values beside results; none where there is no file.
  ///
  /// @throws IllegalArgumentException with every fault of the file
  public static List<Value> beside(Path results) {
    var file = results.resolve(FILE);
    return Files.exists(file) ? read(file) : List.of();
  }

  /// The values in a file.
  ///
  /// @throws IllegalArgumentException with every fault of the file
  public static List<Value> read(Path file) {
    try {
      var lines =
          Objects.requireNonNullElse(JSON.readValue(file.toFile(), Lines.class), Lines.NONE);
      var faults = faults(lines.list());
      if (!faults.isEmpty()) {
        throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
      }
      return lines.list().stream().map(Line::judged).toList();
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Writes the values beside results, in the place of those of before.
  public static void write(Path results, List<Value> values) {
    var unfinished = results.resolve("." + FILE);
    try {
      Files.writeString(
          unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new Judged(values)));
      Files.move(unfinished, results.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> faults(List<Line> lines) {
    var faults = new ArrayList<String>();
    var seen = new HashSet<String>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var place = "value " + (i + 1) + ": ";
      line.faults().map(place::concat).forEach(faults::add);
      if (!seen.add(line.portal + " " + line.criterion)) {
        faults.add(place + line.criterion + " of " + line.portal + " is given twice");
      }
    }
    return faults;
  }

  /// The file as it is typed: anything may be missing.
  private record Lines(@Nullable List<Line> values) {
    static final Lines NONE = new Lines(List.of());

    List<Line> list() {
      return values == null ? List.of() : values;
    }
  }

  private record Line(
      @Nullable String portal,
      @Nullable String criterion,
      @Nullable Double value,
      @Nullable List<String> evidence,
      @Nullable String note,
      @Nullable String decided,
      @Nullable List<String> judges) {

    Stream<String> faults() {
      return Stream.of(
              isBlank(portal) ? "no portal is named" : "",
              criterion == null || !Criteria.JUDGED.contains(criterion)
                  ? "no criterion that people judge: "
                      + criterion
                      + "; there are "
                      + String.join(", ", Criteria.JUDGED)
                  : "",
              value == null || !(value >= 0 && value <= 1) ? value + " is not from 0 to 1" : "",
              evidence == null || evidence.isEmpty() || !evidence.stream().allMatch(Line::isOnWeb)
                  ? "evidence must be at least one address on the web"
                  : "",
              isBlank(note) ? "the note is missing" : "",
              isBlank(decided) ? "when it was decided is missing" : "")
          .filter(fault -> !fault.isEmpty());
    }

    /// A line without faults as what it says.
    Value judged() {
      return new Value(
          Objects.requireNonNull(portal),
          Objects.requireNonNull(criterion),
          Objects.requireNonNull(value),
          Objects.requireNonNull(evidence),
          Objects.requireNonNull(note),
          Objects.requireNonNull(decided),
          judges == null ? List.of() : judges);
    }

    private static boolean isBlank(@Nullable String text) {
      return text == null || text.isBlank();
    }

    private static boolean isOnWeb(@Nullable String address) {
      try {
        return address != null
            && address.matches("(?i)https?://\\S+")
            && new URI(address).getHost() != null;
      } catch (URISyntaxException _) {
        return false;
      }
    }
  }
}
