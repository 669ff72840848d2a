package mizan.engine.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Metadata of CSV on the Web, in small; the suite of the standard is in another test.
class CsvwTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"byte\"; -128; 128",
        "{\"base\": \"decimal\", \"format\": \"#,##0.00\"}; `1,234.50`; 1234.5",
        "{\"base\": \"decimal\", \"format\": {\"decimalChar\": \",\"}}; `12,5`; 12.5",
        "{\"base\": \"date\", \"format\": \"dd/MM/yyyy\"}; 31/12/2024; 2024-12-31",
        "{\"base\": \"time\", \"format\": \"HH:mm:ss.S\"}; 10:15:30.5; 10:15:30.55",
        "{\"base\": \"boolean\", \"format\": \"oui|non\"}; oui; true",
        "{\"base\": \"string\", \"format\": \"[A-Z]+\"}; ABC; abc",
        "{\"base\": \"string\", \"length\": 3}; abc; abcd",
        "{\"base\": \"integer\", \"minExclusive\": 3}; 4; 3",
        "\"gMonthDay\"; --12-31; --13-01",
        "\"dayTimeDuration\"; P1DT2H; P1Y",
        "\"dateTimeStamp\"; 2024-01-05T10:00:00Z; 2024-01-05T10:00:00",
      })
  void oneValueIsOfADatatypeAndAnotherIsNot(String datatype, String right, String wrong) {
    var metadata =
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "table.csv", "tableSchema":
          {"columns": [{"titles": "k"}, {"titles": "v", "datatype": %s}]}}
        """
            .formatted(datatype);
    var holding = new Holding(folder);

    assertThat(holding.breaches(table(right), metadata)).isEmpty();
    assertThat(holding.held(table(wrong), metadata).count()).isEqualTo(1);
  }

  private static String table(String value) {
    return "k,v\nfirst,\"" + value + "\"\n";
  }

  @Test
  void whatATableOrItsGroupSaysHoldsForItsColumns() {
    var metadata =
        """
        {"@context": "http://www.w3.org/ns/csvw", "null": "n/c", "tables": [
          {"url": "other.csv"},
          {"url": "https://a.example/table.csv", "datatype": "integer", "tableSchema":
            {"primaryKey": "a", "columns": [{"name": "a", "required": true}, {"name": "b"}]}}]}
        """;
    assertThat(new Holding(folder).breaches("a,b\n1,n/c\nn/c,2\n1,x\n", metadata))
        .containsExactly("type b ×1 [4]", "required a ×1 [3]", "primary-key a ×1 [4]");
  }

  @Test
  void aDialectSaysThatNoRowNamesTheColumns() {
    var metadata =
        """
        {"@context": "http://www.w3.org/ns/csvw", "url": "table.csv", "dialect": {"header": false},
         "tableSchema": {"columns": [{"titles": "a"}, {"titles": "b", "datatype": "integer"}]}}
        """;
    assertThat(new Holding(folder).breaches("Tunis,12\nSfax,x\nSousse,14\n", metadata))
        .containsExactly("type b ×1 [2]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"tables\": []}; /tables; MISSING",
        "{\"tables\": [{\"url\": \"a\"}, {\"url\": \"b\"}]}; /tables; NO_TABLE_OF_THIS_NAME",
        "{\"url\": \"t\", \"tableSchema\": \"s.json\"}; /tableSchema; ELSEWHERE",
        "{\"url\": \"t\", \"tableSchema\": {\"columns\": [{\"name\": \"a\"}, {\"name\": \"a\"}]}};"
            + " /tableSchema/columns/1/name; NAME_REPEATED",
      })
  void metadataThatCannotBeReadSaysWhereAndWhy(String text, String at, SchemaFault fault) {
    var unreadable =
        catchThrowableOfType(
            UnreadableSchema.class, () -> Schemas.require(new SchemaText("s", text), "table.csv"));

    assertThat(Objects.requireNonNull(unreadable).at()).isEqualTo(at);
    assertThat(unreadable.fault()).isEqualTo(fault);
  }
}
