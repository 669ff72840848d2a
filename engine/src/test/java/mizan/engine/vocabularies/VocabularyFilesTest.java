package mizan.engine.vocabularies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The code lists as files: complete, sorted, and free of contradictions.
class VocabularyFilesTest {

  private static final String LABELLED = "code,uri,label_ar,label_fr,label_en,aliases";

  private static final Map<String, String> HEADERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("access-rights", LABELLED),
              Map.entry("booleans", "word,language"),
              Map.entry(
                  "file-types",
                  "code,uri,label,aliases,media_types,extensions,machine_readable,non_proprietary"),
              Map.entry("free-mailboxes", "domain"),
              Map.entry("frequencies", "code,uri,period_days,aliases"),
              Map.entry("languages", "code,uri,alpha3,aliases"),
              Map.entry("licences", "code,uri,label,open,in_eu_authority,in_edp_list,aliases"),
              Map.entry("media-types", "media_type"),
              Map.entry("months", "word,month,calendar,language"),
              Map.entry("null-tokens", "word,language"),
              Map.entry("organisation-words", "word,language"),
              Map.entry("personal-cues", "words,kind,language"),
              Map.entry("placeholders", "word,language"),
              Map.entry("role-mailboxes", "word"),
              Map.entry("themes", LABELLED),
              Map.entry("triage-cues", "words,kind,language")));

  private static final List<RawList> LISTS = HEADERS.keySet().stream().map(RawList::of).toList();

  /// Cells that may be empty: a licence without an address, a period that cannot be counted.
  private static final Set<String> OPTIONAL =
      Set.of("uri of licences", "period_days", "media_types", "extensions");

  @ParameterizedTest
  @FieldSource("LISTS")
  void theHeaderIsExact(RawList list) {
    assertThat(String.join(",", list.header())).isEqualTo(HEADERS.get(list.name()));
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void rowsAreSortedByCodeAndNoCodeComesTwice(RawList list) {
    assertThat(list.codes()).isEqualTo(list.codes().stream().sorted().distinct().toList());
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void noRequiredCellIsEmptyAndNoCellIsPadded(RawList list) {
    for (var row : list.rows()) {
      assertThat(row).hasSameSizeAs(list.header()).allMatch(cell -> cell.equals(cell.strip()));
      for (var at = 0; at < row.size(); at++) {
        var column = list.header().get(at);
        if (!OPTIONAL.contains(column) && !OPTIONAL.contains(column + " of " + list.name())) {
          assertThat(row.get(at)).as("%s of %s in %s", column, row, list.name()).isNotEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void aWordLeadsToOneCodeOnlyAndIsWrittenAsItIsCompared(RawList list) {
    for (var column : List.of("aliases", "media_types", "extensions")) {
      var owners = new HashMap<String, String>();
      for (var row : list.has(column) ? list.rows() : List.<List<String>>of()) {
        for (var word : list.words(column, row)) {
          assertThat(word).isEqualTo(RawList.folded(word));
          assertThat(owners.put(word, row.getFirst())).as("another owner of " + word).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LISTS")
  void everyCodeIsItsOwnFirstAlias(RawList list) {
    for (var row : list.has("aliases") ? list.rows() : List.<List<String>>of()) {
      assertThat(list.words("aliases", row)).startsWith(RawList.folded(row.getFirst()));
    }
  }

  @Test
  void everyListIsNamedWithItsNumberOfRows() {
    var lists = RawList.of("lists");

    assertThat(String.join(",", lists.header())).isEqualTo("name,title,date,version,source,rows");
    assertThat(lists.rows().stream().map(row -> row.getFirst() + " " + row.getLast()).toList())
        .isEqualTo(LISTS.stream().map(list -> list.name() + " " + list.rows().size()).toList());
  }

  @Test
  void marksAreThoseOfTheEuropeanLists() {
    var types = RawList.of("file-types");
    var licences = RawList.of("licences");

    assertThat(types.codesMarked("machine_readable")).hasSize(20).contains("CSV", "XLSX", "SHP");
    assertThat(types.codesMarked("non_proprietary")).hasSize(31).contains("GPKG", "ETSI_XML");
    assertThat(licences.codesMarked("in_edp_list")).hasSize(131);
    assertThat(licences.codesMarked("in_eu_authority")).hasSize(160);
  }

  @Test
  void openLicencesForbidNeitherCommerceNorChange() {
    assertThat(RawList.of("licences").codesMarked("open"))
        .contains("CC0", "CC_BY_4_0", "CC_BYSA_4_0", "ODC_BL", "ETALAB_2_0", "LNDPO_TN", "US_PD")
        .doesNotContain("OTHER_CLOSED", "OTHER_NC", "OGL_NC", "PSEUL")
        .noneMatch(code -> code.matches("(CC|DLDE)_BY(NC|ND).*"));
  }

  @Test
  void notSpecifiedIsNoLicence() {
    assertThat(RawList.of("licences").allWords("aliases"))
        .contains("other-open", "licence nationale de données publiques ouvertes")
        .doesNotContain("notspecified", "license not specified", "licence non spécifiée");
  }
}
