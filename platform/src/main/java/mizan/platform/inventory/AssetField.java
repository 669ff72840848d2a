package mizan.platform.inventory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.platform.web.Language;

/// A question that a record of the inventory answers: the one list behind the form, the workbook,
/// the download and the comparison of two versions.
public enum AssetField {
  TITLE(Group.IDENTITY, Form.WORDS, true),
  DESCRIPTION(Group.IDENTITY, Form.TEXTS, true),
  KEYWORDS(Group.IDENTITY, Form.WORDS),
  KIND(
      Group.IDENTITY,
      true,
      "register",
      "statistic",
      "geodata",
      "document-series",
      "api",
      "archive"),
  /// The codes of the European Union's authority table of data themes, in small letters.
  THEME(
      Group.IDENTITY,
      true,
      "agri",
      "econ",
      "educ",
      "ener",
      "envi",
      "gove",
      "heal",
      "intr",
      "just",
      "regi",
      "soci",
      "tech",
      "tran"),
  SOURCE_REFERENCE(Group.IDENTITY, Form.LINE),
  SERIES(Group.IDENTITY, Form.LINE),
  SYSTEM(Group.IDENTITY, Form.SYSTEM),

  UNIT(Group.STEWARDSHIP, Form.LINE),
  STEWARD(Group.STEWARDSHIP, Form.LINE, true),
  STEWARD_MAIL(Group.STEWARDSHIP, Form.MAIL, true),
  MANDATE(Group.STEWARDSHIP, Form.LINE),
  CO_OWNERS(Group.STEWARDSHIP, Form.LINE),
  THIRD_PARTY(Group.STEWARDSHIP, Form.LINE),

  ENTITIES(Group.CONTENT, Form.LINE),
  IDENTIFIERS(Group.CONTENT, Form.LINE),
  GRAIN(Group.CONTENT, Form.LINE),
  PERIOD(Group.CONTENT, Form.LINE),
  TERRITORY(Group.CONTENT, Form.LINE),
  VOLUME(Group.CONTENT, Form.LINE),
  FORMATS(Group.CONTENT, Form.LINE, true),
  STORAGE(Group.CONTENT, Form.LINE),
  FREQUENCY(
      Group.CONTENT,
      true,
      "continuous",
      "daily",
      "weekly",
      "monthly",
      "quarterly",
      "yearly",
      "irregular",
      "never"),
  LAST_UPDATE(Group.CONTENT, Form.DAY),
  QUALITY(Group.CONTENT, Form.TEXT),
  SCHEMA(Group.CONTENT, Form.ADDRESS),
  LANGUAGES(Group.CONTENT, Form.LINE),
  HISTORY(Group.CONTENT, Form.LINE),

  USERS(Group.USE, Form.LINE),
  EXCHANGED_WITH(Group.USE, Form.LINE),
  SOLD(Group.USE, false, "no", "yes"),
  PRICE(Group.USE, Form.LINE),
  INCOME(Group.USE, Form.LINE),
  CHARGE_BASE(Group.USE, Form.LINE),
  REUSES(Group.USE, Form.TEXT),

  /// What the data are good for.
  USES(Group.PLAN, Form.CHOICES, false, "reference", "integrity", "service", "territory", "sector"),
  LAW(Group.PLAN, Form.LINE),
  /// The six categories of Regulation (EU) 2023/138.
  HIGH_VALUE(
      Group.PLAN,
      false,
      "geospatial",
      "environment",
      "meteorology",
      "statistics",
      "companies",
      "mobility"),
  COMMITMENT(Group.PLAN, Form.LINE),
  AUDIT_REMARK(Group.PLAN, Form.LINE);

  /// What a field is about.
  public enum Group {
    IDENTITY,
    STEWARDSHIP,
    CONTENT,
    USE,
    /// Why they are to be published.
    PLAN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How a field is answered.
  public enum Form {
    LINE,
    TEXT,
    /// A line in each language.
    WORDS,
    /// A text in each language.
    TEXTS,
    MAIL,
    ADDRESS,
    DAY,
    CHOICE,
    /// Some of a closed list, kept one after the other in its order.
    CHOICES,
    /// One of the body's information systems, by its number.
    SYSTEM
  }

  private static final List<String> ALL_KEYS =
      Stream.of(values()).flatMap(field -> field.keys().stream()).toList();
  private static final Map<String, AssetField> BY_KEY =
      Stream.of(values())
          .flatMap(field -> field.keys().stream().map(key -> Map.entry(key, field)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final int LONGEST_LINE = 300;
  static final int LONGEST_TEXT = 4_000;

  private final Group group;
  private final Form form;
  private final boolean needed;
  private final String choices; // one after the other: enums hold nothing that could change

  AssetField(Group group, Form form) {
    this(group, form, false);
  }

  AssetField(Group group, boolean needed, String... choices) {
    this(group, Form.CHOICE, needed, choices);
  }

  AssetField(Group group, Form form, boolean needed, String... choices) {
    this.group = group;
    this.form = form;
    this.needed = needed;
    this.choices = String.join(" ", choices);
  }

  public Group group() {
    return group;
  }

  public Form form() {
    return form;
  }

  /// Whether nothing is described without it.
  public boolean isNeeded() {
    return needed;
  }

  /// The answers that there are, by their codes; none where any text is an answer.
  public List<String> choices() {
    return Arrays.stream(choices.split(" ", -1)).filter(choice -> !choice.isEmpty()).toList();
  }

  /// The stable name, `steward-mail`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it is answered in each language.
  public boolean isTrilingual() {
    return form == Form.WORDS || form == Form.TEXTS;
  }

  /// Under what its answers are kept: `frequency`, or `title-ar`, `title-fr` and `title-en`.
  public List<String> keys() {
    return isTrilingual()
        ? Arrays.stream(Language.values()).map(language -> code() + "-" + language.code()).toList()
        : List.of(code());
  }

  /// The field that a key is of.
  public static AssetField of(String key) {
    return Objects.requireNonNull(BY_KEY.get(key), key);
  }

  /// How many characters an answer may have.
  int longest() {
    return form == Form.TEXT || form == Form.TEXTS ? LONGEST_TEXT : LONGEST_LINE;
  }

  /// The keys of all fields, in their order.
  public static List<String> allKeys() {
    return ALL_KEYS;
  }
}
