package mizan.engine.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.engine.places.Box;

/// A small invented feed without a fault, and how feeds of tests are read.
public final class SoundFeed {
  private static final Box TUNISIA = new Box(7.5, 30.2, 11.6, 37.6);
  public static final Map<String, String> MEMBERS =
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

  private SoundFeed() {}

  /// Packs members into an archive, in a folder of it, and reads it.
  static Feed read(Path folder, Map<String, String> members, String inside) throws IOException {
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
