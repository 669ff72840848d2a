package mizan.engine.harvesting;

import java.util.List;
import java.util.function.Consumer;
import mizan.engine.catalogue.Dataset;
import mizan.engine.catalogue.Draft;
import mizan.engine.dcat.Thing;
import mizan.engine.fetching.Fetched;
import mizan.engine.fetching.Fetched.Answer;
import mizan.engine.harvesting.Harvest.Export;
import mizan.engine.harvesting.Problem.Kind;
import mizan.engine.triples.Triples;
import org.jspecify.annotations.Nullable;

/// A harvest while it runs: passes each new dataset on, counts, and notes what goes wrong.
final class Gathering {
  /// What ids begin with that are made here.
  static final String WITHOUT_ID = "without-id-";

  private final Consumer<Dataset> each;
  private final Problem.Log problems = new Problem.Log();
  private final Seen ids = new Seen();
  private final Seen unnamed = new Seen();
  private final Seen passedOver = new Seen();
  private long distributions;
  private @Nullable Long announced;
  private @Nullable String exportFault;
  private final long triplesInMemory;
  private String evidence = "";

  Gathering(Consumer<Dataset> each) {
    this(each, Triples.IN_MEMORY);
  }

  /// @param triplesInMemory bytes of an RDF document's triples that may stay in memory
  Gathering(Consumer<Dataset> each, long triplesInMemory) {
    this.each = each;
    this.triplesInMemory = triplesInMemory;
  }

  /// The records that are taken next come from this answer.
  void readFrom(Fetched fetched) {
    readFrom(fetched instanceof Answer answer ? answer.received().evidence() : "");
  }

  /// @param link of an exchange in an archive; "" when nothing is kept
  void readFrom(String link) {
    evidence = link;
  }

  /// Room for the triples of a document.
  Triples triples() {
    return new Triples(triplesInMemory);
  }

  void problem(Kind kind, String place, String detail) {
    problems.add(kind, place, detail);
  }

  /// Whether what went wrong holds the harvest.
  boolean holds() {
    return problems.holds();
  }

  /// The codes of what went wrong.
  List<String> codes() {
    return problems.counted().stream().map(counted -> counted.kind().code()).toList();
  }

  /// Takes over what went wrong in a part that was read apart.
  void takeProblems(Gathering part) {
    problems.addAll(part.problems);
  }

  /// Whether a record of this id was passed on.
  boolean has(String id) {
    return ids.contains(id);
  }

  void announce(long datasets) {
    announced = datasets;
  }

  /// Takes a record of a catalogue that comes in pages; one whose id was met before is not passed
  /// on.
  void takeNew(Draft draft, @Nullable Thing described, Object raw, String place) {
    identify(draft, raw, place);
    if (ids.add(draft.id)) {
      pass(build(draft, described, raw));
    } else {
      problem(Kind.REPEATED_RECORD, place, draft.id);
    }
  }

  /// Takes a record of a catalogue that is read a second time, if the first reading missed it.
  void takeMissed(Draft draft, Object raw, String place) {
    identify(draft, raw, place);
    if (ids.add(draft.id)) {
      pass(build(draft, null, raw));
    }
  }

  /// Notes an entry of the catalogue that is no dataset of the portal's own: it is not expected
  /// among those obtained.
  void passOver(String id, String place, String why) {
    if (passedOver.add(id)) {
      problem(Kind.PASSED_OVER, place, why);
    }
  }

  /// Takes a record of a catalogue given in one piece, where an id met twice is the portal's fault:
  /// the second record is kept under an id of ours.
  void takeAll(Draft draft, @Nullable Thing described, Object raw, String place) {
    identify(draft, raw, place);
    if (!ids.add(draft.id)) {
      problem(Kind.DUPLICATE_ID, place, draft.id);
      var given = draft.id;
      for (var copy = 2; !ids.add(draft.id); copy++) {
        draft.id = given + "#" + copy;
      }
    }
    pass(build(draft, described, raw));
  }

  /// Takes a dataset that is a blank node: its content tells whether it was met on an earlier page.
  void takeUnnamed(Draft draft, Thing described, String place) {
    if (unnamed.add(draft.id + summary(draft))) {
      takeAll(draft, described, described, place);
    } else {
      problem(Kind.REPEATED_RECORD, place, draft.id);
    }
  }

  long obtained() {
    return ids.size();
  }

  /// Entries met so far, also those that were passed over.
  long met() {
    return (long) ids.size() + passedOver.size();
  }

  /// What the catalogue that was read is worth as an export, with the place of its first fault
  /// noted in `result`; null when nothing came for a reason that is not the document's.
  ///
  /// @param place where to look when the only fault is that nothing is in it
  @Nullable Export judgeExport(String place, Gathering result) {
    var fault = problems.firstOfDocument();
    if (fault == null && ids.size() > 0) {
      return Export.PARSES;
    }
    if (fault == null && problems.holds()) {
      return null;
    }
    result.exportFault = fault == null ? place : fault.place();
    return Export.FAULTY;
  }

  /// Ends the harvest: complete only if nothing held it and all that was announced came.
  Harvest end(Portal portal, String kind, @Nullable Export export) {
    var expected = announced == null ? null : (Long) Math.max(0, announced - passedOver.size());
    if (expected != null && expected != ids.size()) {
      problem(Kind.COUNT_DIFFERS, portal.address(), ids.size() + " / " + expected);
    }
    if (ids.size() == 0 && !problems.holds()) {
      problem(Kind.EMPTY_CATALOGUE, portal.address(), "");
    }
    return new Harvest(
        portal,
        kind,
        !problems.holds(),
        expected,
        ids.size(),
        distributions,
        problems.counted(),
        export,
        exportFault);
  }

  private Dataset build(Draft draft, @Nullable Thing described, Object raw) {
    draft.evidence = evidence;
    return described == null ? draft.build(raw) : draft.build(described, raw);
  }

  /// A record without an id gets one made of its content: the same record met again has it too.
  private void identify(Draft draft, Object raw, String place) {
    if (draft.id.isBlank()) {
      problem(Kind.MISSING_ID, place, draft.title.any());
      var content = raw instanceof Thing ? summary(draft) : raw.toString();
      draft.id = WITHOUT_ID + Long.toHexString(Seen.hash(content));
    }
  }

  /// What tells a dataset without a name in a graph from others: its blank nodes have none either.
  private static String summary(Draft draft) {
    var addresses =
        draft.files.stream().map(file -> file.accessUrl + " " + file.downloadUrl).toList();
    return draft.title.phrases() + "\n" + draft.description.phrases() + "\n" + addresses;
  }

  private void pass(Dataset dataset) {
    distributions += dataset.distributions().size();
    each.accept(dataset);
  }
}
