package mizan.platform.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Titles that are nearly the same are found among many, and no others.
class LikenessTest {
  private static Content of(String title) {
    return new Content(Map.of("title-ar", title));
  }

  @Test
  void whatIsFoundIsWhatAComparisonWithEachFinds() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var titles = IntStream.range(0, 30).mapToObj(_ -> title(random)).toList();
      var likeness = new Likeness<String>();
      titles.forEach(title -> likeness.add(title, of(title)));
      var wanted = title(random);
      var best = titles.stream().mapToDouble(title -> share(wanted, title)).max().orElseThrow();
      var found = likeness.find(of(wanted));
      assertThat(found.isPresent()).as(wanted).isEqualTo(best >= 0.75);
      found.ifPresent(title -> assertThat(share(wanted, title)).isEqualTo(best));
    }
  }

  private static String title(Random random) {
    return IntStream.rangeClosed(0, 1 + random.nextInt(8))
        .mapToObj(_ -> "w" + random.nextInt(12))
        .collect(Collectors.joining(" "));
  }

  private static double share(String one, String other) {
    var both = new HashSet<>(words(one));
    both.retainAll(words(other));
    var all = new HashSet<>(words(one));
    all.addAll(words(other));
    return (double) both.size() / all.size();
  }

  private static List<String> words(String title) {
    return Arrays.stream(title.split(" ", -1)).distinct().toList();
  }

  @Test
  void spellingDoesNotMatter() {
    var likeness = new Likeness<String>();
    likeness.add("it", of("سِجلّ الآبار والعيون ٢٠١٩"));
    assertThat(likeness.find(of("ســجل آبار والعيون 2019"))).contains("it");
    assertThat(likeness.find(of("سجل المدارس والعيون 2019"))).isEmpty();
    assertThat(likeness.find(of(""))).isEmpty();
  }
}
