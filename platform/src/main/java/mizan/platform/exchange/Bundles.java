package mizan.platform.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.exchange.Initiative.Conclusion;
import mizan.platform.exchange.Reuse.Citation;
import mizan.platform.inventory.Asset;
import mizan.platform.web.Language;
import mizan.platform.web.Problem;
import mizan.platform.web.SiteAddress;
import mizan.platform.web.Texts;
import mizan.platform.web.WebAddress;
import org.springframework.stereotype.Component;

/// Reads what people say belongs to an initiative, a line each, and says it in such lines again.
@Component
class Bundles {
  /// So many lines of each at most.
  static final int MOST = 40;

  private static final Pattern PAGE =
      Pattern.compile("/(?:ar|fr|en)/(requests|reuses|inventory)/([^/?#]+)/?(?:[?#].*)?");

  private final RequestsStore requests;
  private final ReusesStore reuses;
  private final ReuseLedger records;
  private final Timing timing;
  private final SiteAddress address;

  Bundles(
      RequestsStore requests,
      ReusesStore reuses,
      ReuseLedger records,
      Timing timing,
      SiteAddress address) {
    this.requests = requests;
    this.reuses = reuses;
    this.records = records;
    this.timing = timing;
    this.address = address;
  }

  /// @param parts pages of requests, reuses and records here, identifiers of records, addresses of
  ///   datasets
  /// @param conclusions each an address, and perhaps what is said there
  /// @throws Problem when a line is none of these, or leads to nothing that everybody may see
  Bundle read(String parts, String conclusions) {
    var bundle = Bundle.NONE;
    for (var line : lines(parts, "parts")) {
      bundle = bundle.and(part(line));
    }
    for (var line : lines(conclusions, "conclusions")) {
      bundle = bundle.and(conclusion(line));
    }
    if (bundle.isEmpty()) {
      throw Problem.badRequest("web.answer.missing").at("parts");
    }
    return bundle;
  }

  private static List<String> lines(String typed, String field) {
    var lines =
        Texts.text(typed, field)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (lines.size() > MOST) {
      throw Problem.badRequest("exchange.reuse.wrong.too-many", MOST).at(field);
    }
    return lines;
  }

  private Bundle part(String line) {
    var here = address.root();
    var path = line.startsWith(here) ? line.substring(here.length()) : line;
    var page = PAGE.matcher(path);
    if (page.matches()) {
      return page(page.group(1), page.group(2), line);
    }
    return path.equals(line) && WebAddress.isOne(line)
        ? Bundle.of(Citation.ofAddress(line))
        : Bundle.of(asset(line, line));
  }

  private Bundle page(String room, String key, String line) {
    return switch (room) {
      case "requests" -> new Bundle(List.of(request(key, line)), List.of(), List.of(), List.of());
      case "reuses" -> new Bundle(List.of(), List.of(reuse(key, line)), List.of(), List.of());
      default -> Bundle.of(asset(key, line));
    };
  }

  private int request(String key, String line) {
    return Handling.number(key)
        .filter(number ->
            requests
                .find(number)
                .filter(request -> request.shown().isPublic(timing.today()))
                .isPresent())
        .orElseThrow(() -> wrong(line));
  }

  private int reuse(String key, String line) {
    return Handling.number(key)
        .filter(number ->
            reuses.find(number).filter(reuse -> reuse.state() == Moderation.PUBLISHED).isPresent())
        .orElseThrow(() -> wrong(line));
  }

  private Citation asset(String id, String line) {
    Asset asset = records.findShown(id.toLowerCase(Locale.ROOT)).orElseThrow(() -> wrong(line));
    return Citation.ofAsset(asset.id(), asset.body());
  }

  private static Problem wrong(String line) {
    return Problem.badRequest("exchange.initiative.wrong.part", line).at("parts");
  }

  private static Bundle conclusion(String line) {
    var parts = line.split("\\s+", 2);
    if (!WebAddress.isOne(parts[0])) {
      throw Problem.badRequest("exchange.wrong.address", parts[0]).at("conclusions");
    }
    var said = parts.length == 1 ? "" : parts[1];
    return new Bundle(List.of(), List.of(), List.of(), List.of(new Conclusion(parts[0], said)));
  }

  /// The lines that [#read] makes the same of.
  String parts(Bundle bundle, Language language) {
    var lines = new ArrayList<String>();
    bundle.requests().forEach(each -> lines.add(address.of(language, "/requests/" + each)));
    bundle.reuses().forEach(each -> lines.add(address.of(language, "/reuses/" + each)));
    bundle
        .uses()
        .forEach(each -> lines.add(each.asset().isEmpty() ? each.address() : each.asset()));
    return String.join("\n", lines);
  }

  static String conclusions(Bundle bundle) {
    return String.join(
        "\n",
        bundle.conclusions().stream()
            .map(each -> (each.address() + " " + each.said()).strip())
            .toList());
  }
}
