package mizan.engine.tables;

import static mizan.engine.tables.Defect.Kind.COLUMN_BLANK;
import static mizan.engine.tables.Defect.Kind.COLUMN_NAME_REPEATED;
import static mizan.engine.tables.Defect.Kind.COLUMN_UNNAMED;
import static mizan.engine.tables.Defect.Kind.DELIMITER_REPAIRED;
import static mizan.engine.tables.Defect.Kind.FOOTER;
import static mizan.engine.tables.Defect.Kind.HEADER_MISSING;
import static mizan.engine.tables.Defect.Kind.HEADER_SEVERAL_ROWS;
import static mizan.engine.tables.Defect.Kind.LIMIT_REACHED;
import static mizan.engine.tables.Defect.Kind.PREAMBLE;
import static mizan.engine.tables.Defect.Kind.QUOTE_REPAIRED;
import static mizan.engine.tables.Defect.Kind.QUOTE_UNCLOSED;
import static mizan.engine.tables.Defect.Kind.ROW_BLANK;
import static mizan.engine.tables.Defect.Kind.ROW_LONG;
import static mizan.engine.tables.Defect.Kind.ROW_SHORT;
import static mizan.engine.tables.Defect.Kind.ROW_TRUNCATED;
import static mizan.engine.tables.Defect.Kind.TABLE_FURTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTablesTest {
  private static final String TOWNS =
      """
      town;people;since
      Ain Nour;1200;1956-03-20
      Bir Salem;850;1960-01-02
      Sidi Kram;4300;1971-11-30
      """;

  @Test
  void anEmptyTextHasNoTable() {
    assertThat(HeardTables.of("").tables).isEmpty();
    assertThat(HeardTables.of("\uFEFF").tables).isEmpty();
    assertThat(HeardTables.of("\r\n\n").tables).isEmpty();
  }

  @Test
  void headerAndRowsAreToldApart() {
    var heard = HeardTables.of(TOWNS);

    assertThat(heard.first().start())
        .isEqualTo(new TableStart("", List.of("town", "people", "since"), 1, 2));
    assertThat(heard.first().rows()).hasSize(3).contains(List.of("Bir Salem", "850", "1960-01-02"));
    assertThat(heard.first().numbers()).containsExactly(2L, 3L, 4L);
    assertThat(heard.defects).isEmpty();
  }

  @Test
  void dataWithoutHeaderIsSaidToMissIt() {
    var heard = HeardTables.of(TOWNS.substring(TOWNS.indexOf('\n') + 1));

    assertThat(heard.first().start().columns()).isEmpty();
    assertThat(heard.first().rows()).hasSize(3);
    assertThat(heard.kinds()).containsExactly(HEADER_MISSING);
  }

  @Test
  void aHeaderAloneIsAHeader() {
    var heard = HeardTables.of("town;people;since\n");

    assertThat(heard.first().start().headerRows()).isEqualTo(1);
    assertThat(heard.first().rows()).isEmpty();
  }

  @Test
  void yearsMayNameColumns() {
    var heard = HeardTables.of("region,2019,2020,2021\nNord,12,15,18\nSud,9,22,17\nEst,4,6,5\n");

    assertThat(heard.first().start().columns()).containsExactly("region", "2019", "2020", "2021");
  }

  @Test
  void severalHeaderRowsAreJoined() {
    var heard = HeardTables.of("ville,pluie,vent\n,mm,km/h\nA,12,3\nB,4,8\nC,0,11\nD,1,2\n");

    assertThat(heard.first().start().columns()).containsExactly("ville", "pluie mm", "vent km/h");
    assertThat(heard.first().start().firstRow()).isEqualTo(3);
    assertThat(heard.kinds()).containsExactly(HEADER_SEVERAL_ROWS);
  }

  @Test
  void titlesBeforeAndNotesAfterAreNoRows() {
    var heard = HeardTables.of("Les communes, 2024\n\n" + TOWNS + "\nSource : enquête\n");

    assertThat(heard.tables).hasSize(1);
    assertThat(heard.first().rows()).hasSize(3);
    assertThat(heard.first().start().firstRow()).isEqualTo(4);
    assertThat(heard.defects)
        .containsExactly(new Defect(PREAMBLE, 1, 0, "2"), new Defect(FOOTER, 7, 0, "2"));
  }

  @Test
  void aFurtherTableIsATableOfItsOwn() {
    var heard = HeardTables.of(TOWNS + "\ncode;value\nx1;7\nx2;8\nx3;9\n");

    assertThat(heard.tables).hasSize(2);
    assertThat(heard.tables.getLast().start().columns()).containsExactly("code", "value");
    assertThat(heard.tables.getLast().rows()).hasSize(3);
    assertThat(heard.kinds()).containsExactly(TABLE_FURTHER);
  }

  @Test
  void anEmptyLineAmongTheDataIsNamed() {
    var heard = HeardTables.of(TOWNS + "\n" + "Oued Zit;77;1999-09-09\n");

    assertThat(heard.tables).hasSize(1);
    assertThat(heard.first().rows()).hasSize(4);
    assertThat(heard.defects).containsExactly(new Defect(ROW_BLANK, 5, 0, ""));
  }

  @Test
  void columnsWithoutNameOrValueAndNamesGivenTwiceAreNamed() {
    var heard = HeardTables.of("a,a,,\n1,2,3,\n4,5,6,\n");

    assertThat(heard.defects)
        .containsExactly(
            new Defect(COLUMN_NAME_REPEATED, 1, 2, ""),
            new Defect(COLUMN_UNNAMED, 1, 3, ""),
            new Defect(COLUMN_UNNAMED, 1, 4, ""),
            new Defect(COLUMN_BLANK, 0, 4, ""));
  }

  @Test
  void shortAndLongRowsAreDeliveredAsTheyAre() {
    var heard = HeardTables.of(TOWNS + "Oued Zit;77\nAin;1;2000-01-01;x;y\n" + "Z;1;2000-01-01\n");

    assertThat(heard.first().rows()).contains(List.of("Oued Zit", "77"));
    assertThat(heard.first().rows()).contains(List.of("Ain", "1", "2000-01-01", "x", "y"));
    assertThat(heard.defects)
        .containsExactly(
            new Defect(ROW_SHORT, 5, 0, "2 of 3"), new Defect(ROW_LONG, 6, 0, "5 of 3"));
  }

  @Test
  void aLastRowThatEndsInTheMiddleIsNamed() {
    var heard = HeardTables.of(TOWNS + "Oued Zit;77");

    assertThat(heard.defects).containsExactly(new Defect(ROW_TRUNCATED, 5, 0, "2 of 3"));
  }

  @Test
  void aQuoteThatNeverClosesSwallowsNoRow() {
    var heard = HeardTables.of("a,b,c\n1,2,x\n3,\"4,y\n5,6,z\n7,8,w\n");

    assertThat(heard.first().rows())
        .containsExactly(
            List.of("1", "2", "x"),
            List.of("3", "\"4", "y"),
            List.of("5", "6", "z"),
            List.of("7", "8", "w"));
    assertThat(heard.defects).containsExactly(new Defect(QUOTE_UNCLOSED, 3, 0, "3"));
  }

  @Test
  void aQuoteThatNeverClosesIsNamedWhenNoReadingFits() {
    var heard = HeardTables.of("a,b,c\n1,2,x\n3,\"4\n5,6,z\n7,8,w\n");

    assertThat(heard.first().rows()).hasSize(4).contains(List.of("5", "6", "z"));
    assertThat(heard.kinds()).contains(QUOTE_UNCLOSED);
  }

  @Test
  void aQuoteInsideAnEnclosedCellIsKept() {
    var heard = HeardTables.of("n,t,v\n1,\"a \"big\" one, red\",2\n2,\"b, c\",3\n3,\"d, e\",4\n");

    assertThat(heard.first().rows().getFirst()).containsExactly("1", "a \"big\" one, red", "2");
    assertThat(heard.defects).containsExactly(new Defect(QUOTE_REPAIRED, 2, 0, "3"));
  }

  @Test
  void aRowWithAnotherDelimiterIsMended() {
    var heard = HeardTables.of(TOWNS + "Oued Zit,77,1999-09-09\nZ;1;2000-01-01\n");

    assertThat(heard.first().rows()).contains(List.of("Oued Zit", "77", "1999-09-09"));
    assertThat(heard.defects).containsExactly(new Defect(DELIMITER_REPAIRED, 5, 0, "3"));
  }

  @Test
  void aLimitThatIsReachedIsNamed() {
    var limits = new Limits(1 << 20, 200, 4, 10, 8, 3);
    var text = "a,b,c\n1,2,abcdefghijkl\n3,4,5\n";
    var heard = HeardTables.of(() -> new StringReader(text), limits);

    assertThat(heard.first().rows())
        .containsExactly(List.of("1", "2", "abcdefgh"), List.of("3", "4", "5"));
    assertThat(heard.defects).containsExactly(new Defect(LIMIT_REACHED, 2, 0, ""));
  }

  @Test
  void aRecordLongerThanAnyBufferIsCutAndTheNextIsRead() {
    var limits = new Limits(1 << 20, 200, 4, 10, 64, 16);
    var text = "a,b\n1," + "x".repeat(200_000) + "\n2,y\n3,z\n";
    var heard = HeardTables.of(() -> new StringReader(text), limits);

    assertThat(heard.kinds()).contains(LIMIT_REACHED);
    assertThat(heard.allRows()).contains(List.of("2", "y"), List.of("3", "z"));
  }

  @Test
  void delimitersQuotesEscapesAndRecordEndsAreTold() throws IOException {
    assertThat(dialect("a:b:c\n1:2:x\n3:4:y\n5:6:z\n")).isEqualTo(told(':', false, '"', "LF"));
    assertThat(dialect("a b c\r\n1 2 x\r\n3 4 y\r\n5 6 z\r\n"))
        .isEqualTo(told(' ', false, '"', "CRLF"));
    assertThat(dialect("a, b, c\n1, 2, x\n3, 4, y\n")).isEqualTo(told(',', true, '"', "LF"));
    assertThat(dialect("a;b\r'x;y';2\r'z;t';3\r")).isEqualTo(told(';', false, '\'', "CR"));
    assertThat(dialect("المدينة،السكان\nعين النور،1200\nبئر سالم،850\n"))
        .isEqualTo(told('،', false, '"', "LF"));
    assertThat(dialect("a,b\n\"x \\\"y\\\", z\",2\n\"t, \\\"u\\\"\",3\n").escape())
        .isEqualTo(Dialect.Escape.BACKSLASH);
  }

  @Test
  void proseAndTimesAreNotParted() throws IOException {
    assertThat(dialect("heure\n10:20\n11:30\n12:45\n").delimiter()).isEqualTo(',');
    assertThat(dialect("nom\nAin el Nour\nBir Salem\nSidi Kram bas\nOued\n").delimiter())
        .isEqualTo(',');
  }

  private static Dialect told(char delimiter, boolean spaced, char quote, String ends) {
    return new Dialect(
        delimiter, spaced, quote, Dialect.Escape.DOUBLED, Dialect.Ends.valueOf(ends));
  }

  private static Dialect dialect(String text) throws IOException {
    return CsvTables.dialect(() -> new Utf8Stream(new StringReader(text)));
  }
}
