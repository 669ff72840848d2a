package mizan.platform.inventory;

import mizan.platform.web.Trilingual;

/// A system in which a body keeps data.
///
/// @param number of its body's systems, never given twice
/// @param names as they are given: "" in a language in which none is
/// @param vendor who made or runs it
/// @param declaration the number under which its personal data were declared; "" for none
/// @param version how often it was changed
public record InformationSystem(
    String body,
    int number,
    Trilingual names,
    String purpose,
    String vendor,
    String declaration,
    int version) {

  /// `education.2`: its address, and its name in the audit.
  public String id() {
    return new RecordId(body, number).toString();
  }

  /// Its name for readers of each language: where there is none, that of another.
  public Trilingual name() {
    return names.filled();
  }
}
