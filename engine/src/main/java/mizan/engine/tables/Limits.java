package mizan.engine.tables;

/// How much of a file is read before reading stops and says so.
///
/// @param unpackedBytes of one file with everything packed in it
/// @param ratio how many bytes one packed byte may become, beyond the first megabyte
/// @param depth of containers in containers, and of values in values
/// @param members of a container that are looked at
/// @param cellCharacters of one cell; a longer one is cut
/// @param columns of a table
public record Limits(
    long unpackedBytes, int ratio, int depth, int members, int cellCharacters, int columns) {
  public static final Limits USUAL = new Limits(64L << 30, 200, 4, 10_000, 1 << 20, 16_384);
}
