package mizan.platform.editions;

/// A public reply to what was found, and what was decided.
///
/// @param reply its id
/// @param portal its slug
/// @param criterion its code; "" for the harvest
/// @param state `open`, `accepted` or `rejected`
/// @param outcome `none`, `recheck`, `set-aside`, `noted` or `rejected`
public record Contested(
    String reply, String portal, String criterion, String state, String outcome) {}
