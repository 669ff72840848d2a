package mizan.platform.countries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mizan.platform.exchange.DatasetIssue;
import mizan.platform.exchange.ExchangeCountry;
import mizan.platform.exchange.Moderation;
import mizan.platform.exchange.Reuse;
import mizan.platform.exchange.Rules;
import mizan.platform.inventory.Assessment;
import mizan.platform.inventory.Asset.State;
import mizan.platform.inventory.Asset.Visibility;
import mizan.platform.inventory.Axis;
import mizan.platform.inventory.Decision;
import mizan.platform.inventory.InformationSystem;
import mizan.platform.inventory.InventoryCountry;
import mizan.platform.inventory.LegalGround;
import mizan.platform.web.Trilingual;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the country's law says on data that are kept back and on requests for them, from
/// `law.yaml` of its folder.
@Component
class CountryLaw implements InventoryCountry, ExchangeCountry {
  /// Where the country tells no deadlines: what sites of this kind usually promise.
  private static final Rules USUAL = new Rules(true, 2, 20, 10, 20, 10, 30, Trilingual.same(""));

  private static final Law NONE = new Law(List.of(), Trilingual.same(""), null);

  private final Law law;
  private final Holdings holdings;
  private final List<Wish> wishes;
  private final List<Made> reuses;
  private final List<Gathering> initiatives;
  private final List<Flaw> issues;

  CountryLaw(CountrySettings settings) {
    law =
        switch (settings.country()) {
          case CountrySettings.NONE -> NONE;
          case CountrySettings.DEMONSTRATION -> read(settings.samples().resolve("country"));
          default -> read(settings.countries().resolve(settings.country()));
        };
    var invented =
        settings.country().equals(CountrySettings.DEMONSTRATION)
            ? settings.samples().resolve("country")
            : null;
    holdings = invented == null ? Holdings.NONE : holdings(invented);
    wishes = invented == null ? List.of() : wishes(invented);
    reuses = invented == null ? List.of() : reuses(invented);
    initiatives = invented == null ? List.of() : initiatives(invented);
    issues = invented == null ? List.of() : issues(invented);
  }

  private record Law(List<Ground> grounds, Trilingual appeal, @Nullable Rules requests) {}

  private record Ground(String code, Trilingual name, Trilingual act, List<String> axes) {
    LegalGround known() {
      return new LegalGround(code, name, act, axes.stream().map(Axis::of).toList());
    }
  }

  private static Law read(Path folder) {
    var file = folder.resolve("law.yaml");
    if (!Files.exists(file)) {
      return NONE;
    }
    var law = read(file, Law.class);
    law.grounds.forEach(Ground::known);
    return law;
  }

  private record Holdings(List<Kept> systems, List<Written> holdings) {
    private static final Holdings NONE = new Holdings(List.of(), List.of());
  }

  /// A system as it is written by hand.
  private record Kept(
      String ar,
      String fr,
      String en,
      String purpose,
      @Nullable String vendor,
      @Nullable String declaration) {
    InformationSystem known() {
      return new InformationSystem(
          "",
          0,
          new Trilingual(ar, fr, en),
          purpose,
          Objects.requireNonNullElse(vendor, ""),
          Objects.requireNonNullElse(declaration, ""),
          0);
    }
  }

  /// As it is written by hand: codes, and what is the usual case left out.
  private record Written(
      String state,
      @Nullable String visibility,
      String theme,
      String kind,
      String frequency,
      @Nullable String axis,
      @Nullable String found,
      @Nullable String ground,
      @Nullable String decision,
      @Nullable Integer promised,
      @Nullable Map<String, String> answers,
      String ar,
      String fr,
      String en) {
    Holding known() {
      return new Holding(
          new Trilingual(ar, fr, en),
          theme,
          kind,
          frequency,
          State.of(state),
          visibility == null ? Visibility.PUBLIC : Visibility.of(visibility),
          found == null ? null : Assessment.Outcome.of(found),
          axis == null ? null : Axis.of(axis),
          ground == null ? "" : ground,
          decision == null ? null : Decision.Outcome.of(decision),
          promised == null ? 0 : promised,
          answers == null ? Map.of() : answers);
    }
  }

  private static Holdings holdings(Path folder) {
    var file = folder.resolve("holdings.yaml");
    return Files.exists(file) ? read(file, Holdings.class) : Holdings.NONE;
  }

  private record Wishes(List<WrittenWish> wishes) {}

  private record WrittenWish(
      String ar,
      String fr,
      String en,
      List<String> path,
      @Nullable String answer,
      @Nullable Boolean joined) {
    Wish known() {
      return new Wish(new Trilingual(ar, fr, en), path, answer, joined != null && joined);
    }
  }

  private static List<Wish> wishes(Path folder) {
    var file = folder.resolve("wishes.yaml");
    return Files.exists(file)
        ? read(file, Wishes.class).wishes.stream().map(WrittenWish::known).toList()
        : List.of();
  }

  private record Reuses(List<WrittenReuse> reuses) {}

  private record WrittenReuse(
      String ar,
      String fr,
      String en,
      String type,
      String topic,
      String state,
      @Nullable String health,
      @Nullable Boolean story) {
    Made known() {
      return new Made(
          new Trilingual(ar, fr, en),
          Reuse.Type.find(type).orElseThrow(),
          topic,
          Moderation.of(state),
          health,
          story != null && story);
    }
  }

  private static List<Made> reuses(Path folder) {
    var file = folder.resolve("reuses.yaml");
    return Files.exists(file)
        ? read(file, Reuses.class).reuses.stream().map(WrittenReuse::known).toList()
        : List.of();
  }

  private record Initiatives(List<WrittenInitiative> initiatives) {}

  private record WrittenInitiative(
      String ar,
      String fr,
      String en,
      Trilingual leader,
      String topic,
      String state,
      @Nullable Boolean story,
      List<Integer> requests,
      List<Integer> reuses,
      int records) {
    Gathering known() {
      return new Gathering(
          new Trilingual(ar, fr, en),
          leader,
          topic,
          Moderation.of(state),
          story != null && story,
          requests,
          reuses,
          records);
    }
  }

  private static List<Gathering> initiatives(Path folder) {
    var file = folder.resolve("initiatives.yaml");
    return Files.exists(file)
        ? read(file, Initiatives.class).initiatives.stream().map(WrittenInitiative::known).toList()
        : List.of();
  }

  private record Issues(List<WrittenIssue> issues) {}

  private record WrittenIssue(
      String ar, String fr, String en, String kind, boolean mended, List<String> path) {
    Flaw known() {
      return new Flaw(
          new Trilingual(ar, fr, en), DatasetIssue.Kind.find(kind).orElseThrow(), mended, path);
    }
  }

  private static List<Flaw> issues(Path folder) {
    var file = folder.resolve("issues.yaml");
    return Files.exists(file)
        ? read(file, Issues.class).issues.stream().map(WrittenIssue::known).toList()
        : List.of();
  }

  private static <T> T read(Path file, Class<T> type) {
    try {
      var read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return JsonMapper.shared().convertValue(read, type);
    } catch (IOException | YamlEngineException | JacksonException | IllegalArgumentException e) {
      throw new CountryRefused(file + " cannot be read: " + e.getMessage());
    }
  }

  @Override
  public List<LegalGround> grounds() {
    return Stream.concat(law.grounds.stream().map(Ground::known), Stream.of(LegalGround.OTHER))
        .toList();
  }

  @Override
  public Trilingual appeal() {
    return law.appeal;
  }

  @Override
  public List<Holding> holdings() {
    return holdings.holdings.stream().map(Written::known).toList();
  }

  @Override
  public List<InformationSystem> systems() {
    return holdings.systems.stream().map(Kept::known).toList();
  }

  @Override
  public Rules rules() {
    return law.requests == null ? USUAL : law.requests;
  }

  @Override
  public List<Made> reuses() {
    return reuses;
  }

  @Override
  public List<Gathering> initiatives() {
    return initiatives;
  }

  @Override
  public List<Flaw> issues() {
    return issues;
  }

  @Override
  public List<Wish> wishes() {
    return wishes;
  }
}
