package mizan.engine.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of a Table Schema, kept and broken.
class TableSchemaTest {
  @TempDir Path folder;
  private Holding holding = new Holding(Path.of(""));

  @BeforeEach
  void open() {
    holding = new Holding(folder);
  }

  @Test
  void aTableThatKeepsEverythingHasNoBreach() {
    var held =
        holding.held(
            "id,day,sum\n1,2024-01-05,12.5\n2,2024-01-06,1e3\n",
            """
            {"primaryKey": "id", "fields": [
              {"name": "id", "type": "integer", "constraints": {"required": true, "minimum": 1}},
              {"name": "day", "type": "date", "constraints": {"maximum": "2024-12-31"}},
              {"name": "sum", "type": "number"}]}
            """);

    assertThat(held.breaches()).isEmpty();
    assertThat(held.unchecked()).isEmpty();
    assertThat(held.rows()).isEqualTo(2);
  }

  @Test
  void breachesAreCountedExactlyAndTheirFirstTwentyPlacesKept() {
    var held =
        holding.held(
            "a,b\n" + "1,x\n".repeat(3) + "no,x\n".repeat(50),
            "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\"}, {\"name\": \"b\"}]}");

    assertThat(held.breaches()).hasSize(1);
    var breach = held.breaches().getFirst();
    assertThat(breach.count()).isEqualTo(50);
    assertThat(breach.rows()).hasSize(20).startsWith(5L, 6L);
    assertThat(breach.expected()).isEqualTo("integer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"type\": \"integer\"; -12; 1.5",
        "\"type\": \"integer\", \"bareNumber\": false; 12 %; x",
        "\"type\": \"integer\", \"groupChar\": \" \"; 1 234; 1.234",
        "\"type\": \"number\"; NaN; 1,5",
        "\"type\": \"number\", \"decimalChar\": \",\"; `1,5`; 1.5",
        "\"type\": \"number\", \"bareNumber\": false; €12.5; twelve",
        "\"type\": \"boolean\"; TRUE; oui",
        "\"type\": \"boolean\", \"trueValues\": [\"oui\"], \"falseValues\": [\"non\"]; non; true",
        "\"type\": \"date\"; 2024-02-29; 2023-02-29",
        "\"type\": \"date\", \"format\": \"%d/%m/%Y\"; 31/12/2024; 12/31/2024",
        "\"type\": \"date\", \"format\": \"any\"; 3/4/2024; soon",
        "\"type\": \"time\"; 12:30:05; 25:00:00",
        "\"type\": \"time\", \"format\": \"%H:%M\"; 12:30; 12:30:05",
        "\"type\": \"datetime\"; 2024-01-05T10:00:00Z; 2024-01-05",
        "\"type\": \"year\"; 2024; 20x4",
        "\"type\": \"yearmonth\"; 2024-12; 2024-13",
        "\"type\": \"duration\"; P1Y2MT3H; 1 year",
        "\"type\": \"geopoint\"; `10.2, 36.8`; `36.8, 136.2`",
        "\"type\": \"string\", \"format\": \"email\"; a@b.example; a@b",
        "\"type\": \"string\", \"format\": \"uri\"; https://a.example/b; a.example",
        "\"type\": \"string\", \"format\": \"uuid\"; 6f1c1f7a-0000-4000-8000-00000000abcd; 6f1c",
        "\"type\": \"object\"; {}; []",
        "\"type\": \"any\", \"constraints\": {\"minLength\": 2}; ab; a",
        "\"type\": \"string\", \"constraints\": {\"maxLength\": 2}; ab; abc",
        "\"type\": \"string\", \"constraints\": {\"pattern\": \"[A-Z]\\\\d\"}; B7; B77",
        "\"type\": \"string\", \"constraints\": {\"enum\": [\"north\", \"south\"]}; south; east",
        "\"type\": \"number\", \"constraints\": {\"enum\": [1.5]}; 1.50; 1.51",
        "\"type\": \"integer\", \"constraints\": {\"exclusiveMaximum\": 3}; 2; 3",
        "\"type\": \"date\", \"constraints\": {\"minimum\": \"2024-01-02\"}; 2024-01-02; 2024-01-01",
      })
  void oneValueKeepsAFieldAndAnotherBreaksIt(String field, String right, String wrong) {
    var schema = "{\"fields\": [{\"name\": \"k\"}, {\"name\": \"v\", " + field + "}]}";

    assertThat(holding.breaches(table(right), schema)).isEmpty();
    assertThat(holding.held(table(wrong), schema).breaches())
        .singleElement()
        .satisfies(one -> assertThat(one.rows()).containsExactly(2L));
  }

  private static String table(String value) {
    return "k,v\nfirst,\"" + value.replace("\"", "\"\"") + "\"\n";
  }

  @Test
  void missingValuesAreNoValues() {
    var schema =
        """
        {"missingValues": ["", "n/c"], "fields": [
          {"name": "a", "type": "integer", "constraints": {"required": true}},
          {"name": "b", "type": "integer", "constraints": {"unique": true}}]}
        """;
    assertThat(holding.breaches("a,b\nn/c,1\n2,n/c\n3,n/c\n,1\n5,5\n", schema))
        .containsExactly("required a ×2 [2, 5]", "unique b ×1 [5]");
  }

  @Test
  void aKeyOfSeveralColumnsIsRepeatedOnlyAsAWhole() {
    var schema =
        "{\"primaryKey\": [\"a\", \"b\"], \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}";
    assertThat(holding.breaches("a,b\nx,1\nx,2\ny,1\nx,2\n", schema))
        .containsExactly("primary-key a + b ×1 [5]");
  }

  @Test
  void columnsAreMatchedByTheirNames() {
    var schema = "{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}";

    assertThat(holding.breaches("a,c\n1,x\n2,y\n", schema))
        .as("the second is the third")
        .containsExactly("column-missing b ×1 []");
    assertThat(holding.breaches("a,b,c,d\n1,x,2,3\n2,y,3,4\n", schema))
        .containsExactly("column-extra d ×1 []");
    assertThat(holding.breaches("b,a,c\nx,1,2\ny,2,3\n", schema))
        .containsExactly("column-moved a ×1 []");
    assertThat(holding.breaches("A,b,see\n1,x,2\n2,y,3\n", schema))
        .containsExactly("column-renamed a ×1 []", "column-renamed c ×1 []");
    assertThat(holding.breaches("1,2,3\n2,3,4\n3,4,5\n", schema))
        .containsExactly("header-missing  ×1 []");
  }

  @ParameterizedTest
  @CsvSource({
    "exact, column-moved a; column-renamed c; column-extra d",
    "equal, column-missing c; column-extra x; column-extra d",
    "subset, column-missing c",
    "superset, column-extra x; column-extra d",
    "partial, ''",
  })
  void aSchemaSaysHowItsColumnsMustMatch(String match, String expected) {
    var schema =
        "{\"fieldsMatch\": [\"%s\"], \"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}, {\"name\": \"c\"}]}"
            .formatted(match);
    assertThat(holding.held("b,a,x,d\nx,1,2,3\ny,2,3,4\n", schema).breaches())
        .extracting(one -> one.kind().code() + " " + one.name())
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("; "));
  }

  @Test
  void ofAPackageTheResourceOfTheFileIsTaken() {
    var schema =
        """
        {"resources": [
          {"name": "other", "path": "other.csv", "schema": {"fields": [{"name": "z"}]}},
          {"name": "t", "path": "data/table.csv", "schema": {"fields": [{"name": "a"}, {"name": "b"}]}}]}
        """;
    assertThat(holding.breaches("a,b\n1,x\n2,y\n", schema)).isEmpty();
  }

  @Test
  void whatIsNotCheckedIsNamed() {
    var held =
        holding.held(
            "a,b\n1,x\n2,y\n",
            """
            {"foreignKeys": [], "fields": [
              {"name": "a", "type": "string", "format": "odd"},
              {"name": "b", "type": "list", "constraints": {"pattern": "(", "jsonSchema": {}}}]}
            """);
    assertThat(held.breaches()).isEmpty();
    assertThat(held.unchecked())
        .extracting(Unchecked::at)
        .contains(
            "/fields/0/format",
            "/fields/1/type",
            "/fields/1/constraints/pattern",
            "/fields/1/constraints/jsonSchema",
            "/foreignKeys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"fields\": [}; 1:13; NOT_JSON",
        "{\"title\": \"x\"}; ``; NOT_A_SCHEMA",
        "{\"fields\": []}; /fields; MISSING",
        "{\"fields\": [{\"type\": \"string\"}]}; /fields/0/name; MISSING",
        "{\"fields\": [{\"name\": \"a\", \"type\": \"text\"}]}; /fields/0/type; BAD_VALUE",
        "{\"primaryKey\": \"x\", \"fields\": [{\"name\": \"a\"}]}; /primaryKey; COLUMN_UNKNOWN",
        "{\"schema\": \"s.json\"}; /schema; ELSEWHERE",
        "{\"resources\": [{\"path\": \"a\"}, {\"path\": \"b\"}]}; /resources; NO_TABLE_OF_THIS_NAME",
      })
  void aSchemaThatCannotBeReadSaysWhereAndWhy(String text, String at, SchemaFault fault) {
    var unreadable =
        catchThrowableOfType(
            UnreadableSchema.class, () -> Schemas.require(new SchemaText("s", text), "table.csv"));

    assertThat(unreadable.at()).isEqualTo(at);
    assertThat(unreadable.fault()).isEqualTo(fault);
  }

  @Test
  void limitsThatNoValueCanKeepAreRefused() {
    var text =
        "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\","
            + " \"constraints\": {\"minimum\": 3, \"maximum\": 2}}]}";
    var unreadable =
        catchThrowableOfType(
            UnreadableSchema.class, () -> Schemas.require(new SchemaText("s", text), ""));

    assertThat(unreadable.fault()).isEqualTo(SchemaFault.CONTRADICTION);
    assertThat(unreadable.at()).isEqualTo("/fields/0/constraints/maximum");
  }

  @Test
  void noPatternCanHangTheReading() {
    var held =
        holding.held(
            "a,b\n" + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!,x\n".repeat(100),
            "{\"fields\": [{\"name\": \"a\", \"constraints\": {\"pattern\": \"((a+)(a+))+\\\\2b\"}},"
                + " {\"name\": \"b\"}]}");

    assertThat(held.breaches()).isEmpty();
    assertThat(held.unchecked()).containsExactly(new Unchecked("a", "((a+)(a+))+\\2b"));
  }

  @Test
  void aPatternThatNeedsADeepStackIsGivenUp() {
    var pattern = Objects.requireNonNull(BoundedPattern.of("(?:a|b|c)*"));

    assertThat(pattern.allows("abc".repeat(3_000))).isTrue();
  }
}
