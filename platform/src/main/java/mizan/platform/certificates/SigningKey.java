package mizan.platform.certificates;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The site's key for certificates (Ed25519, RFC 8032): made when it is first needed, kept in the
/// data folder, readable by whoever runs the site only.
@Component
class SigningKey {
  private static final String ALGORITHM = "Ed25519";
  private static final int KEY_BYTES = 32;
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  SigningKey(CertificateSettings settings) {
    this.folder = settings.data().toAbsolutePath().normalize().resolve("keys");
  }

  /// Signs a JSON object as a compact JSON Web Token (RFC 7519, RFC 8037).
  ///
  /// @param keys the address under which the public keys are found
  String token(Map<String, Object> payload, String keys) {
    var header = new LinkedHashMap<String, Object>();
    header.put("alg", "EdDSA");
    header.put("typ", "JWT");
    header.put("kid", keys + "#" + thumbprint());
    header.put("jwk", publicKey());
    var signed = encoded(header) + "." + encoded(payload);
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair().getPrivate());
      signature.update(signed.getBytes(US_ASCII));
      return signed + "." + BASE64URL.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The public key as a JSON Web Key.
  Map<String, Object> publicKey() {
    var key = new LinkedHashMap<String, Object>();
    key.put("crv", ALGORITHM);
    key.put("kty", "OKP");
    key.put("x", x());
    return key;
  }

  /// What names the key: its thumbprint (RFC 7638).
  String thumbprint() {
    try {
      var members = JSON.writeValueAsString(publicKey()).getBytes(UTF_8);
      return BASE64URL.encodeToString(MessageDigest.getInstance("SHA-256").digest(members));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, Object> json) {
    return BASE64URL.encodeToString(JSON.writeValueAsBytes(json));
  }

  /// The point as RFC 8032 writes it: little endian, the sign of x in the last bit.
  private String x() {
    var point = ((EdECPublicKey) pair().getPublic()).getPoint();
    var big = point.getY().toByteArray();
    var little = new byte[KEY_BYTES];
    for (var i = 0; i < big.length && i < KEY_BYTES; i++) {
      little[i] = big[big.length - 1 - i];
    }
    if (point.isXOdd()) {
      little[KEY_BYTES - 1] |= (byte) 0x80;
    }
    return BASE64URL.encodeToString(little);
  }

  private synchronized KeyPair pair() {
    try {
      var file = folder.resolve("certificates-ed25519");
      if (!Files.exists(file)) {
        make(file);
      }
      var lines = Files.readAllLines(file);
      var keys = KeyFactory.getInstance(ALGORITHM);
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(decoded(lines.get(1)))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(0)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key for certificates was not read", e);
    }
  }

  private void make(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    var made = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    var unfinished =
        Files.createTempFile(
            folder,
            ".certificates",
            ".unfinished",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        unfinished,
        Arrays.asList(
            Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()),
            Base64.getEncoder().encodeToString(made.getPublic().getEncoded())));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] decoded(String line) {
    return Base64.getDecoder().decode(line.strip());
  }
}
