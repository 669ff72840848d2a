package mizan.platform.inventory;

import java.util.Map;

/// What people ask public bodies to publish, as the room knows it that takes their requests; while
/// there is no such room, nobody asks for anything.
public interface Demand {
  /// What is asked for, by the id of the record; a record that nobody asks for need not be there.
  Map<String, Wanted> wanted();

  /// How much a record is asked for.
  ///
  /// @param requesters people who asked for it, each counted once
  /// @param votes of people whose address is known, for requests of others
  /// @param due whether it was asked for so often that the law has it published (in Tunisia twice:
  ///   law 2016-22, article 8)
  record Wanted(long requesters, long votes, boolean due) {
    public static final Wanted NOT = new Wanted(0, 0, false);

    public Wanted {
      requesters = Math.max(0, requesters);
      votes = Math.max(0, votes);
    }
  }
}
