package mizan.platform.accounts;

/// Somebody's way to the identity provider and back.
///
/// @param state shown by the address of the way back and by the browser's cookie alike
/// @param nonce what the provider's answer must name, as a hash
/// @param verifier what proves that whoever exchanges the code is who asked for it (RFC 7636)
/// @param next where they wanted to go
record Visit(Secret state, String nonce, String verifier, String next) {
  static Visit to(String next) {
    return new Visit(Secret.random(), Secret.random().text(), Secret.random().text(), next);
  }
}
