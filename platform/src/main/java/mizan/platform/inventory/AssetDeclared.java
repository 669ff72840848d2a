package mizan.platform.inventory;

/// A body says where data of its are published.
record AssetDeclared(String address) {}
