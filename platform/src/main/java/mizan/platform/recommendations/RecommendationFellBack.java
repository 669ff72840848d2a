package mizan.platform.recommendations;

/// A measurement says that what had been carried out fails again.
public record RecommendationFellBack(String id, String body, int edition) {}
