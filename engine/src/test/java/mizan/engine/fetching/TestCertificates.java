package mizan.engine.fetching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate authority of a test's own, with one in between, made by the JDK's keytool.
public final class TestCertificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path folder;

  /// @param folder that gets the keys
  public TestCertificates(Path folder) {
    this.folder = folder;
    make("root", "CN=Root of the test", "-ext", "bc:c");
    make("between", "CN=Between of the test", "-ext", "bc:c");
    sign("between", "root", "-ext", "bc:c");
  }

  /// The certificates that a client of the test trusts.
  public KeyStore roots() {
    return store("root");
  }

  /// A server's certificate, signed by the one in between.
  ///
  /// @param whole whether the server sends the one in between too
  /// @param more options of keytool, `-startdate`
  public ServerSocket server(String name, String subject, boolean whole, String... more) {
    make(name, "CN=" + name);
    var options = new ArrayList<>(List.of("-ext", "san=" + subject));
    options.addAll(List.of(more));
    sign(name, "between", options.toArray(String[]::new));
    var chain = new ArrayList<>(List.of(certificate(name)));
    if (whole) {
      chain.add(certificate("between"));
    }
    try {
      var key = store(name).getKey(name, PASSWORD);
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(null, PASSWORD);
      keys.setKeyEntry(name, key, PASSWORD, chain.toArray(Certificate[]::new));
      return listen(keys);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A server whose certificate is signed by itself.
  public ServerSocket selfSigned(String name, String subject) {
    make(name, "CN=" + name, "-ext", "san=" + subject);
    return listen(store(name));
  }

  private static ServerSocket listen(KeyStore store) {
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      var socket = context.getServerSocketFactory().createServerSocket();
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Certificate certificate(String name) {
    try (var in = Files.newInputStream(folder.resolve(name + ".pem"))) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeyStore store(String name) {
    try (var in = Files.newInputStream(Path.of(path(name)))) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      return store;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String name) {
    return folder.resolve(name + ".p12").toString();
  }

  private void make(String name, String subject, String... more) {
    run(
        with(
            more,
            "-genkeypair",
            "-keystore",
            path(name),
            "-alias",
            name,
            "-dname",
            subject,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1"));
  }

  private void sign(String name, String by, String... more) {
    var request = folder.resolve(name + ".csr").toString();
    var signed = folder.resolve(name + ".pem").toString();
    run("-certreq", "-keystore", path(name), "-alias", name, "-file", request);
    run(
        with(
            more,
            "-gencert",
            "-rfc",
            "-keystore",
            path(by),
            "-alias",
            by,
            "-infile",
            request,
            "-outfile",
            signed));
  }

  private static String[] with(String[] more, String... first) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static void run(String... arguments) {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + "\n" + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
