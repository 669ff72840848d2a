package mizan.engine.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mizan.engine.criteria.Questions;
import mizan.engine.places.Box;
import org.jspecify.annotations.Nullable;

/// How a run measured: everything that its results depend on beside the portals. `run.json`.
///
/// @param measuredOn the day of measuring, ISO 8601
/// @param languages the official languages taken as given
/// @param links `unmeasured`, `measured` or `assume-ok`
/// @param opened whether the files of the datasets were opened
/// @param budget how many files of a portal are opened at most; null when none are
/// @param mirrors that were asked instead of others, by the beginning of the addresses they stand
///   for
/// @param box that the country's places lie in; null when none was set
/// @param questions what people asked elsewhere than at the portals, by their slugs; runs of before
///   it was counted have none
/// @param mqaProfile the name of the MQA reading's profile
/// @param mqaOptions its options D1 to D7
/// @param lists name to version of every code list used
public record Run(
    String engine,
    String measuredOn,
    List<String> languages,
    String links,
    boolean opened,
    @Nullable Integer budget,
    Map<String, String> mirrors,
    @Nullable Box box,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Questions> questions,
    String mqaProfile,
    Map<String, String> mqaOptions,
    Map<String, String> lists) {
  public Run {
    languages = List.copyOf(languages);
    questions =
        java.util.Collections.unmodifiableMap(
            new TreeMap<>(Objects.requireNonNullElse(questions, Map.of())));
    mirrors = java.util.Collections.unmodifiableMap(new TreeMap<>(mirrors));
    mqaOptions = java.util.Collections.unmodifiableMap(new TreeMap<>(mqaOptions));
    lists = java.util.Collections.unmodifiableMap(new TreeMap<>(lists));
  }
}
