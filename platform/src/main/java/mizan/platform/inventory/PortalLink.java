package mizan.platform.inventory;

/// A dataset on a portal in which a harvest found what a record describes.
///
/// @param dataset its key there, as its page's address has it
/// @param edition in which it was found last
public record PortalLink(String portal, String dataset, String title, int edition) {}
