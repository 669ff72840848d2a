package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mizan.engine.identity.Decisions.Pair;
import mizan.engine.identity.Decisions.Unusable;
import org.junit.jupiter.api.Test;

/// Datasets found again in the next edition, and doubts put before a person.
class IdentityTest {
  private static final String FILE = "https://files.example/roads.csv";

  @Test
  void anotherIdentifierIsSeenThroughByTheTitle() {
    var found =
        match(
            List.of(entry("old-roads", "Roads of the town")),
            List.of(entry("new-roads", "ROADS of  the town.")));

    assertThat(found).extracting(Match::state).containsExactly(State.SAME);
    assertThat(found.getFirst().before()).isEqualTo("old-roads");
    assertThat(found.getFirst().keys()).contains(Key.TITLE, Key.TITLE_PUBLISHER);
    assertThat(found.getFirst().confidence()).isBetween(0.9, 0.99);
  }

  @Test
  void anotherTitleIsSeenThroughByTheIdentifier() {
    var found =
        match(List.of(entry("roads-1", "Roads")), List.of(entry("roads-1", "Roads and paths")));

    assertThat(found).extracting(Match::state).containsExactly(State.SAME);
  }

  @Test
  void theSoftwaresOwnIdOutlivesItsAddresses() {
    var id = "d7871464350346978286c2bbaf1b74bd_0";
    var before = entry("http://town.example/datasets/" + id, "Fire stations");
    var now = entry("https://hub.example/maps/" + id + "?x=1", "Fire and rescue stations");
    var found = match(List.of(before), List.of(now));

    assertThat(found).extracting(Match::state).containsExactly(State.SAME);
    assertThat(found.getFirst().keys()).contains(Key.PLATFORM_ID);
  }

  @Test
  void anIdentifierGivenToAnotherSubjectIsNotBelieved() {
    var found =
        match(List.of(entry("layer-00005", "Airfields")), List.of(entry("layer-00005", "Ponds")));

    assertThat(found).extracting(Match::doubt).containsExactly(Doubt.RENAMED);
  }

  @Test
  void numberingAnewDoesNotMixDatasetsUp() {
    var before =
        List.of(
            entry("1", "Roads of the town"),
            entry("2", "Schools by district"),
            entry("3", "Trees in streets"));
    var now = List.of(entry("1", "Schools by district"), entry("2", "Trees in streets"));
    var found = match(before, now);

    assertThat(same(found)).containsExactlyInAnyOrder("2→1", "3→2");
    assertThat(found.getLast().state()).isEqualTo(State.GONE_CANDIDATE);
    assertThat(found.getLast().before()).isEqualTo("1");
  }

  @Test
  void theSameTitleTwiceIsNeverMatchedByForce() {
    var before = List.of(entry("parks-old-a", "Parks"), entry("parks-old-b", "Parks"));
    var now = List.of(entry("parks-new-a", "Parks"), entry("parks-new-b", "Parks"));
    var found = match(before, now);

    assertThat(same(found)).isEmpty();
    assertThat(found).hasSize(4).allMatch(match -> match.state() == State.TO_BE_CONFIRMED);
  }

  @Test
  void membersOfASeriesAreNotMatchedForWantOfABetter() {
    var found =
        match(
            List.of(entry("budget-a", "Budget of the town 2020")),
            List.of(entry("budget-b", "Budget of the town 2021")));

    assertThat(found).extracting(Match::state).containsExactly(State.TO_BE_CONFIRMED);
    assertThat(found).extracting(Match::doubt).containsExactly(Doubt.SERIES);
  }

  @Test
  void ofASplitDatasetNoPartIsTaken() {
    var before =
        with(
            entry("roads-whole", "Roads"),
            "https://files.example/a.csv",
            "https://files.example/b.csv");
    var north = with(entry("roads-n", "Roads North"), "https://files.example/a.csv");
    var south = with(entry("roads-s", "Roads South"), "https://files.example/b.csv");
    var found = match(List.of(before), List.of(north, south));

    assertThat(found).hasSize(2).allMatch(match -> match.state() == State.TO_BE_CONFIRMED);
  }

  @Test
  void aCopyUnderTheSameFilesDoesNotTakeThePlaceOfTheOriginal() {
    var before = with(entry("roads-1", "Roads of the town"), FILE);
    var copy = with(entry("roads-2", "Roads of the town (copy)"), FILE);
    var found = match(List.of(before), List.of(copy, before));

    assertThat(same(found)).containsExactly("roads-1→roads-1");
    assertThat(found).extracting(Match::state).containsExactly(State.SAME, State.NEW);
  }

  @Test
  void whatAPersonSaidComesFirst() {
    var before = List.of(entry("parks-old-a", "Parks"), entry("parks-old-b", "Parks"));
    var now = List.of(entry("parks-new-a", "Parks"), entry("parks-new-b", "Parks"));
    var decisions =
        new Decisions(
            Set.of(new Pair("parks-old-a", "parks-new-b")),
            Set.of(new Pair("parks-old-b", "parks-new-a")));
    var found = Identity.match(before, now, decisions).matches();

    assertThat(same(found)).containsExactly("parks-old-a→parks-new-b");
    assertThat(found)
        .extracting(Match::state)
        .containsExactly(State.NEW, State.SAME, State.GONE_CANDIDATE);
    assertThat(found.get(1).keys()).containsExactly(Key.DECISION);
  }

  @Test
  void aRefusedPairIsNotMatchedThoughEverythingSpeaksForIt() {
    var roads = with(entry("roads-1", "Roads"), FILE);
    var refused = new Decisions(Set.of(), Set.of(new Pair("roads-1", "roads-1")));

    assertThat(Identity.match(List.of(roads), List.of(roads), refused).matches())
        .extracting(Match::state)
        .containsExactly(State.NEW, State.GONE_CANDIDATE);
  }

  @Test
  void decisionsThatCannotBeFollowedAreNamed() {
    var before = List.of(entry("a-before", "Aa"), entry("b-before", "Bb"));
    var now = List.of(entry("a-now", "Aa"), entry("b-now", "Bb"));
    var decisions =
        new Decisions(
            Set.of(
                new Pair("a-before", "a-now"),
                new Pair("a-before", "b-now"),
                new Pair("gone-long-ago", "b-now"),
                new Pair("b-before", "nowhere")),
            Set.of());
    var found = Identity.match(before, now, decisions);

    assertThat(found.unusable())
        .containsExactlyInAnyOrder(
            new Unusable(Unusable.Kind.CONTRADICTION, "a-before → a-now"),
            new Unusable(Unusable.Kind.CONTRADICTION, "a-before → b-now"),
            new Unusable(Unusable.Kind.CONTRADICTION, "gone-long-ago → b-now"),
            new Unusable(Unusable.Kind.UNKNOWN_DATASET, "b-before → nowhere"));
    assertThat(same(found.matches())).containsExactly("a-before→a-now", "b-before→b-now");
  }

  @Test
  void nothingMatchesNothing() {
    assertThat(match(List.of(), List.of())).isEmpty();
    assertThat(match(List.of(entry("a-long-id", "")), List.of()))
        .extracting(Match::state)
        .containsExactly(State.GONE_CANDIDATE);
  }

  @Test
  void theOrderOfTheDatasetsDoesNotCount() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var before = new ArrayList<Entry>();
    IntStream.range(0, 300)
        .forEach(i ->
            before.add(
                with(
                    entry("dataset-" + i, "Subject " + word(i) + " " + word(i / 4)),
                    "https://files.example/" + i / 2)));
    var now = new ArrayList<>(PlantedEdition.of(before, seed).entries());
    var expected = Identity.match(before, now, Decisions.NONE);
    Collections.shuffle(before, random);
    Collections.shuffle(now, random);

    assertThat(Identity.match(before, now, Decisions.NONE)).as("seed " + seed).isEqualTo(expected);
  }

  @Test
  void eachDatasetIsMatchedOnceAndNoneIsLost() {
    var seed = new Random().nextLong();
    var before =
        IntStream.range(0, 200).mapToObj(i -> entry("dataset-" + i, "Subject " + word(i))).toList();
    var now = PlantedEdition.of(before, seed).entries();
    var found = match(before, now);

    assertThat(found.stream().filter(match -> match.state() == State.SAME).map(Match::before))
        .as("seed " + seed)
        .doesNotHaveDuplicates();
    assertThat(found.stream().map(Match::now).filter(id -> id != null).distinct())
        .as("seed " + seed)
        .hasSameElementsAs(now.stream().map(Entry::id).toList());
    assertThat(found.stream().map(Match::before).filter(id -> id != null).distinct())
        .as("seed " + seed)
        .hasSameElementsAs(before.stream().map(Entry::id).toList());
  }

  private static String word(int number) {
    return "" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + "word";
  }

  private static List<Match> match(List<Entry> before, List<Entry> now) {
    return Identity.match(before, now, Decisions.NONE).matches();
  }

  private static List<String> same(List<Match> found) {
    return found.stream()
        .filter(match -> match.state() == State.SAME)
        .map(match -> match.before() + "→" + match.now())
        .toList();
  }

  private static Entry entry(String id, String title) {
    return new Entry(
        "town",
        id,
        title.isEmpty() ? List.of() : List.of(title),
        "Town",
        null,
        List.of(),
        null,
        null);
  }

  private static Entry with(Entry entry, String... files) {
    return new Entry(
        entry.portal(),
        entry.id(),
        entry.titles(),
        entry.publisher(),
        null,
        List.of(files),
        null,
        null);
  }
}
