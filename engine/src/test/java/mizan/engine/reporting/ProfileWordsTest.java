package mizan.engine.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.engine.charsets.Mojibake;
import mizan.engine.content.Shape;
import mizan.engine.feeds.FeedRule;
import mizan.engine.places.GeometryFault;
import mizan.engine.places.Misplacement;
import mizan.engine.privacy.PersonalKind;
import mizan.engine.schemas.BreachKind;
import mizan.engine.schemas.SchemaFault;
import mizan.engine.tables.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The words for what is in a file: one for every code, in each of the three languages.
class ProfileWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void everyCodeHasAWordOfItsOwnAndNoWordIsLeftOver(String language) throws IOException {
    var words = WordFilesTest.read("profile", language);
    var families =
        List.of(
            "defect.",
            "shape.",
            "values.",
            "personal.",
            "spoilt.",
            "place.",
            "geometry.",
            "feed.",
            "breach.",
            "schema-fault.");
    var keys = new ArrayList<String>();
    codes().forEach(keys::add);

    assertThat(words.stringPropertyNames())
        .filteredOn(key -> families.stream().anyMatch(key::startsWith))
        .containsExactlyInAnyOrderElementsOf(keys);
    assertThat(keys).allSatisfy(key -> assertThat(words.getProperty(key)).isNotBlank());
    assertThat(keys)
        .extracting(key -> key.substring(0, key.indexOf('.')) + words.getProperty(key))
        .doesNotHaveDuplicates();
  }

  @Test
  void codesOfFindingsAreReadAsWords() {
    var mixed = Map.of("column", "budget", "type", "number", "other", "text", "count", "3");

    assertThat(Sentences.of("columns-typed", "mixed", mixed, "en"))
        .isEqualTo(
            "Column \"budget\", leading kind: numbers; also found: texts."
                + " Values that do not fit: 3.");
    assertThat(Sentences.of("columns-typed", "mixed", mixed, "ar"))
        .contains("أعداد", "نصوص")
        .doesNotContain("number", "text");
    assertThat(
            Sentences.of(
                "dates-iso",
                "not-iso",
                Map.of("column", "", "form", "date-dmy", "count", "12"),
                "fr"))
        .contains("(sans nom)", "jour, mois, année");
    assertThat(
            Sentences.of("text-utf8", "mojibake", Map.of("how", "letter-lost", "count", "2"), "en"))
        .contains("letters were lost");
  }

  @Test
  void theWidthOfARowIsSaidInTheReadersLanguage() {
    var ragged = Map.of("defect", "row-long", "detail", "9 of 8");

    assertThat(Sentences.of("rows-regular", "ragged", ragged, "fr"))
        .contains("plus de cellules que de colonnes")
        .containsPattern("\\(cellules\\h: 9, colonnes\\h: 8\\)");
    assertThat(Sentences.of("rows-regular", "ragged", ragged, "ar")).contains("9", "8", "الخلايا");
    assertThat(
            Sentences.of(
                "rows-regular", "ragged", Map.of("defect", "quote-repaired", "detail", "8"), "en"))
        .endsWith("quotes in the wrong place (columns: 8).");
    assertThat(Sentences.of("file-readable", "damaged", Map.of("detail", ""), "en"))
        .isEqualTo("The file is damaged, and reading stopped here.");
  }

  @Test
  void aFileOfNoKindIsNamedInWordsAndTheOthersByTheirAbbreviation() {
    assertThat(notAsDeclared("EMPTY")).endsWith("is: an empty file.");
    assertThat(notAsDeclared("RDF_TURTLE")).endsWith("is: RDF TURTLE.");
  }

  private static String notAsDeclared(String found) {
    var arguments = Map.of("declared", "CSV", "found", found);
    return Sentences.of("format-true", "not-as-declared", arguments, "en");
  }

  private static Stream<String> codes() {
    return Stream.of(
            Arrays.stream(Defect.Kind.values()).map(kind -> "defect." + kind.code()),
            Arrays.stream(Shape.values()).map(shape -> "shape." + shape.code()),
            Arrays.stream(Shape.Family.values()).map(family -> "values." + family.code()),
            Arrays.stream(PersonalKind.values()).map(kind -> "personal." + kind.code()),
            Arrays.stream(Mojibake.Kind.values()).map(kind -> "spoilt." + kind.code()),
            Arrays.stream(Misplacement.values()).map(how -> "place." + how.code()),
            Arrays.stream(GeometryFault.values()).map(fault -> "geometry." + fault.code()),
            Arrays.stream(FeedRule.values()).map(rule -> "feed." + rule.code()),
            Arrays.stream(BreachKind.values()).map(kind -> "breach." + kind.code()),
            Arrays.stream(SchemaFault.values()).map(fault -> "schema-fault." + fault.code()))
        .flatMap(codes -> codes);
  }
}
