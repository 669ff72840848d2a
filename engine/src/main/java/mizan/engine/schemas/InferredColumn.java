package mizan.engine.schemas;

import java.util.List;

/// What the values of a column all keep, in the words of both languages of schemas.
///
/// @param type of Table Schema, and `format` of it; "" for the usual one
/// @param decimalChar "" for a point
/// @param words for true and for false; empty for the usual ones, and where there are none
/// @param base the datatype of CSV on the Web, and `picture` its format; "" for the usual one
/// @param missing words that stand for no value in it
/// @param required whether every row has a value
/// @param unique whether no value stands twice
public record InferredColumn(
    String type,
    String format,
    String decimalChar,
    List<String> words,
    String base,
    String picture,
    List<String> missing,
    boolean required,
    boolean unique) {
  public InferredColumn {
    words = List.copyOf(words);
    missing = List.copyOf(missing);
  }
}
