package mizan.platform.exchange;

/// A dataset that a harvest found where a body says that requested data are.
///
/// @param dataset its key in the edition's results
public record Found(String portal, String dataset, String title, int edition) {}
