package mizan.engine.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mizan.engine.replay.Faults;
import mizan.engine.replay.Replay;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The invented catalogues of `samples/golden`, evaluated as on the command line, give the reports
/// that stand beside them. Why these are right stands in `samples/README.md`.
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("../samples/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("mizan.golden"));
  private static final Pattern LONG_NUMBER =
      Pattern.compile("(?<![\\w.-])\\d+\\.\\d{7,}(E-?\\d+)?");
  private static final Pattern PORT = Pattern.compile("(127[.-]0[.-]0[.-]1)([:-])\\d+");
  private static final int DECIMALS = 6;

  @TempDir Path folder;

  static List<Path> catalogues() throws IOException {
    try (var folders = Files.list(GOLDEN)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("catalogues")
  void aCatalogueGivesTheReportBesideIt(Path golden) throws IOException {
    evaluate(golden);
    for (var name : List.of("report.json", "ranking.csv", "findings.csv")) {
      var given = folder.resolve(name);
      Files.writeString(given, normalised(Files.readString(given), golden));
      var expected = golden.resolve("expected").resolve(name);
      if (WRITE) {
        Files.createDirectories(expected.getParent());
        Files.copy(given, expected, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
      assertThat(given)
          .as("If the change is meant, ./mizan golden writes %s anew; then read its diff", expected)
          .hasSameTextualContentAs(expected);
    }
  }

  /// A folder with `portals.json` is a portal that lives, with the faults written there.
  private void evaluate(Path golden) throws IOException {
    if (Files.exists(golden.resolve("portals.json"))) {
      try (var replay = Replay.start(golden, 0, Faults.none())) {
        var address = replay.addresses().values().stream().findFirst().orElseThrow();
        assertThat(evaluate(address.toString(), golden)).isEqualTo(Mizan.SOME_HELD);
      }
    } else {
      assertThat(evaluate(golden.toString(), golden)).isEqualTo(Mizan.COMPLETE);
    }
  }

  private int evaluate(String portal, Path golden) throws IOException {
    var options = Files.readString(golden.resolve("options")).strip().split("\\s+");
    var typed = new ArrayList<>(List.of("evaluate", portal, "--out", folder.toString()));
    Stream.of(options).forEach(typed::add);
    return Mizan.run(typed);
  }

  /// What hangs on the machine or the moment: folders, the port, digits beyond the sixth.
  private static String normalised(String report, Path golden) {
    var text = report.replace(golden + "/", "");
    text = PORT.matcher(text).replaceAll("$1$2PORT");
    return LONG_NUMBER.matcher(text).replaceAll(number -> rounded(number.group()));
  }

  private static String rounded(String number) {
    var rounded = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
