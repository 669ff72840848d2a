package mizan.engine.harvesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.engine.Cases;
import mizan.engine.Harvested;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Distribution;
import mizan.engine.catalogue.Moment;
import mizan.engine.catalogue.Text.Phrase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What records of each kind become, case by case.
class JsonMappingsTest {

  static Stream<Arguments> cases() {
    return Stream.of("opendatasoft", "socrata", "udata")
        .flatMap(kind ->
            Cases.read(Cases.FOLDER.resolve("harvesting/" + kind + ".yaml"))
                .map(one -> Arguments.of(kind, Cases.get(one, "name"), one)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void recordBecomesWhatItsCaseSays(String kind, String name, Map<?, ?> one) {
    var harvested = Harvested.record(kind, (Map<?, ?>) Cases.get(one, "record"));

    var noted = one.get("problems") instanceof List<?> list ? list : List.of();
    var none = Boolean.TRUE.equals(one.get("none"));
    assertThat(harvested.problems().stream().map(Enum::name).filter(it -> !it.startsWith("EMPTY")))
        .containsExactlyElementsOf(noted.stream().map(String::valueOf).toList());
    assertThat(harvested.datasets()).hasSize(none ? 0 : 1);
    if (none) {
      return;
    }
    var dataset = harvested.datasets().getFirst();
    if (one.get("dataset") instanceof Map<?, ?> expected) {
      expected.forEach((field, value) ->
          assertThat(field(dataset, (String) field)).as("%s", field).isEqualTo(value));
    }
    if (one.get("formats") instanceof List<?> formats) {
      assertThat(dataset.distributions()).extracting(Distribution::format).isEqualTo(formats);
    }
    if (one.get("files") instanceof List<?> files) {
      assertThat(dataset.distributions()).hasSameSizeAs(files);
      for (var i = 0; i < files.size(); i++) {
        var file = dataset.distributions().get(i);
        ((Map<?, ?>) files.get(i))
            .forEach((field, value) ->
                assertThat(field(file, (String) field)).as("%s", field).isEqualTo(value));
      }
    }
  }

  private static Object field(Dataset dataset, String name) {
    return switch (name) {
      case "id" -> dataset.id();
      case "title" -> dataset.title().any();
      case "description" -> dataset.description().any();
      case "keywords" -> dataset.keywords().stream().map(Phrase::value).toList();
      case "publisher" -> Objects.requireNonNull(dataset.publisher()).name().any();
      case "contact" -> said(Objects.requireNonNull(dataset.contact()).email());
      case "issued" -> given(dataset.issued());
      case "modified" -> given(dataset.modified());
      case "frequency" -> dataset.frequency() == null ? "" : dataset.frequency().given();
      case "spatial" -> dataset.spatial();
      case "temporal" -> dataset.temporal().stream().map(Dataset.Period::given).toList();
      case "landingPage" -> said(dataset.landingPage());
      case "documentation" -> dataset.documentation();
      case "accessRights" -> dataset.accessRights() == null ? "" : dataset.accessRights().given();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Object field(Distribution file, String name) {
    return switch (name) {
      case "title" -> file.title().any();
      case "access" -> said(file.accessUrl());
      case "download" -> said(file.downloadUrl());
      case "format" -> said(file.format());
      case "mediaType" -> said(file.mediaType());
      case "size" -> said(file.byteSize());
      case "licence" -> file.licence().said();
      case "described" -> file.described();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String given(@Nullable Moment moment) {
    return moment == null ? "" : moment.given();
  }
}
