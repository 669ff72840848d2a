package mizan.engine.tables;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/// What stands under one path of a record of XML: a text, or several.
final class XmlValue {
  private final List<StringBuilder> texts = new ArrayList<>();
  private final int most;
  private int left;
  private boolean cut;

  XmlValue(int most) {
    this.most = most;
    left = most;
  }

  void clear() {
    texts.clear();
    left = most;
    cut = false;
  }

  void begin() {
    if (left > 0) {
      texts.add(new StringBuilder());
      left--;
    } else {
      cut = true;
    }
  }

  void add(String text) {
    var kept = Math.min(left, text.length());
    if (texts.isEmpty()) {
      begin();
    }
    if (!texts.isEmpty()) {
      texts.getLast().append(text, 0, kept);
    }
    left -= kept;
    cut |= kept < text.length();
  }

  boolean cut() {
    return cut;
  }

  CellKind kind() {
    return filled().size() > 1 ? CellKind.NESTED : CellKind.TEXT;
  }

  /// The text without blanks around it; of several, a list of JSON.
  String text() {
    var filled = filled();
    if (filled.size() == 1) {
      return filled.getFirst();
    }
    var list = new StringBuilder();
    for (var text : filled) {
      list.append(list.isEmpty() ? "[\"" : ",\"");
      JsonStringEncoder.getInstance().quoteAsString(text, list);
      list.append('"');
    }
    return list.isEmpty() ? "" : list.append(']').toString();
  }

  private List<String> filled() {
    return texts.stream().map(text -> text.toString().strip()).filter(t -> !t.isEmpty()).toList();
  }
}
