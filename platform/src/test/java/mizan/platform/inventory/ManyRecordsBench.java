package mizan.platform.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import mizan.engine.reporting.Csv;
import mizan.platform.Site;
import mizan.platform.TestClock;
import mizan.platform.accounts.Grant;
import mizan.platform.accounts.Guest;
import mizan.platform.accounts.People;
import mizan.platform.accounts.Role;
import mizan.platform.bodies.Bodies;
import mizan.platform.bodies.PublicBody;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.web.Trilingual;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// How fast a body's 10,000 records are taken in, given out and compared. It measures and asserts
/// nothing of time, and is no part of the check: `mvn test -pl platform -am -Dtest=ManyRecordsBench
/// -Dsurefire.failIfNoSpecifiedTests=false`.
@Site
@Import({TestClock.Wound.class, People.class})
class ManyRecordsBench {
  private static final int RECORDS = 10_000;
  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([0-9a-f]+)\"");

  private final Guest officer;

  @Autowired
  ManyRecordsBench(People people, Bodies bodies, @LocalServerPort int port) {
    bodies.register(PublicBody.of("many", Kind.AGENCY, Trilingual.same("Agency of many")));
    officer = people.signIn(people.add(new Grant(Role.OFFICER, "many")), port);
  }

  private static <T> T time(String what, Callable<T> work) throws Exception {
    var start = System.nanoTime();
    var processor = processor();
    var result = work.call();
    var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "MANY %s: %.1f s, of the processor %.1f s, heap %d MB of %d MB%n",
        what,
        (System.nanoTime() - start) / 1e9,
        (processor() - processor) / 1e9,
        used >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
    return result;
  }

  /// Whatever else the machine does meanwhile.
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  @Test
  void aBodyOfManyRecords() throws Exception {
    look("10,000 new rows", table(0, RECORDS), "New: 10,000");
    var given = time("workbook", () -> officer.download("/en/inventory/workbook.xlsx?body=many"));
    System.out.println("MANY bytes of the workbook: " + given.length);
    var unchanged = time("taking it", () -> take(given));
    assertThat(time("looking, nothing changed", () -> officer.get(unchanged).body()))
        .contains("Unchanged: 10,000");
    look("5,000 changed rows", edited(given), "Changed: 5,000");
    var csv = time("csv", () -> officer.download("/en/inventory/inventory.csv?body=many"));
    var again = time("taking it", () -> take(csv));
    assertThat(time("looking at the csv", () -> officer.get(again).body()))
        .contains("Unchanged: 10,000");
    time("errors", () -> officer.download(again + "/errors.xlsx"));
  }

  private void look(String what, byte[] file, String expected) throws Exception {
    var look = time("taking " + what, () -> take(file));
    var page = time("looking, " + what, () -> officer.get(look).body());
    assertThat(page).contains(expected);
    var shown = SHOWN.matcher(page);
    assertThat(shown.find()).isTrue();
    var answer = time("applying, " + what, () -> officer.post(look, "shown", shown.group(1)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  private String take(byte[] file) {
    var answer = officer.give("/en/inventory/import", "many", file, "body", "many");
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.body()));
  }

  private static byte[] table(int from, int to) {
    var out = new StringBuilder(Csv.line(AssetField.allKeys().toArray()));
    IntStream.range(from, to).forEach(i -> out.append(Csv.line(cells(i).toArray())));
    return out.toString().getBytes(UTF_8);
  }

  /// Half of the titles differ by a number alone, which is the hardest for what compares them.
  private static List<String> cells(int number) {
    var random = new Random(number);
    return AssetField.allKeys().stream()
        .map(key ->
            switch (AssetField.of(key).form()) {
              case CHOICE, CHOICES -> AssetField.of(key).choices().getFirst();
              case DAY -> "2026-01-31";
              case MAIL -> "a@many.example";
              case ADDRESS -> "https://many.example/" + number;
              case SYSTEM -> "";
              case LINE -> key.equals("source-reference") ? "R-" + number : words(random, 3);
              case WORDS, TEXT, TEXTS ->
                  key.startsWith("title") && number % 2 == 0
                      ? "Register of wells " + number
                      : words(random, 7) + " " + number;
            })
        .toList();
  }

  private static String words(Random random, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> "كلمة" + (char) ('ا' + random.nextInt(20)) + random.nextInt(200))
        .collect(Collectors.joining(" "));
  }

  /// The workbook with half of its titles changed.
  private static byte[] edited(byte[] workbook) throws IOException {
    var out = new ByteArrayOutputStream();
    var file = Files.write(Files.createTempFile("many", ""), workbook);
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(out)) {
      for (var entry : from.stream().toList()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          var lines = new BufferedReader(new InputStreamReader(from.getInputStream(entry), UTF_8));
          for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            to.write((line.replace("Register of", "Registry of") + "\n").getBytes(UTF_8));
          }
        } else {
          from.getInputStream(entry).transferTo(to);
        }
      }
    }
    Files.delete(file);
    return out.toByteArray();
  }
}
