package mizan.platform.editions;

import java.time.LocalDate;
import mizan.engine.criteria.Questions;

/// What people ask public bodies at this site, as the room knows it that takes it: evidence of how
/// the bodies of portals answer.
public interface Questioned {
  /// What had to be answered by a day, and what was in time.
  ///
  /// @param body its slug
  Questions of(String body, LocalDate day);
}
