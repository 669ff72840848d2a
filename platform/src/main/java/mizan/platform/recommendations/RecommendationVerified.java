package mizan.platform.recommendations;

/// A measurement says that a recommendation was carried out.
public record RecommendationVerified(String id, String body, int edition) {}
