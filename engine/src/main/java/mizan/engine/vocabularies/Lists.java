package mizan.engine.vocabularies;

import java.util.Map;
import java.util.TreeMap;

/// The code lists in use, with their versions: recorded with every result.
public final class Lists {
  private Lists() {}

  /// Name to date and version of every list.
  public static Map<String, String> versions() {
    var versions = new TreeMap<String, String>();
    for (var row : ListFile.rows("lists")) {
      versions.put(row.get("name"), (row.get("date") + " " + row.get("version")).strip());
    }
    return versions;
  }
}
