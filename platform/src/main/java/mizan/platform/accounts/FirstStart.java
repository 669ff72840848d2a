package mizan.platform.accounts;

import java.io.PrintStream;
import mizan.platform.web.Language;
import mizan.platform.web.SiteAddress;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Prints, while there is no administrator, the link to become the first one: there is no password
/// that everybody knows. Each start makes the links of earlier ones void.
@Component
class FirstStart {
  private final Invitations invitations;
  private final SiteAddress address;

  FirstStart(Invitations invitations, SiteAddress address) {
    this.invitations = invitations;
    this.address = address;
  }

  /// After it was said where the site answers.
  @EventListener
  @Order
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
      print(System.out);
    }
  }

  void print(PrintStream terminal) {
    invitations
        .first()
        .ifPresent(secret ->
            terminal.printf(
                "Nobody runs this site yet. To become its administrator, open within 7 days:%n%s%n",
                address.of(Language.USUAL, "/invitation/" + secret.text())));
  }
}
