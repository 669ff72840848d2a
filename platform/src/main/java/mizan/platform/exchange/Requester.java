package mizan.platform.exchange;

import mizan.platform.web.Language;

/// Somebody who asks for data and has shown that letters to their address reach them. No account is
/// needed, and nobody is told who it is.
record Requester(String id, String mail, Language language) {
  /// No log prints the address by mistake.
  @Override
  public String toString() {
    return "Requester " + id;
  }

  /// What somebody wants done once their address is proven.
  ///
  /// @param join the number of the request that they ask for too; 0 for a new one
  /// @param from the day from which the request is public, ISO; "" for at once
  /// @param hidden whether somebody has to look at it before everybody may
  record Wish(
      int join,
      String body,
      String title,
      String text,
      String purpose,
      String asset,
      String name,
      String from,
      boolean hidden) {
    static Wish toJoin(int number) {
      return new Wish(number, "", "", "", "", "", "", "", false);
    }
  }

  /// A wish with the address that is still to be proven.
  record Draft(String mail, Language language, Wish wish) {}
}
