package mizan.engine.fetching;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import mizan.engine.fetching.Fetched.Reason;
import org.jspecify.annotations.Nullable;

/// Believes the certificates that the JDK believes, and tells what is wrong with the others.
final class Certificates extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager known;

  /// A chain that is not believed.
  static final class Disbelieved extends CertificateException {
    private final Reason reason;

    Disbelieved(Reason reason, CertificateException cause) {
      super(cause.getMessage(), cause);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  private Certificates(X509ExtendedTrustManager known) {
    this.known = known;
  }

  /// @param roots the certificates that are trusted; null for those of the JDK
  static SSLContext context(@Nullable KeyStore roots) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(roots);
      var managers =
          Arrays.stream(factory.getTrustManagers())
              .map(manager ->
                  manager instanceof X509ExtendedTrustManager known
                      ? new Certificates(known)
                      : manager)
              .toArray(TrustManager[]::new);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has TLS", e);
    }
  }

  /// What is wrong with a chain, told in the order in which it is mended.
  private Disbelieved judged(X509Certificate[] chain, CertificateException why) {
    var now = Instant.now();
    for (var certificate : chain) {
      if (certificate.getNotAfter().toInstant().isBefore(now)
          || certificate.getNotBefore().toInstant().isAfter(now)) {
        return new Disbelieved(Reason.TLS_EXPIRED, why);
      }
    }
    var last = chain[chain.length - 1];
    var issuer = last.getIssuerX500Principal();
    var endsItself = issuer.equals(last.getSubjectX500Principal());
    var issuerKnown =
        Arrays.stream(known.getAcceptedIssuers())
            .anyMatch(root -> root.getSubjectX500Principal().equals(issuer));
    if (endsItself && !issuerKnown) {
      return new Disbelieved(Reason.TLS, why);
    }
    if (!issuerKnown) {
      return new Disbelieved(Reason.TLS_CHAIN_INCOMPLETE, why);
    }
    var named = String.valueOf(why.getMessage());
    return new Disbelieved(
        named.contains("subject alternative") || named.contains("No name matching")
            ? Reason.TLS_NAME
            : Reason.TLS,
        why);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    try {
      known.checkServerTrusted(chain, type, socket);
    } catch (CertificateException e) {
      throw judged(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    try {
      known.checkServerTrusted(chain, type, engine);
    } catch (CertificateException e) {
      throw judged(chain, e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      known.checkServerTrusted(chain, type);
    } catch (CertificateException e) {
      throw judged(chain, e);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    known.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    known.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    known.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return known.getAcceptedIssuers();
  }
}
