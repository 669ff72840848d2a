package mizan.platform.notices;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mizan.platform.notices.LettersStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Carries letters from the outbox to the mail server, and comes again when it does not answer.
@Component
class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int SECONDS_BETWEEN = 5;
  private static final int MOST_TRIES = 12;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final LettersStore store;
  private final NoticeSettings settings;
  private final Optional<JavaMailSender> server;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("postman").daemon().factory());

  Postman(LettersStore store, NoticeSettings settings, ObjectProvider<JavaMailSender> server) {
    this.store = store;
    this.settings = settings;
    this.server = Optional.ofNullable(server.getIfAvailable());
  }

  @EventListener
  void begin(ApplicationReadyEvent ready) {
    if (server.isPresent()) {
      var _ = rounds.scheduleWithFixedDelay(this::round, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    } else if (!settings.outbox()) {
      LOG.warn(
          "No mail server is named (spring.mail.host): letters wait in the outbox until one is.");
    }
  }

  /// A failure must not end the rounds: the next one is made all the same.
  private void round() {
    try {
      deliver();
    } catch (DataAccessException failure) {
      LOG.error("the outbox could not be read", failure);
    }
  }

  /// Sends what is due.
  void deliver() {
    server.ifPresent(mail -> store.due().forEach(letter -> deliver(mail, letter)));
  }

  private void deliver(JavaMailSender mail, Waiting waiting) {
    var letter = waiting.letter();
    var message = new SimpleMailMessage();
    message.setFrom(settings.from());
    message.setTo(letter.receiver());
    message.setSubject(letter.subject());
    message.setText(letter.text());
    try {
      mail.send(message);
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

  @PreDestroy
  void stop() {
    rounds.shutdownNow();
  }
}
