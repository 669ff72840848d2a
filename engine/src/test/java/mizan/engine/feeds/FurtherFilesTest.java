package mizan.engine.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.feeds.Feed.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Fares, ways on foot, frequencies, lines and what a feed says of itself: right, and with one
/// fault each.
class FurtherFilesTest {
  @TempDir Path folder;

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
    var members = new LinkedHashMap<>(SoundFeed.MEMBERS);
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
        """
        shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled
        P,36.8,10.18,1,1
        P,36.81,10.19,2,1.5
        """);
    members.putAll(beside());
    return members;
  }

  private static Map<String, String> beside() {
    var members = new LinkedHashMap<String, String>();
    members.put(
        "fare_attributes.txt",
        """
        fare_id,price,currency_type,payment_method,transfers,agency_id
        F,1.5,TND,0,2,A
        G,2.0,TND,1,,A
        """);
    members.put(
        "fare_rules.txt",
        "fare_id,route_id,origin_id,destination_id,contains_id\nF,R,,,\nG,,Z1,Z2,\n");
    members.put(
        "transfers.txt",
        """
        from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id
        S1,S2,2,180,,
        ,,4,,T,U
        """);
    members.put(
        "pathways.txt",
        """
        pathway_id,from_stop_id,to_stop_id,pathway_mode,is_bidirectional,length,traversal_time
        W1,E1,S1,2,1,12.5,30
        W2,S1,E1,7,0,,
        """);
    members.put(
        "frequencies.txt",
        """
        trip_id,start_time,end_time,headway_secs,exact_times
        T,6:00:00,9:00:00,600,1
        T,9:00:00,24:30:00,1200,
        """);
    members.put(
        "feed_info.txt",
        """
        feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date
        Line,https://a.example,ar,20260101,20271231
        """);
    return members;
  }

  private Feed read(Map<String, String> members) throws IOException {
    return SoundFeed.read(folder, members, "");
  }
}
