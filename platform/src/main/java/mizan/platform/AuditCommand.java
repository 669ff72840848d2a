package mizan.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import mizan.platform.accounts.Audit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;

/// `./mizan audit verify [FOLDER]`: looks whether the audit of a data folder is whole, beside the
/// running site or without it.
final class AuditCommand {
  private static final int BROKEN = 1;
  private static final int REFUSED = 2;

  private AuditCommand() {}

  public static void main(String... arguments) {
    if (arguments.length < 1 || arguments.length > 2 || !arguments[0].equals("verify")) {
      refuse("the audit command is: ./mizan audit verify [FOLDER]");
    }
    var folder = Path.of(arguments.length == 2 ? arguments[1] : "data");
    if (!Files.isRegularFile(folder.resolve("mizan.db"))) {
      refuse("%s holds no database; name the data folder of a site.".formatted(folder));
    }
    System.exit(verify(folder));
  }

  private static void refuse(String sentence) {
    System.err.println("mizan: " + sentence);
    System.exit(REFUSED);
  }

  private static int verify(Path folder) {
    var site =
        new SpringApplication(
            AuditGround.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            TransactionAutoConfiguration.class);
    site.setWebApplicationType(WebApplicationType.NONE);
    site.setRegisterShutdownHook(false);
    try (var ground = site.run("--mizan.data=" + folder)) {
      var found = ground.getBean(Audit.class).verify();
      if (found.broken().isPresent()) {
        System.out.printf(
            "Broken: entry %d is missing or not as it was written; the %d before it are whole.%n",
            found.broken().get(), found.entries());
        return BROKEN;
      }
      System.out.printf(
          "Whole: %d entries. Head, to be noted elsewhere: %d %s%n",
          found.entries(), found.entries(), found.head());
      return 0;
    }
  }
}
