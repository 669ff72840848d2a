package mizan.platform.exchange;

import java.time.Instant;
import mizan.platform.exchange.DatasetIssue.State;
import mizan.platform.exchange.Step.Who;

/// A change in the life of an issue, as everybody may read it.
///
/// @param version of the issue after it
/// @param who on which side: no person is named
/// @param what was done: the code of a verb, or `send`, `unseen` (triaged, and no check sees it),
///   `forget`, `join`, `move`, `hide`, `show`
/// @param said the words of whoever did it; often ""
public record IssueStep(int version, Instant at, Who who, String what, State to, String said) {}
