package mizan.platform.exchange;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import mizan.platform.exchange.DatasetIssue.Subject;
import mizan.platform.exchange.Initiative.Bundle;
import mizan.platform.web.Language;

/// Somebody who asks for data, shows what they made of them, or tells what is wrong with them, and
/// has shown that letters to their address reach them. No account is needed, and nobody is told who
/// it is.
record Requester(String id, String mail, Language language) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "Requester " + id;
  }

  /// What somebody wants done once their address is proven.
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = ToAsk.class, name = "ask"),
    @JsonSubTypes.Type(value = ToJoin.class, name = "join"),
    @JsonSubTypes.Type(value = ToShow.class, name = "show"),
    @JsonSubTypes.Type(value = ToGather.class, name = "gather"),
    @JsonSubTypes.Type(value = ToTell.class, name = "tell"),
    @JsonSubTypes.Type(value = ToSee.class, name = "see")
  })
  sealed interface Wish {
    /// What comes of it.
    default Thing thing() {
      return switch (this) {
        case ToAsk _, ToJoin _ -> Thing.REQUEST;
        case ToShow _ -> Thing.REUSE;
        case ToGather _ -> Thing.INITIATIVE;
        case ToTell _, ToSee _ -> Thing.ISSUE;
      };
    }
  }

  /// To ask for data.
  ///
  /// @param from the day from which the request is public, ISO; "" for at once
  /// @param hidden whether somebody has to look at it before everybody may
  record ToAsk(
      String body,
      String title,
      String text,
      String purpose,
      String asset,
      String name,
      String from,
      boolean hidden)
      implements Wish {}

  /// To ask for the same as a request does.
  record ToJoin(int number) implements Wish {}

  /// To show what was made of public data.
  ///
  /// @param uses what it uses: identifiers of records, and addresses
  record ToShow(
      String title,
      String text,
      String type,
      String topic,
      String address,
      String name,
      List<String> uses)
      implements Wish {
    ToShow {
      uses = List.copyOf(uses);
    }
  }

  /// To lead an initiative.
  record ToGather(
      String title, String text, String topic, String address, String name, Bundle bundle)
      implements Wish {}

  /// To tell what is wrong with a dataset or a file.
  ///
  /// @param body that is to mend it; "" where none is known
  /// @param where in the data; often ""
  /// @param hidden whether somebody has to look at it before everybody may
  record ToTell(
      Subject subject,
      String body,
      String kind,
      String text,
      String where,
      String name,
      boolean hidden)
      implements Wish {}

  /// To tell the same as an issue does.
  record ToSee(int number) implements Wish {}

  /// A wish with the address that is still to be proven.
  record Draft(String mail, Language language, Wish wish) {}
}
