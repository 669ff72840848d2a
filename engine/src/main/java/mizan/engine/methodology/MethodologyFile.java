package mizan.engine.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.engine.criteria.Criteria;
import mizan.engine.criteria.Criterion;
import mizan.engine.methodology.InvalidMethodology.Fault;
import mizan.engine.methodology.Methodology.Award;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.methodology.Methodology.Gate;
import mizan.engine.methodology.Methodology.Level;
import mizan.engine.methodology.Methodology.Weight;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads methodology files (YAML) and names every fault with its line.
public final class MethodologyFile {
  /// The methodologies that come with Mizan, by the name under which they are asked for.
  public static final List<String> SHIPPED = List.of("mizan-v2", "mizan-v1", "ecosystem-2021");

  /// Ours for runs that open files, and for runs that do not.
  public static final String WITH_FILES = "mizan-v2";

  public static final String WITHOUT_FILES = "mizan-v1";

  private static final Set<String> KEYS =
      Set.of("id", "version", "title", "dimensions", "gates", "levels", "certificates", "ranking");
  private static final Set<String> AWARD_KEYS = Set.of("from", "coverage", "ratings", "ungated");

  /// What has a name in every language. A file may use these words and no others.
  static final Set<String> DIMENSIONS =
      Set.of(
          "portal",
          "metadata",
          "content",
          "licence",
          "publication-by-default",
          "access-to-information",
          "impact",
          "personal-data-protection",
          "accessibility-ergonomics");

  static final Set<String> LEVELS = Set.of("excellent", "good", "sufficient", "weak");
  static final Set<String> AWARDS = Set.of("gold", "silver", "bronze");

  /// Of the European assessment.
  private static final Set<String> RATINGS = Set.of("excellent", "good", "sufficient", "bad");

  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> criteria =
      Criteria.all().stream().map(Criterion::code).collect(Collectors.toSet());
  private final Set<String> weighed = new HashSet<>();

  private MethodologyFile() {}

  /// A methodology that comes with Mizan, or one from a file.
  ///
  /// @param name a name of [#SHIPPED] or a path
  /// @throws InvalidMethodology with every fault of the file
  /// @throws IllegalArgumentException when there is no such file
  public static Methodology read(String name) {
    try {
      if (SHIPPED.contains(name)) {
        return parse(name, text(name));
      }
      var file = Path.of(name);
      if (!Files.isReadable(file)) {
        throw new IllegalArgumentException(
            name + " is neither a readable file nor one of " + String.join(", ", SHIPPED));
      }
      return parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a methodology that comes with Mizan.
  ///
  /// @param name a name of [#SHIPPED]
  public static String text(String name) {
    try (InputStream in =
        MethodologyFile.class.getResourceAsStream("/methodologies/" + name + ".yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a methodology from its text.
  ///
  /// @param name how the text is called in messages
  /// @throws InvalidMethodology with every fault of the text
  public static Methodology parse(String name, String yaml) {
    var file = new MethodologyFile();
    try {
      var root = new Compose(LoadSettings.builder().build()).composeString(yaml);
      if (root.isPresent() && root.get() instanceof MappingNode map) {
        var methodology = file.methodology(map);
        if (file.faults.isEmpty()) {
          return methodology;
        }
      } else {
        file.faults.add(new Fault(1, 1, "not-a-mapping", ""));
      }
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      file.faults.add(
          new Fault(
              mark.map(m -> m.getLine() + 1).orElse(1),
              mark.map(m -> m.getColumn() + 1).orElse(1),
              "not-yaml",
              e.getProblem()));
    }
    throw new InvalidMethodology(name, file.faults);
  }

  private Methodology methodology(MappingNode root) {
    var map = entries(root);
    map.forEach((key, node) -> {
      if (!KEYS.contains(key)) {
        fault(node, "unknown-key", key);
      }
    });
    var ranking = mapping(root, map, "ranking");
    return new Methodology(
        name(root, map, "id"),
        name(root, map, "version"),
        texts(mapping(root, map, "title")),
        dimensions(root, map),
        gates(map.get("gates")),
        levels(mapping(root, map, "levels")),
        awards(map.get("certificates")),
        number(root, ranking, "coverage", 0, 1),
        (int) number(root, ranking, "datasets", 0, 1_000_000));
  }

  private List<Dimension> dimensions(MappingNode root, Map<String, Node> map) {
    var dimensions = new ArrayList<Dimension>();
    var codes = new HashSet<String>();
    for (var item : items(root, map, "dimensions")) {
      if (!(item instanceof MappingNode node)) {
        fault(item, "not-a-mapping", "dimensions");
        continue;
      }
      var fields = entries(node);
      var code = text(node, fields, "code");
      if (!codes.add(code)) {
        fault(node, "given-twice", code);
      }
      known(node, DIMENSIONS, code);
      dimensions.add(
          new Dimension(
              code,
              number(node, fields, "share", 0, 1_000_000),
              weights(mapping(node, fields, "criteria"))));
    }
    if (dimensions.stream().mapToDouble(Dimension::share).sum() <= 0) {
      fault(root, "no-share", "dimensions");
    }
    return dimensions;
  }

  private List<Weight> weights(Map<String, Node> criteriaOfDimension) {
    var weights = new ArrayList<Weight>();
    criteriaOfDimension.forEach((criterion, node) -> {
      var judged = Criteria.JUDGED.contains(criterion);
      if (!judged && !criteria.contains(criterion)) {
        fault(node, "unknown-criterion", criterion);
      }
      if (!weighed.add(criterion)) {
        fault(node, "given-twice", criterion);
      }
      weights.add(new Weight(criterion, number(node, criterion, 0, 1_000_000), judged));
    });
    return weights;
  }

  private List<Gate> gates(@Nullable Node node) {
    var gates = new ArrayList<Gate>();
    if (node instanceof SequenceNode sequence) {
      for (var item : sequence.getValue()) {
        if (item instanceof MappingNode gate) {
          var fields = entries(gate);
          var criterion = text(gate, fields, "criterion");
          if (!perDataset(criterion)) {
            fault(gate, "unknown-criterion", criterion);
          }
          gates.add(
              new Gate(
                  criterion,
                  number(gate, fields, "at-most", 0, 1),
                  number(gate, fields, "cap", 0, 100)));
        } else {
          fault(item, "not-a-mapping", "gates");
        }
      }
    }
    return gates;
  }

  private static boolean perDataset(String code) {
    return Criteria.perDataset().stream().anyMatch(criterion -> criterion.code().equals(code));
  }

  private List<Level> levels(Map<String, Node> map) {
    var levels = new ArrayList<Level>();
    map.forEach((code, node) -> {
      known(node, LEVELS, code);
      levels.add(new Level(code, number(node, code, 0, 100)));
    });
    return levels;
  }

  private List<Award> awards(@Nullable Node node) {
    var awards = new ArrayList<Award>();
    if (node instanceof MappingNode map) {
      entries(map)
          .forEach((code, item) -> {
            if (item instanceof MappingNode award) {
              awards.add(award(code, award));
            } else {
              fault(item, "not-a-mapping", code);
            }
          });
    } else if (node != null) {
      fault(node, "not-a-mapping", "certificates");
    }
    awards.sort(Comparator.comparingDouble(Award::from).reversed());
    return awards;
  }

  private Award award(String code, MappingNode node) {
    known(node, AWARDS, code);
    var fields = entries(node);
    fields.forEach((key, field) -> {
      if (!AWARD_KEYS.contains(key)) {
        fault(field, "unknown-key", key);
      }
    });
    var ratings = new ArrayList<String>();
    if (fields.get("ratings") instanceof SequenceNode given) {
      for (var rating : given.getValue()) {
        if (rating instanceof ScalarNode scalar && RATINGS.contains(scalar.getValue())) {
          ratings.add(scalar.getValue());
        } else {
          fault(rating, "unknown-rating", "ratings");
        }
      }
    }
    return new Award(
        code,
        number(node, fields, "from", 0, 100),
        number(node, fields, "coverage", 0, 1),
        ratings,
        fields.get("ungated") instanceof ScalarNode flag && flag.getValue().equals("true"));
  }

  private Map<String, Node> entries(MappingNode node) {
    var entries = new LinkedHashMap<String, Node>();
    for (var tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (entries.put(key.getValue(), tuple.getValueNode()) != null) {
          fault(key, "given-twice", key.getValue());
        }
      }
    }
    return entries;
  }

  private Map<String, Node> mapping(Node parent, Map<String, Node> map, String key) {
    if (map.get(key) instanceof MappingNode node) {
      return entries(node);
    }
    fault(map.getOrDefault(key, parent), "missing", key);
    return Map.of();
  }

  private List<Node> items(Node parent, Map<String, Node> map, String key) {
    if (map.get(key) instanceof SequenceNode node && !node.getValue().isEmpty()) {
      return node.getValue();
    }
    fault(map.getOrDefault(key, parent), "missing", key);
    return List.of();
  }

  private String text(Node parent, Map<String, Node> map, String key) {
    if (map.get(key) instanceof ScalarNode node && !node.getValue().isBlank()) {
      return node.getValue();
    }
    fault(map.getOrDefault(key, parent), "missing", key);
    return "";
  }

  /// What nobody could read the name of is refused.
  private void known(Node node, Set<String> words, String code) {
    if (!code.isEmpty() && !words.contains(code)) {
      fault(node, "unknown-word", code);
    }
  }

  private Map<String, String> texts(Map<String, Node> map) {
    var texts = new LinkedHashMap<String, String>();
    map.forEach((key, node) -> {
      if (node instanceof ScalarNode scalar) {
        texts.put(key, scalar.getValue());
      }
    });
    return texts;
  }

  /// What names the methodology in addresses and file names.
  private String name(Node parent, Map<String, Node> map, String key) {
    var name = text(parent, map, key);
    if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
      fault(map.getOrDefault(key, parent), "no-name", name);
    }
    return name;
  }

  private double number(Node parent, Map<String, Node> map, String key, double least, double most) {
    var node = map.get(key);
    if (node == null) {
      fault(parent, "missing", key);
      return least;
    }
    return number(node, key, least, most);
  }

  private double number(Node node, String key, double least, double most) {
    if (node instanceof ScalarNode scalar) {
      try {
        var value = Double.parseDouble(scalar.getValue());
        if (value >= least && value <= most) {
          return value;
        }
        fault(node, "out-of-range", key + ": " + scalar.getValue());
        return least;
      } catch (NumberFormatException _) {
        fault(node, "not-a-number", key + ": " + scalar.getValue());
        return least;
      }
    }
    fault(node, "not-a-number", key);
    return least;
  }

  private void fault(Node node, String code, String given) {
    var mark = node.getStartMark();
    faults.add(
        new Fault(
            mark.map(m -> m.getLine() + 1).orElse(1),
            mark.map(m -> m.getColumn() + 1).orElse(1),
            code,
            given));
  }
}
