package mizan.platform.editions;

/// An edition is measured: its results are complete on disk, each body may look at its own.
public record ProvisionalResultsReady(int number) {}
