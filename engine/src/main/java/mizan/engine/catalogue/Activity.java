package mizan.engine.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that users of a portal did there in public. Of who they are, and of what they wrote,
/// nothing is known.
///
/// @param id the portal's identifier of it
/// @param title of a reuse; "" for what else people wrote
/// @param type the portal's code for what kind of reuse it is; "" where it has none
/// @param topic the portal's code for what a reuse is about; likewise
/// @param page the address of its page at the portal; "" where the portal does not tell
/// @param target the address of what somebody made; "" for all but reuses
/// @param subject what is talked about, `dataset`; "" where the portal does not tell, or it is gone
/// @param datasets the portal's identifiers of those that it uses, is about, or was answered with;
///   null where the portal was not asked
/// @param open whether it goes on
public record Activity(
    Kind kind,
    String id,
    String title,
    String type,
    String topic,
    String page,
    String target,
    String subject,
    @Nullable List<String> datasets,
    boolean open,
    Course course) {

  public Activity {
    datasets = datasets == null ? null : List.copyOf(datasets);
  }

  /// What people do at a portal.
  public enum Kind {
    REUSE,
    DISCUSSION,
    REQUEST,
    ISSUE;

    /// The stable name, `reuse`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// In whose name a first answer was given, as far as the portal tells.
  public enum Speaker {
    ORGANISATION,
    PERSON;

    /// The stable name, `person`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Speaker of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// When what happened; null where it did not, or the portal does not tell.
  ///
  /// @param answered the day of the first message that is not by whoever began
  /// @param speaker in whose name that one is
  /// @param messages how many there are, the first one included
  public record Course(
      @Nullable LocalDate opened,
      @Nullable LocalDate closed,
      @Nullable LocalDate answered,
      @Nullable Speaker speaker,
      @Nullable Long messages) {}

  /// The same, with the datasets that it is about.
  public Activity about(List<String> others) {
    return new Activity(kind, id, title, type, topic, page, target, subject, others, open, course);
  }
}
