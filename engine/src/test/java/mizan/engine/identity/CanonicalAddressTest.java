package mizan.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses in the one form of all their spellings.
class CanonicalAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://www.Town.example:80/data/, town.example/data",
    "https://town.example:443/data, town.example/data",
    "https://town.example:8443/data, town.example:8443/data",
    "HTTPS://town.example//data///a.csv, town.example/data/a.csv",
    "https://town.example/a%20b.csv, town.example/a b.csv",
    "https://town.example/a%2520b.csv, town.example/a b.csv",
    "https://town.example/100%, town.example/100%",
    "https://town.example/a.csv?use_labels=true&timezone=Africa/Tunis, town.example/a.csv",
    "https://town.example/a.csv?b=2&utm_source=x&a=1, town.example/a.csv?a=1&b=2",
    "https://town.example/a;jsessionid=12?x=1, town.example/a?x=1",
    "https://town.example/a#top, town.example/a",
    "https://town.example/#/dataset/a, town.example/#/dataset/a",
    "ftp://town.example/a, town.example/a",
    "https://town.example/Ville%20de%20Gab%C3%A8s, town.example/Ville de Gabès",
    "' ', ''"
  })
  void spellingsOfOneAddressShareAForm(String address, String form) {
    assertThat(CanonicalAddress.of(address)).isEqualTo(form);
  }

  @Test
  void theHostStandsWithoutPortAndWww() {
    assertThat(CanonicalAddress.host("https://WWW.town.example:8080/a?b"))
        .isEqualTo("town.example");
    assertThat(CanonicalAddress.host("")).isEmpty();
  }

  @Test
  void theFormOfAFormIsItself() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var pieces =
        "http:// https: www. % 25 20 / // ? & = # #/ : 80 @ ; jsessionid= utm_x a B é و"
            .split(" ", -1);
    for (var i = 0; i < 20_000; i++) {
      var address = new StringBuilder();
      for (var piece = random.nextInt(12); piece >= 0; piece--) {
        address.append(pieces[random.nextInt(pieces.length)]);
      }
      var form = CanonicalAddress.of(address.toString());
      assertThat(CanonicalAddress.of(form)).as(address + ", seed " + seed).isEqualTo(form);
    }
  }
}
