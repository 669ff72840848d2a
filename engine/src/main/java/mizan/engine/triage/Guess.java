package mizan.engine.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.engine.content.ColumnProfile;
import mizan.engine.content.Shape;
import mizan.engine.content.Shape.Family;
import mizan.engine.vocabularies.PersonalCues;

/// What a column may be, before its values are looked at.
///
/// @param announced whether its name says so; else its values must be surer
record Guess(QuasiKind kind, boolean announced) {
  private static final int FEW = 12;
  private static final int SOME = 120;

  /// By the name of the column, else by how few its values are; several where these leave it open.
  ///
  /// @param cues what the name announces
  /// @param places whether names of governorates are known
  static List<Guess> of(ColumnProfile column, Set<String> cues, boolean places) {
    var announced = findAnnounced(column, cues);
    if (announced.isPresent()) {
      return List.of(new Guess(announced.get(), true));
    }
    var guesses = new ArrayList<Guess>();
    if (isWordy(column) && column.distinct().exact()) {
      if (column.distinct().count() <= FEW) {
        guesses.add(new Guess(QuasiKind.SEX, false));
      }
      if (places && column.distinct().count() <= SOME) {
        guesses.add(new Guess(QuasiKind.GOVERNORATE, false));
      }
    }
    return guesses;
  }

  private static Optional<QuasiKind> findAnnounced(ColumnProfile column, Set<String> cues) {
    var born = cues.contains("birth") || PersonalCues.of(column.name()).contains("birth-date");
    var dated = column.count(Family.DATE) + column.count(Shape.INTEGER);
    if (born && dated * 2 >= column.values()) {
      return Optional.of(QuasiKind.BIRTH);
    }
    if (cues.contains("age") && column.type() != Family.DATE) {
      return Optional.of(QuasiKind.AGE);
    }
    if (cues.contains("sex") && column.distinct().count() <= FEW) {
      return Optional.of(QuasiKind.SEX);
    }
    if (cues.contains("profession") && isWordy(column)) {
      return Optional.of(QuasiKind.PROFESSION);
    }
    if (cues.contains("municipality")) {
      return Optional.of(QuasiKind.MUNICIPALITY);
    }
    return cues.contains("governorate") ? Optional.of(QuasiKind.GOVERNORATE) : Optional.empty();
  }

  private static boolean isWordy(ColumnProfile column) {
    return column.count(Shape.TEXT) * 2 >= column.values();
  }
}
