package mizan.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import mizan.engine.tables.CellKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a cell looks like, told from its characters.
class CellReaderTest {
  private final CellReader reader = new CellReader();

  private Shape read(String cell) {
    return reader.read(cell, CellKind.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0            | INTEGER         | 0
          -42          | INTEGER         | -42
          +7           | INTEGER         | 7
          9007199254740993 | INTEGER     | 9007199254740992
          3.14         | DECIMAL_POINT   | 3.14
          .5           | DECIMAL_POINT   | 0.5
          0.1          | DECIMAL_POINT   | 0.1
          1.234        | DECIMAL_POINT   | 1.234
          12,5         | DECIMAL_COMMA   | 12.5
          1234,5       | DECIMAL_COMMA   | 1234.5
          0,500        | DECIMAL_COMMA   | 0.5
          -0,125       | DECIMAL_COMMA   | -0.125
          12,500       | COMMA_AND_THREE | 12.5
          1234,567     | DECIMAL_COMMA   | 1234.567
          1,234,567    | GROUPED_COMMA   | 1234567
          1,234.5      | GROUPED_COMMA   | 1234.5
          1.234.567    | GROUPED_POINT   | 1234567
          1.234,5      | GROUPED_POINT   | 1234.5
          1 234 567    | GROUPED_SPACE   | 1234567
          1 234,56     | GROUPED_SPACE   | 1234.56
          1'234.5      | GROUPED_SPACE   | 1234.5
          1.5E+3       | SCIENTIFIC      | 1500
          2e-2         | SCIENTIFIC      | 0.02
          12 %         | PERCENT         | 12
          12,5%        | PERCENT         | 12.5
          12 km        | MEASURE         | 12
          3,5 د.ت      | MEASURE         | 3.5
          15°C         | MEASURE         | 15
          ١٢٣          | INTEGER         | 123
          ١٢٫٥         | DECIMAL_COMMA   | 12.5
          ۱۲           | INTEGER         | 12
          """)
  void numbersAreReadAsPeopleWriteThem(String cell, Shape shape, double value) {
    assertThat(read(cell)).isEqualTo(shape);
    assertThat(reader.isNumber()).isTrue();
    assertThat(reader.number()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-09            | DATE_ISO       | 2024-03-09
          2024/3/9              | DATE_YMD       | 2024-03-09
          25/12/2023            | DATE_DMY       | 2023-12-25
          12/25/2023            | DATE_MDY       | 2023-12-25
          07/07/2023            | DATE_DMY       | 2023-07-07
          25.12.2023            | DATE_DMY       | 2023-12-25
          25-12-23              | DATE_DMY       | 2023-12-25
          31/12/69              | DATE_DMY       | 2069-12-31
          31/12/70              | DATE_DMY       | 1970-12-31
          03/04/2023            | DATE_AMBIGUOUS |
          12 janvier 2024       | DATE_WORDS     | 2024-01-12
          1er mars 2024         | DATE_WORDS     | 2024-03-01
          March 3, 2024         | DATE_WORDS     | 2024-03-03
          14 جانفي 2011         | DATE_WORDS     | 2011-01-14
          ١٤ كانون الثاني ٢٠١١  | DATE_WORDS     | 2011-01-14
          Mars 2024             | DATE_WORDS     | 2024-03-01
          1445-09-01            | DATE_HIJRI     |
          15 رمضان 1445         | DATE_HIJRI     |
          2024-03               | MONTH          | 2024-03-01
          03/2024               | MONTH          | 2024-03-01
          2024-03-09T10:15:30Z  | MOMENT_ISO     | 2024-03-09
          2024-03-09 10:15      | MOMENT_ISO     | 2024-03-09
          25/12/2023 08:30      | MOMENT         | 2023-12-25
          2024-03-09T10:15:30.123+01:00 | MOMENT_ISO | 2024-03-09
          10:15                 | TIME           |
          10:15:59              | TIME           |
          """)
  void datesAreReadAsPeopleWriteThem(String cell, Shape shape, String day) {
    assertThat(read(cell)).isEqualTo(shape);
    var read =
        reader.day() == DateReader.NO_DAY
            ? null
            : java.time.LocalDate.ofEpochDay(reader.day()).toString();
    assertThat(read).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2023-02-30        | CODE
          30/02/2023        | CODE
          1.2.3             | CODE
          007               | CODE
          01234             | CODE
          12ABCDEF          | CODE
          TN-12             | CODE
          A4                | CODE
          12 rue de Rome    | TEXT
          Tunis             | TEXT
          سوق الأربعاء      | TEXT
          N/A               | NULL_TOKEN
          -                 | NULL_TOKEN
          غير متوفر         | NULL_TOKEN
          Non disponible    | NULL_TOKEN
          oui               | BOOLEAN
          TRUE              | BOOLEAN
          نعم               | BOOLEAN
          a.b@town.example  | EMAIL
          a@b               | TEXT
          a@b@c.tn          | TEXT
          https://x.example/a?b=1 | URL
          www.town.example  | URL
          +216 71 123 456   | PHONE
          +21671123456      | PHONE
          00216 71 123 456  | PHONE
          71.12.34.56       | PHONE
          (216) 71-123-456  | PHONE
          TN5904018104003691234876 | CODE
          GB29NWBK60161331926819   | IBAN
          DE89 3704 0044 0532 0130 00 | IBAN
          36.8065, 10.1815  | POINT
          36°48'N           | POINT
          POINT(10.1 36.8)  | GEOMETRY
          {"a": 1}          | NESTED
          """)
  void whatIsNeitherNumberNorDateHasAShapeToo(String cell, Shape shape) {
    assertThat(read(cell)).isEqualTo(shape);
    assertThat(reader.isNumber()).isFalse();
  }

  @Test
  void whatTheFileSaysOfACellGoesBeforeItsCharacters() {
    assertThat(reader.read("#N/A", CellKind.ERROR)).isEqualTo(Shape.ERROR);
    assertThat(reader.read("true", CellKind.BOOLEAN)).isEqualTo(Shape.BOOLEAN);
    assertThat(reader.read("", CellKind.BLANK)).isEqualTo(Shape.BLANK);
    assertThat(reader.read("[1]", CellKind.NESTED)).isEqualTo(Shape.NESTED);
  }

  @Test
  void traitsAreThoseOfTheCellReadLast() {
    read("  ١٢ ");
    assertThat(has(CellReader.PADDED)).isTrue();
    assertThat(has(CellReader.ARABIC_DIGITS)).isTrue();
    assertThat(has(CellReader.REPLACED)).isFalse();
    read("caf\uFFFD");
    assertThat(has(CellReader.PADDED)).isFalse();
    assertThat(has(CellReader.ARABIC_DIGITS)).isFalse();
    assertThat(has(CellReader.REPLACED)).isTrue();
    assertThat(has(CellReader.LATIN)).isTrue();
    assertThat(has(CellReader.ARABIC)).isFalse();
  }

  private boolean has(int trait) {
    return (reader.traits() & trait) != 0;
  }

  @Test
  void anyCharactersHaveAShape() {
    var random = new java.util.Random(20261123);
    var signs = "0123456789.,-+/: eE%@()'\"{}[]°\u0661\u0645a\uFFFD\u00A0\uD83D";
    for (var i = 0; i < 200_000; i++) {
      var cell = new StringBuilder();
      for (var length = random.nextInt(14); length > 0; length--) {
        cell.append(signs.charAt(random.nextInt(signs.length())));
      }
      var shape = read(cell.toString());
      assertThat(shape == Shape.BLANK).as(cell.toString()).isEqualTo(isBlank(cell));
      if (reader.isNumber()) {
        assertThat(reader.number()).as(cell.toString()).isFinite();
      }
    }
  }

  private static boolean isBlank(CharSequence cell) {
    return cell.chars().allMatch(c -> c <= ' ' || c == 0xA0);
  }
}
