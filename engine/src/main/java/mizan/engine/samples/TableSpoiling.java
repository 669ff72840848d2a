package mizan.engine.samples;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import mizan.engine.samples.TablePlan.Kind;

/// Carries out the faults of one table.
final class TableSpoiling {

  private static final Phrase TITLE =
      new Phrase("جدول صادر عن المصلحة", "Tableau édité par le service");
  private static final Phrase LABEL = new Phrase("بيان", "libellé");
  private static final Phrase CLOSED = new Phrase("مغلق مؤقتا", "fermé provisoirement");
  private static final Phrase AWAITED = new Phrase("في انتظار التأكيد", "à confirmer");
  private static final Phrase NOTHING = new Phrase("غير متوفر", "N/A");
  private static final Phrase IDENTITY = new Phrase("رقم بطاقة التعريف", "numero_cin");
  private static final Phrase MAILBOX = new Phrase("البريد الإلكتروني", "courriel");
  private static final Phrase BIRTH = new Phrase("تاريخ الولادة", "date_naissance");

  /// Invented people, by their mailboxes.
  private static final List<String> FIRST =
      List.of("mirane", "teslim", "younar", "zahria", "salouk", "ferdane", "ilyane", "nawris");

  private static final List<String> LAST =
      List.of("belmarsad", "khalfoun", "derbazi", "temrazi", "ghezrani", "sendilou", "lamtouri");

  private final SampleTable table;
  private final Dice dice;

  private TableSpoiling(SampleTable table, Dice dice) {
    this.table = table;
    this.dice = dice;
  }

  static void spoil(SampleTable table, TableFault fault, Dice dice) {
    new TableSpoiling(table, dice).spoil(fault);
  }

  private void spoil(TableFault fault) {
    switch (fault) {
      case TITLE_ROWS -> table.head.addAll(0, List.of(wide(word(TITLE)), wide("")));
      case NO_HEADER -> table.head.clear();
      case HEADER_TWO_ROWS -> addLabels();
      case COLUMN_UNNAMED -> table.head.getLast().set(table.column(Kind.AMOUNT), "");
      case COLUMN_REPEATED ->
          table.head.getLast().set(table.column(Kind.AMOUNT), table.head.getLast().getFirst());
      case ROWS_SHORT -> some(3).forEach(row -> row.removeLast());
      case ROWS_LONG -> some(2).forEach(row -> row.add(row.getLast()));
      case WORDS_AMONG_NUMBERS -> change(Kind.COUNT, 8, _ -> word(CLOSED));
      case WORDS_AMONG_DATES -> change(Kind.DAY, 8, _ -> word(AWAITED));
      case WORDS_FOR_NOTHING -> change(Kind.COUNT, 6, _ -> word(NOTHING));
      case COLUMN_BLANK -> change(Kind.AMOUNT, 1, _ -> "");
      case GAPS -> change(Kind.COUNT, 5, _ -> "");
      case ROWS_TWICE -> repeatSome();
      case BLOCK_TWICE -> table.rows.addAll(List.copyOf(table.rows.subList(4, 10)));
      case DATES_DAY_FIRST -> change(Kind.DAY, 1, day -> dayFirst(day, dice.between(13, 28)));
      case DATES_AMBIGUOUS -> change(Kind.DAY, 1, this::ambiguous);
      case DATES_IN_WORDS -> change(Kind.DAY, 1, this::inWords);
      case COORDINATES_SWAPPED -> swap();
      case COORDINATES_OUT -> change(Kind.LATITUDE, 9, degrees -> degrees.replace(".", ""));
      case COORDINATES_ALONE -> table.remove(table.column(Kind.LONGITUDE));
      case ONE_ROW -> table.rows.subList(1, table.rows.size()).clear();
      case DECIMALS_MIXED -> change(Kind.AMOUNT, 4, amount -> amount.replace('.', ','));
      case UNITS -> change(Kind.AMOUNT, 3, amount -> amount + " km");
      case GROUPS -> change(Kind.COUNT, 3, TableSpoiling::grouped);
      case FIGURES_MIXED -> change(Kind.COUNT, 3, TableSpoiling::arabicIndic);
      case PERSONAL_NATIONAL_ID -> add(IDENTITY, _ -> "0" + dice.between(1_000_000, 9_999_999));
      case PERSONAL_MAILBOX ->
          add(MAILBOX, _ -> dice.pick(FIRST) + "." + dice.pick(LAST) + "@courrier.example");
      case PERSONAL_BIRTH_DATE ->
          add(
              BIRTH,
              _ ->
                  LocalDate.of(dice.between(1950, 2005), 1, 1)
                      .plusDays(dice.between(0, 364))
                      .toString());
    }
  }

  private String word(Phrase phrase) {
    return phrase.in(table.language);
  }

  private List<String> wide(String first) {
    var row = new ArrayList<>(Collections.nCopies(table.columns.size(), ""));
    row.set(0, first);
    return row;
  }

  /// The names for people, under the names for machines.
  private void addLabels() {
    var labels = new ArrayList<String>();
    table.columns.forEach(
        column -> labels.add(word(LABEL) + " " + column.name().replace('_', ' ')));
    table.head.add(labels);
  }

  /// Rows that do not stand beside each other, nor at either end.
  private List<List<String>> some(int wanted) {
    var apart = table.rows.size() / (wanted + 1);
    return IntStream.rangeClosed(1, wanted).mapToObj(n -> table.rows.get(n * apart)).toList();
  }

  private void repeatSome() {
    for (var row : some(3)) {
      table.rows.add(table.rows.size() - 2, new ArrayList<>(row));
    }
  }

  /// Changes the first column of the kind in each row whose number the interval divides.
  private void change(Kind kind, int every, UnaryOperator<String> other) {
    var column = table.column(kind);
    for (var row = every - 1; row < table.rows.size(); row += every) {
      table.rows.get(row).set(column, other.apply(table.rows.get(row).get(column)));
    }
  }

  /// Day and month are both at most 12, and not the same.
  private String ambiguous(String day) {
    var month = LocalDate.parse(day).getMonthValue();
    return dayFirst(day, (month - 1 + dice.between(1, 11)) % 12 + 1);
  }

  private static String dayFirst(String day, int date) {
    var parts = day.split("-", -1);
    return "%02d/%s/%s".formatted(date, parts[1], parts[0]);
  }

  private String inWords(String day) {
    var date = LocalDate.parse(day);
    var locale = table.language == Language.AR ? Locale.forLanguageTag("ar-TN") : Locale.FRENCH;
    var month = Month.from(date).getDisplayName(TextStyle.FULL, locale);
    return date.getDayOfMonth() + " " + month + " " + date.getYear();
  }

  private void swap() {
    var latitude = table.column(Kind.LATITUDE);
    var longitude = table.column(Kind.LONGITUDE);
    table.rows.forEach(row -> Collections.swap(row, latitude, longitude));
  }

  /// Thousands apart from the rest; a number without thousands gets some.
  private static String grouped(String count) {
    var figures = "1" + "0".repeat(Math.max(0, 3 - count.length())) + count;
    var thousands = figures.length() - 3;
    return figures.substring(0, thousands) + " " + figures.substring(thousands);
  }

  private static String arabicIndic(String figures) {
    var text = new StringBuilder();
    figures.chars().forEach(figure -> text.append((char) (figure - '0' + '٠')));
    return text.toString();
  }

  private void add(Phrase name, IntFunction<String> value) {
    var values = IntStream.range(0, table.rows.size()).mapToObj(value).toList();
    table.add(new SampleTable.Column(word(name), Kind.CHOICE), values);
  }
}
