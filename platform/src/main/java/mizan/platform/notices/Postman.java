package mizan.platform.notices;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import mizan.platform.notices.LettersStore.Waiting;
import mizan.platform.web.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Carries letters from the outbox to the mail server, and comes again when it does not answer.
@Component
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int MOST_TRIES = 12;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final LettersStore store;
  private final NoticeSettings settings;
  private final Optional<JavaMailSender> server;
  private final Rounds rounds = new Rounds("postman", Rounds.SOON);

  Postman(LettersStore store, NoticeSettings settings, ObjectProvider<JavaMailSender> server) {
    this.store = store;
    this.settings = settings;
    this.server = Optional.ofNullable(server.getIfAvailable());
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (server.isPresent()) {
      rounds.begin(this::deliver);
    } else if (!settings.outbox()) {
      LOG.warn(
          "No mail server is named (spring.mail.host): letters wait in the outbox until one is.");
    }
  }

  /// Sends what is due.
  void deliver() {
    server.ifPresent(mail -> store.due().forEach(letter -> deliver(mail, letter)));
  }

  private void deliver(JavaMailSender mail, Waiting waiting) {
    try {
      mail.send(message(mail, waiting.letter()));
      store.markSent(waiting.id());
    } catch (MailException failure) {
      LOG.warn("letter {} did not leave: {}", waiting.id(), failure.getClass().getSimpleName());
      if (waiting.tries() + 1 >= MOST_TRIES) {
        store.giveUp(waiting.id());
      } else {
        store.postpone(waiting, FIRST_WAIT.multipliedBy(1L << waiting.tries()));
      }
    }
  }

  /// Told to be by a machine, so that no other machine answers it (RFC 3834), and refused by one
  /// click where it can be (RFC 8058).
  private MimeMessage message(JavaMailSender mail, Letter letter) {
    var message = mail.createMimeMessage();
    try {
      var written = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
      written.setFrom(settings.from());
      written.setTo(letter.receiver());
      written.setSubject(letter.subject());
      written.setText(letter.text());
      message.setHeader("Content-Language", letter.language().code());
      message.setHeader("Auto-Submitted", "auto-generated");
      if (!letter.unsubscribe().isEmpty()) {
        message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      return message;
    } catch (MessagingException unwritable) {
      throw new MailPreparationException(unwritable);
    }
  }

  @PreDestroy
  void stop() {
    rounds.stop();
  }
}
