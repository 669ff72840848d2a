package mizan.engine.triage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of whole files: what is found, what is not, and that no value comes out.
class TriageTest {
  /// Invented persons.
  private static final String PERSONS =
      """
      Nom et prénom;N° CIN;Date de naissance;RIB;Observations
      Mouna Foulana;01234567;14/03/1981;08006012345678901231;a demandé une copie de son dossier hier
      Salem Foulani;07654321;15/04/1979;08006012345678901328;joindre au 20123456 ou s.f@mail.example
      Hend Foulania;09876543;16/05/1985;08006012345678901425;rien de particulier à dire de plus ici
      """;

  @TempDir Path folder;

  @Test
  void theGravestStandsFirstAndNoValueComesOut() throws IOException {
    var triage = Looked.at(folder, PERSONS);
    assertThat(triage.worst()).isEqualTo(Risk.HIGH);
    assertThat(triage.concerns())
        .isSortedAccordingTo((one, other) -> one.risk().compareTo(other.risk()));
    assertThat(triage.concerns().stream().map(Concern::kind))
        .contains("name", "national-id", "birth-date", "bank-account");
    var text =
        triage.concerns().stream()
            .filter(concern -> concern.matter() == Matter.FREE_TEXT)
            .findFirst()
            .orElseThrow();
    assertThat(text.count()).as("texts with a number or an address").isEqualTo(1);
    assertThat(text.measures()).startsWith(Measure.READ_THROUGH);
    assertThat(triage.toString())
        .doesNotContain(
            "01234567",
            "07654321",
            "0800601234567890",
            "Mouna",
            "14/03/1981",
            "20123456",
            "mail.example");
  }

  @Test
  void ofATableThatIsCutItIsSaidAndTheRestIsStillLookedThrough() throws IOException {
    var text = new StringBuilder("sex;age;observations\n");
    for (var row = 0; row < 40; row++) {
      text.append(row % 2 == 0 ? "female;" : "male;").append(20 + row).append(";\n");
    }
    text.append("male;90;please write to a.person@mail.example as soon as you can\n");
    var triage = Looked.at(folder, text.toString(), 10);
    var exposure = triage.exposures().getFirst();
    assertThat(exposure.cut()).isTrue();
    assertThat(exposure.ofRows()).isEqualTo(41);
    assertThat(exposure.before()).isEqualTo(new Anonymity(10, 10, 1, 10, 10));
    assertThat(triage.concerns().stream().map(Concern::matter))
        .contains(Matter.CLASSES, Matter.FREE_TEXT);
  }

  @Test
  void agesInBandsOfTenYearsHideBehindEachOther() throws IOException {
    var rows =
        IntStream.range(0, 40)
            .mapToObj(i -> (i % 2 == 0 ? "ذكر" : "أنثى") + ";" + (20 + i / 2))
            .collect(Collectors.joining("\n"));
    var exposure = Looked.at(folder, "الجنس;العمر\n" + rows + "\n").exposures().getFirst();
    assertThat(exposure.before().smallest()).isEqualTo(1);
    assertThat(exposure.path()).hasSize(1);
    assertThat(exposure.path().getFirst().treatment()).isEqualTo(Treatment.AGE_BANDS);
    assertThat(exposure.path().getFirst().after()).isEqualTo(new Anonymity(40, 4, 10, 0, 0));
  }

  @Test
  void placesAndThingsAreNoPersons() throws IOException {
    var schools =
        """
        Commune;Gouvernorat;École;Nombre de salles
        Aras;Nord;École de la Source;12
        Hamra;Nord;École des Dunes;9
        Cap Lune;Sud;École du Phare;15
        Dar Nour;Sud;École du Port;7
        """;
    var triage = Looked.at(folder, schools);
    assertThat(triage.exposures()).isEmpty();
    assertThat(triage.concerns()).isEmpty();
    assertThat(triage.worst()).isNull();
  }

  @Test
  void countsOfFewPersonsAreToldAndNotTakenForRowsOfPersons() throws IOException {
    var counts =
        """
        Gouvernorat;Sexe;Nombre d'élèves
        Nord;femme;120
        Nord;homme;3
        Sud;femme;0
        Sud;homme;86
        """;
    var triage = Looked.at(folder, counts);
    assertThat(triage.exposures()).isEmpty();
    assertThat(triage.concerns()).hasSize(1);
    var few = triage.concerns().getFirst();
    assertThat(few.matter()).isEqualTo(Matter.SMALL_COUNTS);
    assertThat(few.count()).as("a zero tells of nobody").isEqualTo(1);
    assertThat(few.measures()).containsExactly(Measure.AGGREGATE);
  }

  @Test
  void aNumberThatAPersonHasIsNoCountOfPersons() throws IOException {
    var rows =
        IntStream.range(0, 30)
            .mapToObj(i -> (i % 2 == 0 ? "F" : "M") + ";" + (1950 + i) + ";" + i % 5)
            .collect(Collectors.joining("\n"));
    var triage = Looked.at(folder, "Sexe;Année de naissance;Nombre d'enfants\n" + rows + "\n");
    assertThat(triage.exposures()).hasSize(1);
    assertThat(triage.exposures().getFirst().before().unique()).isEqualTo(30);
  }

  @Test
  void theNameOfNobodyIsGoodPractice() throws IOException {
    var triage =
        Looked.at(
            folder, "الاسم واللقب;المبلغ\nفلان بن فلان;12\nفلان بن فلان;13\nفلانة الفلانية;14\n");
    assertThat(triage.concerns()).isEmpty();
    assertThat(triage.good()).containsExactly(new Good("", 1, "الاسم واللقب", 3));
  }

  @Test
  void officialsAreSomethingToLookAtSinceTheirOfficeIsPublic() throws IOException {
    var triage =
        Looked.at(folder, "Directeur;Ville\nAli Salah;Aras\nHend Amor;Hamra\nSami Ayed;Aras\n");
    var official = triage.concerns().getFirst();
    assertThat(official.publicLife()).isTrue();
    assertThat(official.risk()).isEqualTo(Risk.LOW);
    assertThat(official.measures()).startsWith(Measure.ASK_PROTECTION_OFFICER);
  }

  @Test
  void somethingSensitiveOfPersonsIsGraveAndOfThingsIsNot() throws IOException {
    var rows =
        IntStream.range(0, 12)
            .mapToObj(i -> (i % 2 == 0 ? "F" : "M") + ";3" + i % 2 + ";asthme")
            .collect(Collectors.joining("\n"));
    var triage = Looked.at(folder, "Sexe;Âge;Maladie\n" + rows + "\n");
    assertThat(triage.exposures().getFirst().before().suffices()).isTrue();
    assertThat(triage.exposures().getFirst().diversities())
        .as("six hide behind each other, and all have the same illness")
        .containsExactly(new Diversity(3, "Maladie", 1, 12));
    assertThat(triage.worst()).isEqualTo(Risk.HIGH);

    var plants = Looked.at(folder, "Plante;Maladie\nolivier;œil de paon\nvigne;mildiou\n");
    assertThat(plants.concerns()).isEmpty();
  }

  @Test
  void aTableWithoutNamesOfColumnsShowsNoValueInTheirPlace() throws IOException {
    var rows =
        IntStream.range(0, 9)
            .mapToObj(i -> "a.b" + i + "@mail.example;0123456" + i + ";F;" + (20 + i))
            .collect(Collectors.joining("\n"));
    var triage = Looked.at(folder, rows + "\n");
    assertThat(triage.toString()).doesNotContain("0123456", "mail.example");
  }

  @ParameterizedTest
  @CsvSource({
    "Effectif 2019-2020, Effectif 2019-2020",
    "01234567, 0•••••••",
    "20 123 456, 2• ••• •••",
    "a.b@mail.example, a••@••••••••••••",
    "Naissances 1999/2000/2001, Naissances 1999/2000/2001"
  })
  void aNameIsCoveredWhereItIsRatherAValue(String name, String shown) {
    assertThat(mizan.engine.privacy.Mask.ofName(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "14/03/1981, 1981",
    "1981-03-14T00:00:00, 1981",
    "19810314, 1981",
    "14031981, 1981",
    "14 جانفي 2011, 2011",
    "١٤/٠٣/١٩٨١, 1981",
    "1981, 1981",
    "14/03/81, ",
    "inconnue, "
  })
  void theYearOfABirthIsReadHoweverItIsWritten(String text, String year) {
    assertThat(Plain.findYear(Plain.of(text)).map(String::valueOf).orElse(null)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({"34, 34", "34 ans, 34", "٣٤, 34", "30-39, ", "+60, 60", "1981, ", "moins de 20, "})
  void anAgeIsReadAndABandStaysWhatItIs(String text, Integer age) {
    assertThat(Plain.findAge(Plain.of(text)).orElse(null)).isEqualTo(age);
  }

  @Test
  void aPlaceIsFoundByAnyOfItsNamesAndADoubtfulOneByNone() {
    assertThat(
            List.of("aras", "commune de aras", "بلديه الحمراء", "birsalem").stream()
                .map(name -> Looked.PLACES.findGovernorate(name).orElse("")))
        .containsOnly("nord");
    assertThat(Looked.PLACES.findGovernorate("oued sel")).isEmpty();
    assertThat(Looked.PLACES.isGovernorate(Plain.of("ولاية الشمال"))).isTrue();
  }

  @Test
  void whatAWorkbookSaysBesideItsTablesIsTold() throws IOException {
    var row = "<row><c t=\"str\"><v>%s</v></c><c><v>%d</v></c></row>";
    var cells = row.formatted("a", 1) + row.formatted("b", 2);
    var members = new TreeMap<String, String>();
    members.put("[Content_Types].xml", "<Types/>");
    members.put(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Feuille\"/><sheet name=\"Liste\" state=\"hidden\"/></sheets></workbook>");
    members.put("xl/worksheets/sheet1.xml", "<sheetData>" + cells + "</sheetData>");
    members.put("xl/worksheets/sheet2.xml", "<sheetData>" + cells + "</sheetData>");
    members.put(
        "docProps/core.xml",
        "<cp:p><dc:creator>Mouna Foulana</dc:creator><cp:lastModifiedBy/></cp:p>");
    members.put("xl/comments1.xml", "<comments><comment ref=\"A1\"/><comment/></comments>");
    members.put("xl/pivotCache/pivotCacheRecords1.xml", "<r/>");
    var triage = Looked.at(zipped("a.xlsx", members), Triage.MOST_ROWS);
    assertThat(triage.concerns().stream().map(each -> each.kind() + " " + each.count()))
        .containsExactlyInAnyOrder("author 1", "comments 2", "pivot-cache 1", "hidden-sheet 1");
    assertThat(triage.worst()).isEqualTo(Risk.MIDDLE);
    assertThat(triage.toString()).doesNotContain("Mouna");
  }

  @Test
  void anOpenDocumentSaysItsAuthorToo() throws IOException {
    var cell = "<table:table-cell><text:p>%s</text:p>%s</table:table-cell>";
    var rows =
        ("<table:table-row>" + cell + cell + "</table:table-row>")
            .repeat(2)
            .formatted("a", "<office:annotation/>", "b", "", "c", "", "d", "");
    var members = new TreeMap<String, String>();
    members.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    members.put("content.xml", "<d><table:table table:name=\"F\">" + rows + "</table:table></d>");
    members.put("meta.xml", "<m><meta:initial-creator>Salem F</meta:initial-creator></m>");
    var triage = Looked.at(zipped("a.ods", members), Triage.MOST_ROWS);
    assertThat(triage.concerns().stream().map(Concern::kind))
        .containsExactlyInAnyOrder("author", "comments");
  }

  private Path zipped(String name, Map<String, String> members) throws IOException {
    var file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      if (members.containsKey("mimetype")) {
        put(zip, "mimetype", String.valueOf(members.remove("mimetype")));
      }
      for (var member : members.entrySet()) {
        put(zip, member.getKey(), member.getValue());
      }
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
