package mizan.platform.web;

/// One line of a list of facts: what it is about and what it says.
///
/// @param note a remark on what it says, in the reader's language; often ""
public record Fact(String term, String value, String note) {
  public Fact(String term, String value) {
    this(term, value, "");
  }
}
