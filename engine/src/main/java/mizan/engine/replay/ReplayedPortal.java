package mizan.engine.replay;

import java.io.IOException;

/// A recording that answers as a portal of its kind would.
sealed interface ReplayedPortal
    permits CkanPortal,
        CswPortal,
        DataJsonPortal,
        HubPortal,
        OaiPortal,
        OpendatasoftPortal,
        PlainSitePortal,
        RdfPortal,
        SocrataPortal,
        UdataPortal,
        UncutPortal {

  /// The entry point a harvester is given, below the portal's root.
  String entry();

  /// The answer to a request below the portal's root, other than the root itself.
  Answer answer(Asked asked) throws IOException;

  /// Takes a record away, as a portal deletes one; whether there was one of that id.
  default boolean withdraw(String id) throws IOException {
    return false;
  }
}
