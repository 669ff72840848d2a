package mizan.engine.methodology;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.engine.methodology.Methodology.Award;
import mizan.engine.methodology.Methodology.Dimension;
import mizan.engine.methodology.Methodology.Gate;
import mizan.engine.methodology.Methodology.Level;
import mizan.engine.methodology.Methodology.Weight;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes a methodology as the file that [MethodologyFile] reads.
public final class MethodologyText {
  private MethodologyText() {}

  /// YAML that reads as the same methodology again; what people noted in a file is not in it.
  public static String of(Methodology methodology) {
    var file = new LinkedHashMap<String, Object>();
    file.put("id", methodology.id());
    file.put("version", methodology.version());
    file.put("title", methodology.title());
    file.put("dimensions", methodology.dimensions().stream().map(MethodologyText::of).toList());
    if (!methodology.gates().isEmpty()) {
      file.put("gates", methodology.gates().stream().map(MethodologyText::of).toList());
    }
    var levels = new LinkedHashMap<String, Object>();
    for (Level level : methodology.levels()) {
      levels.put(level.code(), number(level.from()));
    }
    file.put("levels", levels);
    if (!methodology.awards().isEmpty()) {
      file.put("certificates", awards(methodology.awards()));
    }
    var ranking = new LinkedHashMap<String, Object>();
    ranking.put("coverage", number(methodology.rankCoverage()));
    ranking.put("datasets", methodology.rankDatasets());
    file.put("ranking", ranking);
    var settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
    return new Dump(settings).dumpToString(file);
  }

  private static Map<String, Object> of(Dimension dimension) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("code", dimension.code());
    fields.put("share", number(dimension.share()));
    var criteria = new LinkedHashMap<String, Object>();
    for (Weight weight : dimension.weights()) {
      criteria.put(weight.criterion(), number(weight.weight()));
    }
    fields.put("criteria", criteria);
    return fields;
  }

  private static Map<String, Object> of(Gate gate) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("criterion", gate.criterion());
    fields.put("at-most", number(gate.atMost()));
    fields.put("cap", number(gate.cap()));
    return fields;
  }

  private static Map<String, Object> awards(List<Award> awards) {
    var all = new LinkedHashMap<String, Object>();
    for (var award : awards) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("from", number(award.from()));
      fields.put("coverage", number(award.coverage()));
      if (!award.ratings().isEmpty()) {
        fields.put("ratings", award.ratings());
      }
      if (award.ungated()) {
        fields.put("ungated", true);
      }
      all.put(award.code(), fields);
    }
    return all;
  }

  /// `3`, not `3.0`: as a person writes it.
  private static Number number(double value) {
    var exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() <= 0 ? (Number) exact.longValueExact() : (Number) exact.doubleValue();
  }
}
