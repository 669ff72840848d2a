package mizan.platform;

import java.util.Optional;
import java.util.stream.Stream;
import mizan.platform.countries.CountryRefused;
import mizan.platform.editions.PolicyRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// A reason not to start that the person at the keyboard can mend: one sentence, exit code 2.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusal implements SpringBootExceptionReporter {
  private static final int EXIT_CODE = 2;

  /// A known reason is ours to tell, so Spring Boot keeps its stack trace to itself.
  @Override
  public boolean reportException(Throwable failure) {
    return findSentence(failure).isPresent();
  }

  static void exitIfKnown(Throwable failure) {
    findSentence(failure)
        .ifPresent(sentence -> {
          System.err.println(sentence);
          System.exit(EXIT_CODE);
        });
  }

  static Optional<String> findSentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> sentence(cause).stream())
        .findFirst();
  }

  private static Optional<String> sentence(Throwable cause) {
    return switch (cause) {
      case PortInUseException busy ->
          Optional.of(
              "Mizan cannot start: port %d is taken by another program; stop that program or choose another port with --port NUMBER."
                  .formatted(busy.getPort()));
      case PortCheck.Refused refused -> Optional.of(refused.getMessage());
      case DataFolder.Refused refused -> Optional.of(refused.getMessage());
      case Database.Refused refused -> Optional.of(refused.getMessage());
      case CountryRefused refused -> Optional.of(refused.getMessage());
      case PolicyRefused refused -> Optional.of(refused.getMessage());
      default -> Optional.empty();
    };
  }
}
