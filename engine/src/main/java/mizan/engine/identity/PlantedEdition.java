package mizan.engine.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A second edition derived from one by changes that portals go through, with the truth of what is
/// what: by it, matching is measured. The same seed makes the same edition.
///
/// Per dataset, of a hundred: 5 deleted, 2 split in two, 12 given another identifier, 8 reworded,
/// 12 written otherwise, 20 with addresses written otherwise, 10 without their moment of issue; 5
/// get a near-duplicate and 5 the next member of a series. Every tenth publisher is renamed. Of
/// three editions, one has moved to other software, which changes every identifier and every
/// address of its own, and of these every other one resets the moments of issue.
public final class PlantedEdition {
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final List<String> PARTS = List.of(" North", " South");

  private final Random random;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> truth = new HashMap<>();
  private final Map<String, Integer> changes = new TreeMap<>();
  private final Set<String> titles = new HashSet<>();
  private final boolean moved;
  private final boolean reset;
  private int made;

  private PlantedEdition(List<Entry> original, long seed) {
    random = new Random(seed);
    moved = random.nextInt(3) == 0;
    reset = moved && random.nextBoolean();
    original.forEach(entry -> titles.add(Title.letters(entry.title())));
    original.forEach(this::derive);
    Collections.shuffle(entries, random);
  }

  public static PlantedEdition of(List<Entry> original, long seed) {
    return new PlantedEdition(original, seed);
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// How often each change was made.
  public Map<String, Integer> changes() {
    return Collections.unmodifiableMap(changes);
  }

  /// How well matching told what is what.
  ///
  /// @param pairs that are one dataset in truth
  /// @param right matched without a person, and rightly
  /// @param wrong matched without a person, and wrongly
  /// @param asked pairs in truth that a person is asked about
  /// @param questions all that a person is asked
  public record Measure(long pairs, long right, long wrong, long asked, long questions) {
    public Measure and(Measure other) {
      return new Measure(
          pairs + other.pairs,
          right + other.right,
          wrong + other.wrong,
          asked + other.asked,
          questions + other.questions);
    }

    public double precision() {
      return (double) right / (right + wrong);
    }

    /// Found without a person or put before one.
    public double recall() {
      return (double) (right + asked) / pairs;
    }

    /// Found without a person.
    public double automaticRecall() {
      return (double) right / pairs;
    }

    /// Of the questions, those that a person affirms.
    public double questionPrecision() {
      return questions == 0 ? 1 : (double) asked / questions;
    }
  }

  public Measure measure(List<Match> matches) {
    var right = 0;
    var wrong = 0;
    var asked = 0;
    var questions = 0;
    for (var match : matches) {
      var isTrue = isTrue(match);
      if (match.state() == State.SAME) {
        right += isTrue ? 1 : 0;
        wrong += isTrue ? 0 : 1;
      } else if (match.state() == State.TO_BE_CONFIRMED) {
        questions++;
        asked += isTrue ? 1 : 0;
      }
    }
    return new Measure(truth.size(), right, wrong, asked, questions);
  }

  /// The identifiers of this edition with those that the same datasets had before.
  public Map<String, String> truth() {
    return Collections.unmodifiableMap(truth);
  }

  boolean isTrue(Match match) {
    return match.before() != null && match.before().equals(truth.get(match.now()));
  }

  private void derive(Entry original) {
    var entry = moved ? move(original) : original;
    if (chance(5, "series")) {
      addNext(entry);
    }
    if (chance(5, "deleted")) {
      return;
    }
    if (chance(2, "split")) {
      split(entry);
      return;
    }
    if (chance(5, "near-duplicate")) {
      duplicate(entry);
    }
    var changed = entry;
    if (!moved && chance(12, "identifier")) {
      changed = rename(changed);
    }
    if (chance(8, "reworded")) {
      changed = titled(changed, fresh(reworded(changed.title()), changed.title()));
    } else if (chance(12, "title-form")) {
      changed = titled(changed, otherForm(changed.title()));
    }
    if (chance(20, "address-form")) {
      changed = with(changed, changed.addresses().stream().map(this::otherAddress).toList());
    }
    var unissued = reset || chance(10, "no-issue");
    var publisher = changed.publisher();
    if (publisher.hashCode() % 10 == 0) {
      publisher = "Office of " + publisher;
    }
    add(
        new Entry(
            changed.portal(),
            changed.id(),
            changed.titles(),
            publisher,
            changed.landingPage(),
            changed.addresses(),
            unissued ? null : changed.issued(),
            null),
        original.id());
  }

  private boolean chance(int percent, String change) {
    var hit = random.nextInt(100) < percent;
    if (hit) {
      changes.merge(change, 1, Integer::sum);
    }
    return hit;
  }

  private void add(Entry entry, @Nullable String origin) {
    entries.add(entry);
    if (origin != null) {
      truth.put(entry.id(), origin);
    }
  }

  /// Another identifier and page; the files stay where they are.
  private Entry rename(Entry entry) {
    var name = name();
    return new Entry(
        entry.portal(),
        name,
        entry.titles(),
        entry.publisher(),
        "https://portal.example/page/" + name,
        entry.addresses().stream().filter(file -> !file.equals(entry.landingPage())).toList(),
        entry.issued(),
        null);
  }

  /// Other software: what is on the portal's own host moves, what is elsewhere stays.
  private Entry move(Entry entry) {
    changes.merge("moved", 1, Integer::sum);
    var landing = entry.landingPage();
    var own = CanonicalAddress.host(landing == null ? entry.id() : landing);
    var name = name();
    var files = new ArrayList<String>();
    for (var file : entry.addresses()) {
      files.add(
          CanonicalAddress.host(file).equals(own)
              ? "https://new.example/" + name + "/file/" + files.size()
              : file);
    }
    return new Entry(
        entry.portal(),
        name,
        entry.titles(),
        entry.publisher(),
        "https://new.example/dataset/" + name,
        files,
        entry.issued(),
        null);
  }

  /// Two parts under new names: each has its share of the files, or files of its own where there
  /// was but one.
  private void split(Entry entry) {
    var renamed = rename(entry);
    var forms = renamed.addresses().stream().map(CanonicalAddress::of).distinct().count();
    for (var part = 0; part < PARTS.size(); part++) {
      var share = new ArrayList<String>();
      for (var i = part; i < renamed.addresses().size(); i += PARTS.size()) {
        share.add(renamed.addresses().get(i));
      }
      var title = fresh(entry.title() + PARTS.get(part), entry.title());
      var files = forms > 1 ? share : otherFiles(entry);
      add(issuedAnew(with(titled(rename(entry), title), files)), null);
    }
  }

  private void duplicate(Entry entry) {
    var renamed = rename(entry);
    var title =
        switch (random.nextInt(3)) {
          case 0 -> entry.title() + " (copy)";
          case 1 -> entry.title() + " archive";
          default -> reworded(entry.title());
        };
    var files = random.nextBoolean() ? entry.addresses() : otherFiles(entry);
    add(issuedAnew(with(titled(renamed, fresh(title, entry.title())), files)), null);
  }

  /// The next member of a series: the next year, or the first year where none is named.
  private void addNext(Entry entry) {
    var year = YEAR.matcher(entry.title());
    var next =
        year.find()
            ? year.replaceFirst(Integer.toString(Integer.parseInt(year.group()) + 1))
            : entry.title() + " 2031";
    if (titles.add(Title.letters(next))) {
      add(issuedAnew(with(titled(rename(entry), next), otherFiles(entry))), null);
    }
  }

  private Entry issuedAnew(Entry entry) {
    return new Entry(
        entry.portal(),
        entry.id(),
        entry.titles(),
        entry.publisher(),
        entry.landingPage(),
        entry.addresses(),
        "2031-01-01T%02d:%02d:%02dZ".formatted(made / 3600 % 24, made / 60 % 60, made % 60),
        null);
  }

  private static Entry titled(Entry entry, String title) {
    return new Entry(
        entry.portal(),
        entry.id(),
        List.of(title),
        entry.publisher(),
        entry.landingPage(),
        entry.addresses(),
        entry.issued(),
        null);
  }

  private static Entry with(Entry entry, List<String> addresses) {
    return new Entry(
        entry.portal(),
        entry.id(),
        entry.titles(),
        entry.publisher(),
        entry.landingPage(),
        addresses,
        entry.issued(),
        null);
  }

  /// A title that no other dataset has, else the one that stood there.
  private String fresh(String title, String otherwise) {
    return titles.add(Title.letters(title)) ? title : otherwise + " " + name();
  }

  private String reworded(String title) {
    var words = new ArrayList<>(List.of(title.strip().split("\\s+")));
    switch (random.nextInt(4)) {
      case 0 -> words.addFirst("Open");
      case 1 -> words.add("dataset");
      case 2 -> Collections.rotate(words, 1);
      default -> words.set(random.nextInt(words.size()), "public");
    }
    return String.join(" ", words);
  }

  private String otherForm(String title) {
    return switch (random.nextInt(4)) {
      case 0 -> title.toUpperCase(Locale.ROOT);
      case 1 -> title.replace('e', 'é').replace('ا', 'أ').replace('ي', 'ى');
      case 2 -> "  " + title.replace(" ", "  ") + ".";
      default -> title.replace('-', '–').replace(' ', '_');
    };
  }

  private String otherAddress(String address) {
    var joined = address + (address.contains("?") ? "&" : "?");
    return switch (random.nextInt(4)) {
      case 0 -> joined + "use_labels=true&timezone=Africa/Tunis";
      case 1 -> joined + "utm_source=letter";
      case 2 -> address.replaceFirst("^https?://(www\\.)?", "http://www.");
      default -> address.replace(" ", "%20").replace("::", "%3A%3A");
    };
  }

  private List<String> otherFiles(Entry entry) {
    var name = name();
    var files = new ArrayList<String>();
    for (var i = 0; i < entry.addresses().size(); i++) {
      files.add("https://files.example/" + name + "/" + i);
    }
    return files;
  }

  private String name() {
    return "made-%d-%08x".formatted(++made, random.nextInt());
  }
}
