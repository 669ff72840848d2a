package mizan.engine.reporting;

import java.util.ArrayList;
import java.util.List;
import mizan.engine.content.TableProfile;

/// A file's profile and verdicts as lines to be read in a terminal.
public final class ProfileText {
  private static final int[] WIDTHS = {4, 28, 22, 9, 14, 40};
  private static final int SHOWN = 5;

  private final ProfileView view;
  private final Words words;
  private final List<String> lines = new ArrayList<>();

  private ProfileText(ProfileView view) {
    this.view = view;
    this.words = view.words();
  }

  public static List<String> lines(ProfileView view) {
    var text = new ProfileText(view);
    text.head();
    view.file().profile().tables().forEach(text::table);
    text.places();
    text.breaches();
    text.verdicts();
    text.personal();
    return text.lines;
  }

  private void head() {
    var profile = view.file().profile();
    add(profile.name() + "   " + view.size());
    add("  " + words.text("profile.kind") + ": " + view.kind());
    if (!view.charset().isEmpty()) {
      add("  " + words.text("profile.charset") + ": " + view.charset());
    }
    if (!profile.complete()) {
      add("  ! " + words.text("profile.incomplete"));
    }
    if (profile.tables().isEmpty()) {
      add("  " + words.text("profile.no-tables"));
    }
  }

  private void table(TableProfile table) {
    add("");
    add(view.title(table) + ": " + view.extent(table));
    row(
        "",
        words.text("profile.column"),
        words.text("profile.type"),
        words.text("profile.filled"),
        words.text("profile.distinct"),
        words.text("profile.range"));
    for (var column : table.columns()) {
      row(
          words.count(column.number()),
          view.name(column),
          view.type(column),
          words.percent(view.filled(column)),
          view.distinct(column),
          view.range(table, column));
    }
  }

  private void places() {
    for (var part : view.places()) {
      add("");
      add(part.title());
      part.facts().forEach(fact -> add("  " + fact.name() + ": " + fact.value()));
    }
  }

  private void breaches() {
    if (view.held() == null) {
      return;
    }
    add("");
    add(view.heldAgainst());
    view.breaches().forEach(sentence -> add("  " + sentence));
    if (!view.unchecked().isEmpty()) {
      add("  " + words.text("profile.schema-unchecked"));
      view.unchecked().forEach(line -> add("    " + line));
    }
  }

  private void verdicts() {
    var mends = view.toMend();
    add("");
    add(words.text(mends.isEmpty() ? "profile.nothing-to-mend" : "profile.mend"));
    for (var mend : mends) {
      add("  " + mend.value() + "  " + mend.name());
      for (var line : mend.lines().stream().limit(SHOWN).toList()) {
        add("        " + line.place() + "  " + line.sentence());
      }
      if (mend.lines().size() > SHOWN) {
        add("        " + words.text("profile.and-more", words.count(mend.lines().size() - SHOWN)));
      }
    }
    named("profile.good", view.good());
    named("profile.unmeasured", view.unmeasured());
  }

  private void named(String key, List<String> names) {
    if (!names.isEmpty()) {
      add("  " + words.text(key) + ": " + String.join(" · ", names));
    }
  }

  private void personal() {
    if (view.file().profile().tables().isEmpty()) {
      return;
    }
    var found = view.personal();
    add("");
    add(words.text(found.isEmpty() ? "profile.personal-none" : "profile.personal"));
    found.forEach(sentence -> add("  " + sentence));
  }

  private void row(String... cells) {
    var line = new StringBuilder("  ");
    for (var i = 0; i < cells.length; i++) {
      var cut = cut(cells[i], WIDTHS[i] - 2);
      line.append(cut).append(" ".repeat(WIDTHS[i] - cut.length()));
    }
    add(line.toString());
  }

  private void add(String line) {
    lines.add(line.stripTrailing());
  }

  private static String cut(String text, int length) {
    var line = text.replaceAll("\\s+", " ");
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
