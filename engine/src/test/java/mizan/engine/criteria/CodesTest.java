package mizan.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mizan.engine.methodology.MethodologyFile;
import org.junit.jupiter.api.Test;

/// The code of a criterion is given once and for ever: old editions must read as they did.
class CodesTest {
  private static final Path LIST = Path.of("src/test/resources/criteria/codes.csv");

  @Test
  void everyCriterionStandsInTheListOfCodesGivenAndNoRetiredCodeIsGivenAgain() throws IOException {
    var given = list();
    var living =
        Stream.concat(Criteria.all().stream().map(Criterion::code), Criteria.JUDGED.stream())
            .collect(Collectors.toSet());
    assertThat(living)
        .as("codes in use; a new one is a line of %s", LIST)
        .isEqualTo(
            given.entrySet().stream()
                .filter(line -> line.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
  }

  @Test
  void methodologiesThatShipUseCodesOfTheListOnly() throws IOException {
    var given = list();
    for (var name : MethodologyFile.SHIPPED) {
      assertThat(MethodologyFile.read(name).points())
          .allSatisfy(point -> assertThat(given).containsKey(point.criterion()));
    }
  }

  private static Map<String, String> list() throws IOException {
    var codes = new TreeMap<String, String>();
    for (var line : Files.readAllLines(LIST).stream().skip(1).toList()) {
      var cells = line.split(",", -1);
      assertThat(codes.put(cells[0], cells[1])).as("%s stands twice", cells[0]).isNull();
    }
    return codes;
  }
}
