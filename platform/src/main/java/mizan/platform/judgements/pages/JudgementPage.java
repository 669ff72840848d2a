package mizan.platform.judgements.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mizan.platform.methodologies.Terms;
import mizan.platform.web.Crumb;
import mizan.platform.web.Fact;
import mizan.platform.web.Field;
import mizan.platform.web.Page;
import mizan.platform.web.Trilingual;
import mizan.platform.web.Words;
import org.jspecify.annotations.Nullable;

/// A criterion that people judge, of one portal: its scale, what was said, and the form of who has
/// something to say.
///
/// @param value that it comes to; null while it comes to none, and for who may not see it
/// @param said what this reader may see of what was said, the first first
/// @param hidden whether more was said than this reader may see yet
/// @param form what this reader may do; null when nothing
/// @param notice why this assessor, or this one of the unit, may do nothing; "" otherwise
public record JudgementPage(
    int number,
    String portal,
    Trilingual name,
    String criterion,
    String state,
    @Nullable Double value,
    List<Entry> said,
    boolean hidden,
    @Nullable Form form,
    String notice)
    implements Page {
  public JudgementPage {
    said = List.copyOf(said);
  }

  /// What somebody said: the kind of actor is named, never the person.
  ///
  /// @param kind `judged`, `changed` or `settled`
  /// @param actor "" for the unit
  /// @param own whether this reader said it
  public record Entry(
      String kind,
      String actor,
      boolean own,
      double value,
      List<String> evidence,
      String note,
      String reason,
      Instant at) {
    public Entry {
      evidence = List.copyOf(evidence);
    }
  }

  /// What a reader may do, with what they typed.
  ///
  /// @param verb `judge`, `change` or `settle`
  /// @param version of what they see
  /// @param steps of the scale, as they are chosen
  /// @param chosen one of them; "" for none yet
  /// @param wrong what is wrong with the choice; "" for nothing
  /// @param error what is wrong with the whole; "" for nothing
  public record Form(
      String verb,
      int version,
      List<Step> steps,
      String chosen,
      String wrong,
      List<Field> fields,
      String error) {
    public Form {
      steps = List.copyOf(steps);
      fields = List.copyOf(fields);
    }
  }

  /// A step of the scale.
  public record Step(double value, String meaning) {
    /// As it is sent with a form.
    public String code() {
      return Double.toString(value);
    }
  }

  @Override
  public String title(Words words) {
    return words.text(
        "judgements.of",
        Terms.in(words.language()).criterion(criterion),
        name.in(words.language()));
  }

  @Override
  public List<Crumb> trail(Words words) {
    return List.of(
        new Crumb(words.text("editions.title"), "/editions"),
        new Crumb(words.text("editions.edition", number), "/editions/" + number),
        new Crumb(words.text("judgements.title"), "/editions/" + number + "/judgements"));
  }

  public List<Fact> facts(Words words) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact(words.text("judgements.portal"), name.in(words.language())));
    facts.add(
        new Fact(
            words.text("judgements.state"),
            words.text("judgements.state." + state),
            words.text("judgements.state." + state + ".note")));
    if (value != null) {
      facts.add(new Fact(words.text("judgements.value"), JudgementsPage.written(words, value)));
    }
    return facts;
  }
}
