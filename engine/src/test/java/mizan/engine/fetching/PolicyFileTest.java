package mizan.engine.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("policy.yaml"), text);
  }

  @Test
  void whatWasAgreedIsRead() throws IOException {
    var policy =
        PolicyFile.read(
            write(
                """
                allowed: [10.20.0.0/16]
                ports: [80, 8081]
                mandates:
                  - host: data.example.tn
                    pause: 500
                    at-once: 2
                    window: {from: "22:00", to: "06:00", zone: Africa/Tunis}
                    over-robots: true
                    reference: letter of 3 March 2026
                """));
    assertThat(policy.allowed().getFirst().contains(InetAddress.ofLiteral("10.20.3.4"))).isTrue();
    assertThat(policy.allowed().getFirst().contains(InetAddress.ofLiteral("10.21.3.4"))).isFalse();
    assertThat(policy.ports()).containsExactlyInAnyOrder(80, 8081);
    var manners = policy.mannersTowards("files.data.example.tn");
    assertThat(manners.pause()).isEqualTo(Duration.ofMillis(500));
    assertThat(manners.atOnce()).isEqualTo(2);
    assertThat(policy.mannersTowards("other.tn").pause()).isEqualTo(Duration.ofSeconds(1));
    var window = Objects.requireNonNull(policy.mandate("data.example.tn")).window();
    // 12:00 in Tunis is one hour ahead of the clock.
    assertThat(Objects.requireNonNull(window).untilOpen(Instant.parse("2026-03-02T11:00:00Z")))
        .isEqualTo(Duration.ofHours(10));
    assertThat(window.untilOpen(Instant.parse("2026-03-02T23:00:00Z"))).isZero();
  }

  @Test
  void theSwitchForAHostWorksWhileARunIsUnderWay() throws IOException {
    var file = write("stopped: []");
    var policy = PolicyFile.read(file);
    assertThat(policy.stopped().test("old.example.tn")).isFalse();
    write("stopped: [example.tn]");
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(policy.stopped().test("old.example.tn")).isTrue();
    assertThat(policy.stopped().test("notexample.tn")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stoped: [a]",
        "- a list",
        "allowed: [not-a-range]",
        "mandates: [{host: a.tn, over-robots: true}]",
        "mandates: [{pause: 5}]",
        "mandates: [{host: a.tn, at-once: 0}]",
        "mandates: [{host: a.tn, window: {from: noon, to: '06:00', zone: Africa/Tunis}}]",
        "ports: [http]",
        "{"
      })
  void whatIsNoPolicyIsRefused(String text) throws IOException {
    var file = write(text);
    assertThatThrownBy(() -> PolicyFile.read(file)).isInstanceOf(IllegalArgumentException.class);
  }
}
