package mizan.platform.inventory;

import java.util.List;
import mizan.platform.web.Trilingual;

/// A ground on which the law lets data be kept back: a fact of the country.
///
/// @param code stable, `personal-data`
/// @param act the law that gives it, with its article where a source names one
/// @param axes on which it can stand
public record LegalGround(String code, Trilingual name, Trilingual act, List<Axis> axes) {
  /// What no list foresees; the reasons of a decision name the text.
  public static final LegalGround OTHER =
      new LegalGround(
          "other",
          new Trilingual("نص آخر", "Autre texte", "Another text"),
          new Trilingual("يُذكر في التعليل", "cité dans les motifs", "named in the reasons"),
          List.of(Axis.values()));

  public LegalGround {
    axes = List.copyOf(axes);
  }
}
