package mizan.platform.judgements;

/// A criterion that people judge, asked of a portal in an edition.
public record Question(int edition, String portal, String criterion) {
  /// As the audit names it, `3/waters/impact`.
  @Override
  public String toString() {
    return edition + "/" + portal + "/" + criterion;
  }
}
