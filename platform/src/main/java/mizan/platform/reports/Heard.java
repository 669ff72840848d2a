package mizan.platform.reports;

import java.util.List;

/// What people say is wrong with datasets, as the room knows it that hears them; while there is no
/// such room, nobody says anything.
public interface Heard {
  /// What is still to be mended of a dataset, the newest first.
  ///
  /// @param dataset its key, as its page's address has it
  List<Said> open(String portal, String dataset);

  /// What somebody says.
  ///
  /// @param path of its page, without the language
  /// @param kind the key of the words for what is wrong
  /// @param state the key of the words for how far it is
  record Said(String path, int number, String kind, String state) {}
}
