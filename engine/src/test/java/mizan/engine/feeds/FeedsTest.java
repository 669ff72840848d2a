package mizan.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import mizan.engine.Corpus;
import mizan.engine.feeds.Feed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds that are right, feeds with one fault each, and anything at all.
class FeedsTest {
  private static final Map<String, String> SOUND = SoundFeed.MEMBERS;

  @TempDir Path folder;

  @Test
  void aSoundFeedHasNoFault() throws IOException {
    var feed = read(SOUND);

    assertThat(feed.faults()).isEmpty();
    assertThat(feed.share()).isEqualTo(1);
    assertThat(feed.firstDay()).isEqualTo("2026-01-01");
    assertThat(feed.lastDay()).isEqualTo("2028-01-01");
    assertThat(feed.rows("stop_times.txt")).isEqualTo(5);
    assertThat(Objects.requireNonNull(feed.extent()).north()).isEqualTo(36.81);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stops.txt      | S2,Market => S1,Market | KEY_REPEATED | stop_id | 4
          stops.txt      | ,0,S0 => ,0,S9 | REFERENCE_UNKNOWN | parent_station | 3
          stops.txt      | 36.81,10.19 => 0,0 | STOP_AT_ZERO | stop_lat, stop_lon | 4
          stops.txt      | 36.81,10.19 => 10.19,36.81 | STOP_SWAPPED | stop_lat, stop_lon | 4
          stops.txt      | 36.81,10.19 => 48.8,2.3 | STOP_OUTSIDE_COUNTRY | stop_lat, stop_lon | 4
          stops.txt      | 36.81,10.19 => 4078123,612345 | STOP_OFF_EARTH | stop_lat, stop_lon | 4
          stops.txt      | 36.81,10.19 => "36,81",10.19 | VALUE_WRONG | stop_lat | 4
          stops.txt      | Market,36.81 => ,36.81 | VALUE_MISSING | stop_name | 4
          stops.txt      | Market => Mark,et | ROW_WIDTH |  | 4
          routes.txt     | R,A,7,3 => R,A,,3 | VALUE_MISSING | route_short_name, route_long_name | 2
          routes.txt     | R,A,7,3 => R,A,7,bus | VALUE_WRONG | route_type | 2
          routes.txt     | R,A,7,3 => R,B,7,3 | REFERENCE_UNKNOWN | agency_id | 2
          trips.txt      | R,W,T,P => Q,W,T,P | REFERENCE_UNKNOWN | route_id | 2
          trips.txt      | R,W,T,P => R,Z,T,P | REFERENCE_UNKNOWN | service_id | 2
          trips.txt      | R,W,T,P => R,W,T,Q | REFERENCE_UNKNOWN | shape_id | 2
          stop_times.txt | T,24:10 => V,24:10 | REFERENCE_UNKNOWN | trip_id | 3
          stop_times.txt | 24:10:00,S2 => 24:10:00,S7 | REFERENCE_UNKNOWN | stop_id | 3
          stop_times.txt | 24:10:00,S2 => 24:10:00,S0 | STOP_NOT_FOR_BOARDING | stop_id | 3
          stop_times.txt | T,24:10:00 => T,00:10:00 | TIME_BACKWARDS | arrival_time | 3
          stop_times.txt | T,24:10:00 => T,48:10:00 | TIME_WRONG | arrival_time | 3
          stop_times.txt | T,24:10:00 => T,24.10 | TIME_WRONG | arrival_time | 3
          stop_times.txt | U,6:00:00,6:00:00 => U,, | TIME_MISSING | arrival_time | 4
          stop_times.txt | S2,20 => S2,10 | KEY_REPEATED | stop_sequence | 5
          calendar.txt   | 1,1,1,1,1,0,0 => 0,0,0,0,0,0,0 | NO_DAY |  | 2
          calendar.txt   | 20271231 => 20251231 | DATE_BACKWARDS | end_date | 2
          calendar.txt   | 20271231 => 2027-12-31 | DATE_WRONG | end_date | 2
          calendar.txt   | 20271231 => 20270231 | DATE_WRONG | end_date | 2
          """)
  void everyBrokenRuleIsNamedWithItsPlace(
      String file, String change, FeedRule rule, String field, long row) throws IOException {
    var members = new LinkedHashMap<>(SOUND);
    var words = change.split(" => ", -1);
    members.computeIfPresent(file, (_, text) -> text.replace(words[0], words[1]));
    assertThat(members.get(file)).isNotEqualTo(SOUND.get(file));

    var feed = read(members);

    var named = field == null ? "" : field;
    assertThat(feed.faults()).contains(new Fault(rule, file, named, 1, List.of(row)));
    assertThat(feed.share()).isLessThan(1).isGreaterThan(0);
  }

  @ParameterizedTest
  @CsvSource({
    "agency.txt",
    "stops.txt",
    "routes.txt",
    "trips.txt",
    "stop_times.txt",
  })
  void aRequiredFileThatIsMissingOrEmptyLeavesNothing(String file) throws IOException {
    var without = new LinkedHashMap<>(SOUND);
    without.remove(file);
    var empty = new LinkedHashMap<>(SOUND);
    empty.put(file, "");
    var one = read(without);

    assertThat(one.faults()).contains(new Fault(FeedRule.FILE_MISSING, file, "", 1, List.of()));
    assertThat(one.share()).isZero();
    var other = read(empty);
    assertThat(other.faults()).contains(new Fault(FeedRule.FILE_EMPTY, file, "", 1, List.of()));
    assertThat(other.share()).isZero();
  }

  @Test
  void filesInAFolderAreReadAndNamed() throws IOException {
    var feed = SoundFeed.read(folder, SOUND, "my feed/");

    assertThat(feed.faults())
        .containsExactly(new Fault(FeedRule.IN_FOLDER, "routes.txt", "", 1, List.of()));
    assertThat(feed.share()).isLessThan(1);
  }

  @Test
  void headersTwiceAndForeignCharsetsAreNamed() throws IOException {
    var members = new LinkedHashMap<>(SOUND);
    members.put("routes.txt", "route_id,route_id,route_type,route_long_name\nR,R,3,\uFFFD\n");

    assertThat(read(members).faults())
        .contains(
            new Fault(FeedRule.FIELD_REPEATED, "routes.txt", "route_id", 1, List.of(1L)),
            new Fault(FeedRule.NOT_UTF_8, "routes.txt", "", 1, List.of(2L)));
  }

  @Test
  void moreIdsThanOneKindHasRoomForAreTakenAsKnown() {
    var ids = new Ids();
    for (var i = 0; i < 2_000_001; i++) {
      ids.add("stop " + i, i + 2);
    }

    assertThat(ids.full()).isTrue();
    assertThat(ids.size()).isEqualTo(2_000_000);
    assertThat(ids.use("stop 2000000")).isTrue();
    assertThat(ids.add("stop 7", 9)).isFalse();
  }

  /// What the name of each real feed says that is in it.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          duplicates               | KEY_REPEATED          | routes.txt      | route_id
          duplicates               | KEY_REPEATED          | agency.txt      | agency_id
          duplicates               | KEY_REPEATED          | calendar.txt    | service_id
          duplicates               | KEY_REPEATED          | calendar_dates.txt | service_id, date
          duplicate_stop_sequence  | KEY_REPEATED          | stop_times.txt  | stop_sequence
          duplicate_stops          | STOP_TWICE            | stops.txt       | stop_name
          empty_calendar           | NO_SERVICE            | calendar.txt    |
          invalid_references       | REFERENCE_UNKNOWN     | trips.txt       | route_id
          invalid_references       | REFERENCE_UNKNOWN     | stop_times.txt  | stop_id
          check_id                 | VALUE_MISSING         | stops.txt       | stop_id
          check_id                 | VALUE_MISSING         | routes.txt      | route_id
          check_id                 | STOP_AT_ZERO          | stops.txt       | stop_lat, stop_lon
          stop_times_location_type | STOP_NOT_FOR_BOARDING | stop_times.txt  | stop_id
          unused_stop              | UNUSED                | stops.txt       | stop_id
          duration_distance        | TIME_BACKWARDS        | stop_times.txt  | arrival_time
          interpolated_stop_times  | TIME_MISSING          | stop_times.txt  | arrival_time
          stops                    | STOP_OFF_EARTH        | stops.txt       | stop_lat, stop_lon
          stops                    | VALUE_MISSING         | stops.txt       | parent_station
          stops                    | VALUE_WRONG           | stops.txt       | parent_station
          """)
  void realFeedsHaveTheFaultOfTheirName(String feed, FeedRule rule, String file, String field)
      throws IOException {
    var named = field == null ? "" : field;
    assertThat(read(real(feed)).faults())
        .anyMatch(fault ->
            fault.rule() == rule && fault.file().equals(file) && fault.field().equals(named));
  }

  @Test
  void whateverAFeedHoldsItIsReadWithoutFailing() throws IOException {
    var random = new Random(20261123);
    var signs = ",\"\n\r019:SRTé\u0000 ".toCharArray();
    var names = SOUND.keySet().stream().sorted().toList();
    for (var i = 0; i < 1_000; i++) {
      var members = new LinkedHashMap<>(SOUND);
      for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
        var name = names.get(random.nextInt(names.size()));
        var text = new StringBuilder(Objects.requireNonNull(members.get(name)));
        if (text.length() > 0) {
          text.setCharAt(random.nextInt(text.length()), signs[random.nextInt(signs.length)]);
        }
        members.put(name, random.nextInt(20) == 0 ? "" : text.toString());
      }
      var feed = read(members);

      assertThat(feed.share()).isBetween(0.0, 1.0);
      assertThat(feed.faults().stream().allMatch(fault -> fault.rule().noted()))
          .isEqualTo(feed.share() == 1);
    }
  }

  private static Map<String, String> real(String name) throws IOException {
    var members = new LinkedHashMap<String, String>();
    try (var files = Files.list(Corpus.folder("gtfs").resolve(name))) {
      for (var file : files.sorted().toList()) {
        members.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return members;
  }

  private Feed read(Map<String, String> members) throws IOException {
    return SoundFeed.read(folder, members, "");
  }
}
