package mizan.platform.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/// What somebody made of public data, for everybody to see once somebody has looked at it.
///
/// Whether it is still there is in no field: [Health] tells it from what was asked and harvested.
///
/// @param number stands in its address, never given twice
/// @param story what it has changed, in its maker's words; "" while they have not told
/// @param reason why it is not shown; "" unless somebody decided so
/// @param version how often anything of it was changed: who changes it says which one they saw
public record Reuse(
    int number, Moderation state, Told told, String story, String reason, Instant made, int version)
    implements Looked {

  /// What its maker says of it.
  ///
  /// @param language in which they say it, its code
  /// @param topic the code of a theme of the inventory
  /// @param name under which its maker is shown; "" for nobody
  /// @param by the maker's id, told to nobody
  public record Told(
      String title,
      String text,
      String language,
      Type type,
      String topic,
      String address,
      String name,
      String by) {}

  /// Kinds of what can be made of data.
  public enum Type {
    APPLICATION,
    API,
    VISUALISATION,
    ARTICLE,
    PAPER,
    MODEL,
    TEACHING,
    HARDWARE;

    /// The stable name, `application`.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Type> find(String code) {
      return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }
  }

  /// Something that a reuse uses: a record of the inventory, or a dataset or file at an address.
  ///
  /// @param asset the record's id; "" for an address
  /// @param address as its maker gave it; "" for a record
  /// @param body whose data they are; "" while no harvest has told
  /// @param portal where a harvest found the address last; "" for nowhere
  /// @param dataset its key in the results of that edition
  /// @param lost the day on which it was no longer found; null while it is, or never was
  public record Citation(
      String asset,
      String address,
      String body,
      String portal,
      String dataset,
      String title,
      int edition,
      @Nullable LocalDate lost) {

    static Citation ofAsset(String id, String body) {
      return new Citation(id, "", body, "", "", "", 0, null);
    }

    static Citation ofAddress(String address) {
      return new Citation("", address, "", "", "", "", 0, null);
    }

    Citation found(Found there, String owner) {
      return new Citation(
          asset,
          address,
          owner,
          there.portal(),
          there.dataset(),
          there.title(),
          there.edition(),
          null);
    }

    Citation lost(@Nullable LocalDate day) {
      return new Citation(asset, address, body, portal, dataset, title, edition, day);
    }
  }

  @Override
  public Thing thing() {
    return Thing.REUSE;
  }

  @Override
  public String title() {
    return told.title;
  }

  @Override
  public String by() {
    return told.by;
  }

  /// The same in another state.
  ///
  /// @throws Problem when it cannot get there now
  Reuse in(Moderation next, String why) {
    return new Reuse(number, state.to(next), told, story, why, made, version);
  }

  Reuse with(String changed) {
    return new Reuse(number, state, told, changed, reason, made, version);
  }

  Reuse next() {
    return new Reuse(number, state, told, story, reason, made, version + 1);
  }
}
