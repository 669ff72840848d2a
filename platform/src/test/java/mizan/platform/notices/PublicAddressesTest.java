package mizan.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import mizan.platform.notices.Delivery.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No webhook leads into an inner network, however its address is written.
class PublicAddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "localhost",
        "::1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "::",
        "fe80::1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::a00:1",
        "224.0.0.1"
      })
  void innerAddressesAreRefused(String host) {
    assertThatThrownBy(() -> new PublicAddresses(false).resolve(host))
        .isInstanceOf(PublicAddresses.Forbidden.class);
  }

  @Test
  void aDevelopmentMachineReachesItselfAndNoOtherInnerAddress() throws UnknownHostException {
    var addresses = new PublicAddresses(true);
    assertThat(addresses.resolve("127.0.0.1")).containsExactly(InetAddress.ofLiteral("127.0.0.1"));
    assertThatThrownBy(() -> addresses.resolve("10.0.0.1"))
        .isInstanceOf(PublicAddresses.Forbidden.class);
  }

  @Test
  void publicAddressesAreWhatIsConnectedTo() throws UnknownHostException {
    assertThat(new PublicAddresses(false).resolve("9.9.9.9"))
        .containsExactly(InetAddress.ofLiteral("9.9.9.9"));
  }

  /// Through the client as well: what it would connect to is judged, however it is written.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https://169.254.169.254/latest",
        "https://10.1.2.3:8443/x",
        "https://localhost/x"
      })
  void theClientConnectsToNoInnerAddress(String address) {
    var client = new WebhookClient(new NoticeSettings(false, "site@site.example"));
    try {
      assertThat(client.send(webhook(address), delivery(), Instant.EPOCH)).isEqualTo("not-public");
    } finally {
      client.stop();
    }
  }

  private static Webhook webhook(String address) {
    return new Webhook(
        "w",
        address,
        Topic.EVERYTHING,
        Signature.newSecret(),
        "",
        Webhook.State.ON,
        0,
        Instant.EPOCH);
  }

  private static Delivery delivery() {
    return new Delivery(
        "d", "w", "mizan.test", "{}", Instant.EPOCH, State.WAITING, 0, Instant.EPOCH, "");
  }
}
