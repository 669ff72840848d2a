package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a dataset can be told by: ids wherever they stand, titles however they are written.
class EntryKeysTest {
  @ParameterizedTest
  @CsvSource({
    "https://h.example/dataset/0B9B1B8E-7D5A-4b0f-9c3e-111111111111, 0b9b1b8e-7d5a-4b0f-9c3e-111111111111",
    "urn:uuid:0b9b1b8e-7d5a-4b0f-9c3e-111111111111, 0b9b1b8e-7d5a-4b0f-9c3e-111111111111",
    "http://gis.example/datasets/d7871464350346978286c2bbaf1b74bd_0.csv, d7871464350346978286c2bbaf1b74bd_0",
    "https://www.arcgis.com/home/item.html?id=d7871464350346978286c2bbaf1b74bd, d7871464350346978286c2bbaf1b74bd",
    "https://town.example/api/views/fbk4-abcd/rows.csv, fbk4-abcd",
    "https://town.example/d/abcd-efgh, abcd-efgh",
    "https://town.example/Finance/Tax-sales/etp2-fnbu, etp2-fnbu",
    "https://data.example/fr/datasets/53699a31a3a729239d204b21/, 53699a31a3a729239d204b21"
  })
  void idsOfTheSoftwareAreFoundWhereverTheyStand(String address, String id) {
    var ids = new TreeSet<String>();
    PlatformIds.find(address, ids);
    assertThat(ids).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "https://town.example/explore/dataset/arbres@ville/table, arbres@ville",
    "https://town.example/api/explore/v2.1/catalog/datasets/arbres/exports/csv, arbres",
    "https://town.example/dataset/budget-2020/resource/1, budget-2020",
    "https://gis.example/datasets/town::fire-stations.geojson, town::fire-stations",
    "https://gis.example/maps/town::fire-stations, town::fire-stations"
  })
  void namesOfTheSoftwareAreFoundInAddresses(String address, String name) {
    var names = new TreeSet<String>();
    PlatformIds.findNames(CanonicalAddress.of(address), names);
    assertThat(names).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"https://town.example/open-data", "https://town.example/page/land-uses/a"})
  void wordsOfFourLettersAreNoIds(String address) {
    var ids = new TreeSet<String>();
    PlatformIds.find(address, ids);
    assertThat(ids).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Écoles primaires, ecoles  PRIMAIRES.",
    "ميزانية البلديّة, ميزانيه البلدية",
    "إحصاء أســعار, احصاء اسعار",
    "ﻣﻴﺰﺍﻧﻴﺔ, ميزانية",
    "School Districts, SchoolDistricts"
  })
  void titlesWrittenOtherwiseShareTheirKey(String one, String other) {
    assertThat(Title.letters(one)).isEqualTo(Title.letters(other));
    assertThat(Title.letters(Title.letters(one))).isEqualTo(Title.letters(one));
  }

  @Test
  void aYearTellsTheMembersOfASeriesApart() {
    var one = Title.of("Budget of the town 2020");
    assertThat(one.inSeriesWith(Title.of("Budget of the town 2021"))).isTrue();
    assertThat(one.inSeriesWith(Title.of("Budget of the town, 2020"))).isFalse();
    assertThat(one.inSeriesWith(Title.of("Trees 2021"))).isFalse();
    assertThat(Title.letters("Budget 2020")).isNotEqualTo(Title.letters("Budget 2021"));
  }

  @Test
  void titlesInTwoScriptsAreNotForeignToEachOther() {
    assertThat(Title.of("Écoles").foreignTo(Title.of("المدارس"))).isFalse();
    assertThat(Title.of("Écoles").foreignTo(Title.of("Forêts"))).isTrue();
  }

  @Test
  void anIdentifierThatCountsIsTrustedLess() {
    assertThat(keys("12")).contains(Key.SHORT_IDENTIFIER).doesNotContain(Key.IDENTIFIER);
    assertThat(keys("TODO")).contains(Key.SHORT_IDENTIFIER);
    assertThat(keys("roads#2")).contains(Key.SHORT_IDENTIFIER);
    assertThat(keys("roads-of-the-town")).contains(Key.IDENTIFIER);
  }

  private static Set<Key> keys(String id) {
    return EntryKeys.of(new Entry("p", id, List.of(), "", null, List.of(), null, null)).keySet();
  }
}
