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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.Corpus;
import mizan.engine.feeds.Feed.Fault;
import mizan.engine.places.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds that are right, feeds with one fault each, and anything at all.
class FeedsTest {
  private static final Box TUNISIA = new Box(7.5, 30.2, 11.6, 37.6);
  private static final Map<String, String> SOUND =
      Map.of(
          "agency.txt",
          "agency_id,agency_name,agency_url,agency_timezone\nA,Line,https://a.example,Africa/Tunis\n",
          "stops.txt",
          """
          stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station
          S0,Station,36.80,10.18,1,
          S1,"Harbour, east",36.80,10.18,0,S0
          S2,Market,36.81,10.19,,
          """,
          "routes.txt",
          "route_id,agency_id,route_short_name,route_type\nR,A,7,3\n",
          "calendar.txt",
          """
          service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
          W,1,1,1,1,1,0,0,20260101,20271231
          """,
          "calendar_dates.txt",
          "service_id,date,exception_type\nX,20280101,1\n",
          "shapes.txt",
          "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nP,36.8,10.18,1\nP,36.81,10.19,2\n",
          "trips.txt",
          "route_id,service_id,trip_id,shape_id\nR,W,T,P\nR,X,U,\n",
          "stop_times.txt",
          """
          trip_id,arrival_time,departure_time,stop_id,stop_sequence
          T,23:50:00,23:51:00,S1,1
          T,24:10:00,24:10:00,S2,2
          U,6:00:00,6:00:00,S1,10
          U,,,S2,20
          U,6:30:00,6:30:00,S1,30
          """);

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

  @Test
  void whatMayStandBesideTheTimetablesIsReadToo() throws IOException {
    var feed = read(withExtras());

    assertThat(feed.faults()).isEmpty();
    assertThat(feed.rows("pathways.txt")).isEqualTo(2);
    assertThat(feed.rows("fare_rules.txt")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fare_attributes.txt | F,1.5 => F,-1 | VALUE_WRONG | price | 2
          fare_attributes.txt | TND,0 => dinar,0 | VALUE_WRONG | currency_type | 2
          fare_attributes.txt | TND,0 => TND,2 | VALUE_WRONG | payment_method | 2
          fare_attributes.txt | 0,2,A => 0,3,A | VALUE_WRONG | transfers | 2
          fare_attributes.txt | 0,2,A => 0,2,B | REFERENCE_UNKNOWN | agency_id | 2
          fare_attributes.txt | G,2.0 => F,2.0 | KEY_REPEATED | fare_id | 3
          fare_attributes.txt | F,1.5 => F, | VALUE_MISSING | price | 2
          fare_rules.txt      | F,R, => H,R, | REFERENCE_UNKNOWN | fare_id | 2
          fare_rules.txt      | F,R, => F,Q, | REFERENCE_UNKNOWN | route_id | 2
          fare_rules.txt      | Z1,Z2 => Z1,Z9 | REFERENCE_UNKNOWN | destination_id | 3
          transfers.txt       | S1,S2,2 => S1,S9,2 | REFERENCE_UNKNOWN | to_stop_id | 2
          transfers.txt       | S1,S2,2 => S1,S2,6 | VALUE_WRONG | transfer_type | 2
          transfers.txt       | S1,S2,2 => S1,E1,2 | STOP_OF_OTHER_KIND | to_stop_id | 2
          transfers.txt       | 2,180 => 2,-180 | VALUE_WRONG | min_transfer_time | 2
          transfers.txt       | S1,S2,2 => S1,,2 | VALUE_MISSING | to_stop_id | 2
          transfers.txt       | ,,4,,T,U => ,,4,,T, | VALUE_MISSING | to_trip_id | 3
          transfers.txt       | ,,4,,T,U => ,,4,,T,V | REFERENCE_UNKNOWN | to_trip_id | 3
          transfers.txt       | ,,4,,T,U => S1,S2,0,,, | KEY_REPEATED | from_stop_id, to_stop_id | 3
          pathways.txt        | W1,E1,S1 => W1,E1,S9 | REFERENCE_UNKNOWN | to_stop_id | 2
          pathways.txt        | W1,E1,S1 => W1,E1,S0 | STOP_OF_OTHER_KIND | to_stop_id | 2
          pathways.txt        | W2,S1 => W1,S1 | KEY_REPEATED | pathway_id | 3
          pathways.txt        | S1,2,1 => S1,8,1 | VALUE_WRONG | pathway_mode | 2
          pathways.txt        | S1,2,1 => S1,7,1 | VALUE_WRONG | is_bidirectional | 2
          pathways.txt        | 1,12.5,30 => 1,12.5,0 | VALUE_WRONG | traversal_time | 2
          pathways.txt        | 1,12.5,30 => 1,-2,30 | VALUE_WRONG | length | 2
          levels.txt          | L1,-1 => L1,low | VALUE_WRONG | level_index | 3
          levels.txt          | L1,-1 => L0,-1 | KEY_REPEATED | level_id | 3
          stops.txt           | S0,L1 => S0,L7 | REFERENCE_UNKNOWN | level_id | 5
          frequencies.txt     | 600,1 => 0,1 | VALUE_WRONG | headway_secs | 2
          frequencies.txt     | 600,1 => 600,2 | VALUE_WRONG | exact_times | 2
          frequencies.txt     | 9:00:00,600 => 5:00:00,600 | TIME_BACKWARDS | end_time | 2
          frequencies.txt     | T,9:00:00 => T,8:59:00 | TIMES_OVERLAP | start_time | 3
          frequencies.txt     | T,9:00:00 => T,6:00:00 | KEY_REPEATED | trip_id, start_time | 3
          frequencies.txt     | T,9:00:00 => V,9:00:00 | REFERENCE_UNKNOWN | trip_id | 3
          frequencies.txt     | T,9:00:00 => T,9h | TIME_WRONG | start_time | 3
          shapes.txt          | 10.19,2,1.5 => 10.19,1,1.5 | KEY_REPEATED | shape_pt_sequence | 3
          shapes.txt          | 10.19,2,1.5 => 10.19,2,0.5 | DISTANCE_BACKWARDS | shape_dist_traveled | 3
          shapes.txt          | 10.19,2,1.5 => 190.19,2,1.5 | VALUE_WRONG | shape_pt_lat, shape_pt_lon | 3
          shapes.txt          | 10.19,2,1.5 => 10.19,two,1.5 | VALUE_WRONG | shape_pt_sequence | 3
          feed_info.txt       | 20271231 => 20251231 | DATE_BACKWARDS | feed_end_date | 2
          feed_info.txt       | https://a.example => a.example | VALUE_WRONG | feed_publisher_url | 2
          feed_info.txt       | ,ar, => ,Arabic language, | VALUE_WRONG | feed_lang | 2
          feed_info.txt       | Line, => , | VALUE_MISSING | feed_publisher_name | 2
          routes.txt          | 3,00FF7F => 3,green | VALUE_WRONG | route_color | 2
          trips.txt           | R,W,T,P,1 => R,W,T,P,2 | VALUE_WRONG | direction_id | 2
          """)
  void everyRuleOfTheOtherFilesIsNamedWithItsPlace(
      String file, String change, FeedRule rule, String field, long row) throws IOException {
    var members = withExtras();
    var words = change.split(" => ", -1);
    var before = members.get(file);
    members.computeIfPresent(file, (_, text) -> text.replace(words[0], words[1]));
    assertThat(members.get(file)).isNotEqualTo(before);

    var feed = read(members);

    assertThat(feed.faults()).contains(new Fault(rule, file, field, 1, List.of(row)));
    assertThat(feed.share()).isLessThan(1).isGreaterThan(0);
  }

  @Test
  void oneRowTooManyAndALineOfOnePointAreTold() throws IOException {
    var members = withExtras();
    members.merge("feed_info.txt", "Line,https://a.example,ar,,\n", String::concat);
    members.put(
        "shapes.txt", "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nP,36.8,10,1\n");

    assertThat(read(members).faults())
        .containsExactlyInAnyOrder(
            new Fault(FeedRule.ROW_SURPLUS, "feed_info.txt", "", 1, List.of(3L)),
            new Fault(FeedRule.SHAPE_SHORT, "shapes.txt", "shape_id", 1, List.of(2L)));
  }

  private static Map<String, String> withExtras() {
    var members = new LinkedHashMap<>(SOUND);
    members.put(
        "stops.txt",
        """
        stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,level_id,zone_id
        S0,Station,36.80,10.18,1,,,
        S1,"Harbour, east",36.80,10.18,0,S0,L0,Z1
        S2,Market,36.81,10.19,,,,Z2
        E1,Gate,36.80,10.181,2,S0,L1,
        """);
    members.put("levels.txt", "level_id,level_index\nL0,0\nL1,-1\n");
    members.put(
        "routes.txt",
        "route_id,agency_id,route_short_name,route_type,route_color\nR,A,7,3,00FF7F\n");
    members.put(
        "trips.txt", "route_id,service_id,trip_id,shape_id,direction_id\nR,W,T,P,1\nR,X,U,,0\n");
    members.put(
        "shapes.txt",
        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\n"
            + "P,36.8,10.18,1,1\nP,36.81,10.19,2,1.5\n");
    members.put(
        "fare_attributes.txt",
        "fare_id,price,currency_type,payment_method,transfers,agency_id\n"
            + "F,1.5,TND,0,2,A\nG,2.0,TND,1,,A\n");
    members.put(
        "fare_rules.txt",
        "fare_id,route_id,origin_id,destination_id,contains_id\nF,R,,,\nG,,Z1,Z2,\n");
    members.put(
        "transfers.txt",
        "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id\n"
            + "S1,S2,2,180,,\n,,4,,T,U\n");
    members.put(
        "pathways.txt",
        "pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,length,traversal_time\n"
            + "W1,E1,S1,2,1,12.5,30\nW2,S1,E1,7,0,,\n");
    members.put(
        "frequencies.txt",
        "trip_id,start_time,end_time,headway_secs,exact_times\n"
            + "T,6:00:00,9:00:00,600,1\nT,9:00:00,24:30:00,1200,\n");
    members.put(
        "feed_info.txt",
        "feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date\n"
            + "Line,https://a.example,ar,20260101,20271231\n");
    return members;
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
    var feed = read(SOUND, "my feed/");

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
    return read(members, "");
  }

  private Feed read(Map<String, String> members, String inside) throws IOException {
    var file = folder.resolve("feed.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(inside + member.getKey()));
        var text = member.getValue();
        // A replacement character stands for a byte that is not UTF-8.
        zip.write(
            text.contains("\uFFFD")
                ? text.replace('\uFFFD', 'é').getBytes(StandardCharsets.ISO_8859_1)
                : text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return Objects.requireNonNull(Feeds.read(file, TUNISIA));
  }
}
