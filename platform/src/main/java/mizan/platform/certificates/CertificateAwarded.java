package mizan.platform.certificates;

/// A portal was awarded a certificate.
public record CertificateAwarded(String id, String body) {}
