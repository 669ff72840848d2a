package mizan.platform.editions;

import java.util.List;
import mizan.platform.web.Problem;

/// A part of an edition's life that another room keeps: where it is found, and what it says to the
/// publication. Editions ask every bean of this kind.
public interface EditionPart {
  /// The key of the words that lead to its page.
  String name();

  /// The address of its page below the edition's, `/judgements`; "" where there is nothing for
  /// whoever asks.
  String path(Edition edition);

  /// What must be done before the edition is published.
  List<Problem> hindrances(Edition edition);

  /// What whoever publishes the edition should know.
  List<Problem> warnings(Edition edition);
}
