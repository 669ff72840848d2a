package mizan.engine.triage;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.privacy.Mask;
import mizan.engine.privacy.PersonalFinding;
import mizan.engine.privacy.PersonalKind;
import mizan.engine.vocabularies.PersonalCues;

/// How grave each thing that was found is, and what may be done about it.
final class Advice {
  private Advice() {}

  /// @param rows of the table
  static Concern of(PersonalFinding found, long rows) {
    var official =
        found.kind() == PersonalKind.NAME && PersonalCues.of(found.name()).contains("official");
    return new Concern(
        Matter.DIRECT,
        found.kind().code(),
        found.likely() ? risk(found.kind()) : Risk.LOW,
        found.likely(),
        Mask.ofName(found.table()),
        found.column(),
        Mask.ofName(found.name()),
        found.cells(),
        rows,
        found.samples(),
        found.likely() ? measures(found.kind()) : asking(measures(found.kind())),
        official);
  }

  private static Risk risk(PersonalKind kind) {
    return switch (kind) {
      case NATIONAL_ID,
          PHONE,
          MAILBOX,
          BANK_ACCOUNT,
          CARD,
          PASSPORT,
          SOCIAL_SECURITY,
          NAME,
          HOME_PLACE ->
          Risk.HIGH;
      case TAX_NUMBER, PLATE, BIRTH_DATE -> Risk.MIDDLE;
    };
  }

  private static List<Measure> measures(PersonalKind kind) {
    return switch (kind) {
      case NATIONAL_ID, PASSPORT, SOCIAL_SECURITY, NAME ->
          List.of(Measure.DROP_COLUMN, Measure.MASK);
      case PHONE, MAILBOX, BANK_ACCOUNT, CARD -> List.of(Measure.DROP_COLUMN);
      case TAX_NUMBER -> List.of(Measure.ASK_PROTECTION_OFFICER, Measure.DROP_COLUMN);
      case PLATE -> List.of(Measure.DROP_COLUMN, Measure.ASK_PROTECTION_OFFICER);
      case BIRTH_DATE -> List.of(Measure.TO_YEAR, Measure.DROP_COLUMN);
      case HOME_PLACE -> List.of(Measure.TO_MUNICIPALITY, Measure.DROP_COLUMN);
    };
  }

  /// Where a machine is not sure, a person says first what it is.
  private static List<Measure> asking(List<Measure> measures) {
    var asked = new ArrayList<>(measures);
    asked.remove(Measure.ASK_PROTECTION_OFFICER);
    asked.addFirst(Measure.ASK_PROTECTION_OFFICER);
    return asked;
  }

  /// Classes of too few rows.
  ///
  /// @param grave whether something sensitive is said of the same rows
  static Concern of(Exposure exposure, boolean grave) {
    var measures = new ArrayList<Measure>();
    for (var step : exposure.path()) {
      if (!measures.contains(step.treatment().measure())) {
        measures.add(step.treatment().measure());
      }
    }
    if (exposure.path().isEmpty() || !exposure.path().getLast().after().suffices()) {
      measures.add(Measure.AGGREGATE);
      measures.add(Measure.CONTROLLED_ACCESS);
    }
    return new Concern(
        Matter.CLASSES,
        "",
        grave ? Risk.HIGH : Risk.MIDDLE,
        true,
        exposure.table(),
        0,
        "",
        exposure.before().inSmall(),
        exposure.before().rows(),
        List.of(),
        measures,
        false);
  }

  static Concern of(String table, SensitiveColumn column, long rows) {
    return new Concern(
        Matter.SENSITIVE,
        "",
        Risk.HIGH,
        true,
        table,
        column.number(),
        column.name(),
        column.values(),
        rows,
        List.of(),
        List.of(Measure.ASK_PROTECTION_OFFICER, Measure.AGGREGATE, Measure.CONTROLLED_ACCESS),
        false);
  }

  static Concern of(String table, CountColumn column) {
    return new Concern(
        Matter.SMALL_COUNTS,
        "",
        Risk.MIDDLE,
        true,
        table,
        column.number(),
        column.name(),
        column.small(),
        column.values(),
        List.of(),
        List.of(Measure.AGGREGATE),
        false);
  }

  static Concern of(String table, TextColumn column) {
    var telling = column.telling() > 0;
    return new Concern(
        Matter.FREE_TEXT,
        "",
        telling ? Risk.MIDDLE : Risk.LOW,
        telling,
        table,
        column.number(),
        column.name(),
        telling ? column.telling() : column.values(),
        column.values(),
        List.of(),
        List.of(Measure.READ_THROUGH, Measure.DROP_COLUMN),
        false);
  }

  /// Something beside the tables.
  ///
  /// @param kind of it, `author`
  /// @param rows whether rows may be in it that no table shows
  static Concern of(String kind, String table, boolean rows, long count, List<String> samples) {
    return new Concern(
        Matter.TRACE,
        kind,
        rows ? Risk.MIDDLE : Risk.LOW,
        true,
        table,
        0,
        "",
        count,
        count,
        samples,
        List.of(Measure.CLEAN_FILE),
        false);
  }
}
