package mizan.platform.portals;

import mizan.platform.web.Trilingual;

/// A portal under evaluation.
///
/// @param address where its catalogue is asked for
/// @param kind the software it is said to run, `ckan`; "" when nobody said
/// @param body the slug of the public body that answers for it
public record Portal(String slug, String address, String kind, Trilingual title, String body) {}
