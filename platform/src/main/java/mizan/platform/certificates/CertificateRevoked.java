package mizan.platform.certificates;

/// A certificate that was awarded does not hold any more.
public record CertificateRevoked(String id, String body) {}
