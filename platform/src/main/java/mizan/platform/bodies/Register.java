package mizan.platform.bodies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mizan.platform.bodies.PublicBody.Kind;
import mizan.platform.bodies.PublicBody.Scheme;
import mizan.platform.web.Language;
import mizan.platform.web.Spelling;

/// All bodies as they stand at one moment: by slug, in their tree, by what they are called.
public final class Register {
  /// What people put before the name of a place when they mean the body.
  private static final Map<Kind, List<String>> LEADS =
      Map.of(
          Kind.MUNICIPALITY,
          List.of("commune", "municipalité", "municipality", "mairie", "بلدية", "البلدية"),
          Kind.GOVERNORATE,
          List.of("gouvernorat", "governorate", "ولاية"));

  private static final Comparator<PublicBody> ORDER =
      Comparator.comparing(PublicBody::kind)
          .thenComparing(body -> body.name().fr(), Language.FRENCH.order());

  private final Map<String, PublicBody> bySlug = new LinkedHashMap<>();
  private final Map<String, List<PublicBody>> parts;
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Set<String> codes = new HashSet<>();
  private final Map<String, Set<String>> byName = new HashMap<>();

  Register(List<PublicBody> bodies) {
    bodies.stream().sorted(ORDER).forEach(body -> bySlug.put(body.slug(), body));
    parts = bySlug.values().stream().collect(Collectors.groupingBy(PublicBody::parent));
    for (var body : bySlug.values()) {
      forms.put(body.slug(), Spelling.forms(body.calls()));
      codes.addAll(body.codes().values());
      body.calls().forEach(name -> names(body, name));
    }
  }

  private void names(PublicBody body, String name) {
    var key = Spelling.key(name);
    byName.computeIfAbsent(key, _ -> new HashSet<>()).add(body.slug());
    for (var lead : LEADS.getOrDefault(body.kind(), List.of())) {
      byName
          .computeIfAbsent(Spelling.key(lead + " " + name), _ -> new HashSet<>())
          .add(body.slug());
    }
  }

  /// All bodies: ministries first, each kind by French name.
  public List<PublicBody> list() {
    return List.copyOf(bySlug.values());
  }

  public Optional<PublicBody> find(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /// The body that goes by a name, when only one does.
  public Optional<PublicBody> named(String name) {
    return only(byName.getOrDefault(Spelling.key(name), Set.of()));
  }

  /// The body with a code of a scheme.
  Optional<PublicBody> coded(Scheme scheme, String code) {
    return bySlug.values().stream()
        .filter(body -> code.equals(body.codes().get(scheme)))
        .findFirst();
  }

  private Optional<PublicBody> only(Set<String> slugs) {
    return slugs.size() == 1 ? find(slugs.iterator().next()) : Optional.empty();
  }

  /// Whether a body is called by these words in any form of them, or has the code that they are.
  public boolean isFoundBy(String words, PublicBody body) {
    var code = words.strip().toUpperCase(Locale.ROOT);
    if (codes.contains(code)) {
      return body.codes().containsValue(code);
    }
    return Spelling.matches(words, forms.getOrDefault(body.slug(), Set.of()));
  }

  /// The bodies that stand right under another; under "" those that stand under none.
  public List<PublicBody> parts(String slug) {
    return parts.getOrDefault(slug, List.of());
  }

  /// The bodies that one was made from.
  public List<PublicBody> predecessors(String slug) {
    return bySlug.values().stream().filter(body -> body.successor().equals(slug)).toList();
  }

  /// The bodies above one, outermost first.
  public List<PublicBody> above(PublicBody body) {
    var above = new ArrayList<PublicBody>();
    var next = find(body.parent());
    while (next.isPresent() && !above.contains(next.get())) {
      above.addFirst(next.get());
      next = find(next.get().parent());
    }
    return above;
  }

  /// The governorate that a body sits in: the one given, else the one that it stands under.
  public Optional<PublicBody> governorateOf(PublicBody body) {
    if (body.kind() == Kind.GOVERNORATE) {
      return Optional.of(body);
    }
    return find(body.governorate())
        .or(() ->
            above(body).reversed().stream()
                .filter(each -> each.kind() == Kind.GOVERNORATE)
                .findFirst());
  }
}
