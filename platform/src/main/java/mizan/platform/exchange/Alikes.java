package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mizan.platform.exchange.DataRequest.State;
import mizan.platform.exchange.pages.RequestFormPage.Alike;
import mizan.platform.inventory.Inventory;
import mizan.platform.web.Language;
import mizan.platform.web.Spelling;
import mizan.platform.web.Trilingual;
import org.springframework.stereotype.Component;

/// Finds what is called nearly as somebody types who is about to ask: requests that can be joined,
/// and records of the inventory that say where data are. Only what whoever types may read is shown.
@Component
class Alikes {
  private static final int MOST = 5;

  /// Of the words that were typed, the share that a title must have.
  private static final double NEAR = 0.6;

  private static final int KEPT_TITLES = 50_000;

  private final Requests requests;
  private final Inventory inventory;
  private final Map<String, Set<String>> forms = new ConcurrentHashMap<>();

  Alikes(Requests requests, Inventory inventory) {
    this.requests = requests;
    this.inventory = inventory;
  }

  private record Near(Alike alike, double share) {}

  /// The most alike first.
  ///
  /// @param body that is asked; "" while that is open
  List<Alike> find(String typed, String body, Language language) {
    var words =
        Stream.of(typed.split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() > 2)
            .distinct()
            .toList();
    if (words.isEmpty()) {
      return List.of();
    }
    var near = new ArrayList<Near>();
    for (var request : requests.listPlain()) {
      if (isOf(body, request.body())
          && request.state() != State.WITHDRAWN
          && request.state() != State.MERGED
          && request.state() != State.VEXATIOUS) {
        near.add(
            new Near(
                new Alike(
                    "/requests/" + request.number(),
                    request.asking().title(),
                    "exchange.state." + request.state().code()),
                share(words, request.asking().title())));
      }
    }
    for (var asset : inventory.list()) {
      if (isOf(body, asset.body()) && !asset.state().isOver()) {
        near.add(
            new Near(
                new Alike(
                    "/inventory/" + asset.id(),
                    asset.title().in(language),
                    "inventory.state." + asset.state().code()),
                share(words, all(asset.title()))));
      }
    }
    return near.stream()
        .filter(each -> each.share >= NEAR)
        .sorted(Comparator.comparingDouble(Near::share).reversed())
        .limit(MOST)
        .map(Near::alike)
        .toList();
  }

  private static boolean isOf(String asked, String body) {
    return asked.isEmpty() || asked.equals(body);
  }

  private static String all(Trilingual title) {
    return String.join(" ", List.of(title.ar(), title.fr(), title.en()));
  }

  private double share(List<String> words, String title) {
    if (forms.size() > KEPT_TITLES) {
      forms.clear();
    }
    var known = forms.computeIfAbsent(title, text -> Spelling.forms(Stream.of(text)));
    return (double) words.stream().filter(word -> Spelling.matches(word, known)).count()
        / words.size();
  }
}
