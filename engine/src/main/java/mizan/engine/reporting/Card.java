package mizan.engine.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// What a criterion means to people, in one language: `cards/<code>/<language>.md`.
///
/// @param goal one sentence: what a good state looks like
/// @param sections Markdown by the card's headings: Measured, Why, Repair, Source; of a criterion
///   that people judge: Judged, Why, Scale, Evidence, Source
/// @param findings the sentence of each finding, with `{field}` where its fields go
public record Card(
    String name, String goal, Map<String, String> sections, Map<String, String> findings) {
  private static final Map<String, Card> READ = new ConcurrentHashMap<>();
  private static final Pattern FINDING = Pattern.compile("- `([a-z-]+)`: (.+)");
  private static final Pattern STEP = Pattern.compile("- `([0-9.]+)`: (.+)");
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

  public Card {
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
  }

  /// The card of a criterion.
  ///
  /// @throws IllegalArgumentException when there is no such card
  public static Card of(String criterion, String language) {
    return READ.computeIfAbsent(criterion + "/" + language, Card::read);
  }

  /// A section as HTML of our own making.
  public String html(String section) {
    return HTML.render(MARKDOWN.parse(sections.getOrDefault(section, "")));
  }

  /// What a finding says, with its fields set in.
  public String sentence(String finding, Map<String, String> arguments) {
    var sentence = findings.getOrDefault(finding, finding);
    for (var argument : arguments.entrySet()) {
      sentence = sentence.replace("{" + argument.getKey() + "}", argument.getValue());
    }
    return sentence;
  }

  /// What each value means by which people judge, the lowest first; empty where nobody judges.
  public SortedMap<Double, String> scale() {
    var scale = new TreeMap<Double, String>();
    var steps = STEP.matcher(sections.getOrDefault("Scale", ""));
    while (steps.find()) {
      scale.put(Double.valueOf(steps.group(1)), steps.group(2).strip());
    }
    return scale;
  }

  private static Card read(String path) {
    try (var in = Card.class.getResourceAsStream("/cards/" + path + ".md")) {
      if (in == null) {
        throw new IllegalArgumentException("no card " + path);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Card parse(String markdown) {
    var sections = new LinkedHashMap<String, String>();
    var parts = markdown.split("(?m)^## ", -1);
    var head = parts[0].strip().split("\n", 2);
    for (var i = 1; i < parts.length; i++) {
      var section = parts[i].split("\n", 2);
      sections.put(section[0].strip(), section.length > 1 ? section[1].strip() : "");
    }
    var findings = new LinkedHashMap<String, String>();
    var matcher = FINDING.matcher(sections.getOrDefault("Findings", ""));
    while (matcher.find()) {
      findings.put(matcher.group(1), matcher.group(2).strip());
    }
    return new Card(
        head[0].replaceFirst("^#\\s*", "").strip(),
        head.length > 1 ? head[1].strip() : "",
        sections,
        findings);
  }
}
