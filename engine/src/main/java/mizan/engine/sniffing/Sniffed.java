package mizan.engine.sniffing;

import java.util.List;

/// What a file turned out to be, and why.
///
/// @param evidence what showed it, for example `magic PK, member xl/workbook.xml`; never a value
/// @param inner what is packed in it, for containers; in the order of the directory, within limits
/// @param errorPage whether it is a page of HTML that tells of an error or asks to sign in
public record Sniffed(FileKind kind, String evidence, List<Member> inner, boolean errorPage) {
  public Sniffed {
    inner = List.copyOf(inner);
  }

  /// A file in a container.
  ///
  /// @param name as the directory has it; never used as a path
  /// @param bytes when unpacked; -1 when the directory does not say
  public record Member(String name, long bytes, FileKind kind) {}
}
