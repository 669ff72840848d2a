package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mizan.platform.exchange.Reuse.Citation;

/// What civil society sets out to do with public data in a sector: requests, reuses, data and
/// conclusions of forums that are followed as one, once somebody has looked at it.
///
/// How far it has come is in no field: [Initiatives] tells it from the parts.
///
/// @param number stands in its address, never given twice
/// @param story what came of it, in the words of those who lead it; "" while they have not told
/// @param reason why it is not shown; "" unless somebody decided so
/// @param version how often anything of it was changed: who changes it says which one they saw
public record Initiative(
    int number,
    Moderation state,
    Told told,
    Bundle bundle,
    String story,
    String reason,
    Instant made,
    int version)
    implements Looked {

  /// What those who lead it say of it.
  ///
  /// @param language in which they say it, its code
  /// @param topic the code of a theme of the inventory: the sector
  /// @param address of its own page or of whoever leads it; often ""
  /// @param name of the association or people who lead it
  /// @param by the id of whoever sent it, told to nobody
  public record Told(
      String title,
      String text,
      String language,
      String topic,
      String address,
      String name,
      String by) {}

  /// A conclusion of a forum.
  ///
  /// @param address where it can be read
  public record Conclusion(String address, String said) {}

  /// What belongs together.
  ///
  /// @param requests their numbers
  /// @param reuses their numbers
  /// @param uses records of the inventory, and addresses of datasets
  public record Bundle(
      List<Integer> requests,
      List<Integer> reuses,
      List<Citation> uses,
      List<Conclusion> conclusions) {
    static final Bundle NONE = new Bundle(List.of(), List.of(), List.of(), List.of());

    public Bundle {
      requests = List.copyOf(requests);
      reuses = List.copyOf(reuses);
      uses = List.copyOf(uses);
      conclusions = List.copyOf(conclusions);
    }

    @JsonIgnore
    boolean isEmpty() {
      return requests.isEmpty() && reuses.isEmpty() && uses.isEmpty() && conclusions.isEmpty();
    }

    /// Of what harvests look for, the addresses.
    Stream<String> addresses() {
      return uses.stream().map(Citation::address).filter(address -> !address.isEmpty());
    }

    Bundle with(List<Citation> placed) {
      return new Bundle(requests, reuses, placed, conclusions);
    }

    static Bundle of(Citation use) {
      return new Bundle(List.of(), List.of(), List.of(use), List.of());
    }

    /// Both together, nothing twice.
    Bundle and(Bundle other) {
      return new Bundle(
          union(requests, other.requests),
          union(reuses, other.reuses),
          union(uses, other.uses),
          union(conclusions, other.conclusions));
    }

    private static <T> List<T> union(List<T> these, List<T> those) {
      return Stream.concat(these.stream(), those.stream()).distinct().toList();
    }
  }

  @Override
  public Thing thing() {
    return Thing.INITIATIVE;
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
  /// @throws mizan.platform.web.Problem when it cannot get there now
  Initiative in(Moderation next, String why) {
    return new Initiative(number, state.to(next), told, bundle, story, why, made, version);
  }

  Initiative with(Bundle changed) {
    return new Initiative(number, state, told, changed, story, reason, made, version);
  }

  Initiative with(String changed) {
    return new Initiative(number, state, told, bundle, changed, reason, made, version);
  }

  Initiative next() {
    return new Initiative(number, state, told, bundle, story, reason, made, version + 1);
  }
}
