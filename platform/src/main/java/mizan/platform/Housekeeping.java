package mizan.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Stream;
import mizan.platform.accounts.Audit;
import mizan.platform.accounts.AuditParts;
import mizan.platform.backups.Backup;
import mizan.platform.backups.BackupRefused;
import mizan.platform.web.Dictionaries;
import mizan.platform.web.Language;
import mizan.platform.web.Words;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/// `mizan backup FILE`, `mizan restore FILE` and `mizan audit verify`: what is done about the
/// site's data from the terminal, beside the running site.
final class Housekeeping {
  private static final Set<String> COMMANDS = Set.of("backup", "restore", "audit");
  private static final int BROKEN = 1;
  private static final int REFUSED = 2;

  private Housekeeping() {}

  static boolean knows(String command) {
    return COMMANDS.contains(command);
  }

  /// The database as it is, words, and what is looked at. No `@Configuration`, so that the site
  /// does not take it for a part of its own.
  @ConfigurationPropertiesScan
  @ComponentScan(basePackageClasses = Backup.class)
  @Import({Database.class, Dictionaries.class, PathConverter.class, AuditParts.class})
  @ImportAutoConfiguration({
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    TransactionAutoConfiguration.class
  })
  static class Ground {
    @Bean
    static InstantSource instants() {
      return InstantSource.system();
    }
  }

  /// The same, with the tables of a database that was empty.
  @ImportAutoConfiguration(FlywayAutoConfiguration.class)
  static class Tables extends Ground {}

  /// Carries out a command, and says what came of it.
  ///
  /// @param typed its name, what it is about and options, `--mizan.data=FOLDER`
  /// @return the status to end with: 0; 1 when the audit is broken; 2 when it was refused
  static int run(String... typed) {
    var command = typed[0];
    var about = Stream.of(typed).skip(1).filter(word -> !word.startsWith("--")).toList();
    var options = Stream.of(typed).filter(word -> word.startsWith("--")).toArray(String[]::new);
    var needed = command.equals("restore") ? Tables.class : Ground.class;
    try (var site =
        new SpringApplicationBuilder(needed).web(WebApplicationType.NONE).run(options)) {
      var words = site.getBean(Dictionaries.class).in(language(site));
      if (needed == Ground.class && !site.getBean(Backup.class).hasSomething()) {
        System.err.println(
            words.text("backups.no-database", site.getEnvironment().getProperty("mizan.data", "")));
        return REFUSED;
      }
      if (command.equals("audit")) {
        return verify(site.getBean(Audit.class), words);
      }
      if (about.size() != 1) {
        System.err.println(words.text("backups.usage", command));
        return REFUSED;
      }
      return carryOut(command, Path.of(about.getFirst()), site.getBean(Backup.class), words);
    }
  }

  private static int carryOut(String command, Path file, Backup backup, Words words) {
    try {
      var writing = command.equals("backup");
      var told = writing ? backup.write(file) : backup.restore(file);
      System.out.println(
          words.text(
              writing ? "backups.written" : "backups.restored",
              file,
              told.rows(),
              told.files(),
              words.size(told.bytes())));
      return 0;
    } catch (BackupRefused refused) {
      System.err.println(words.text(refused.key(), refused.arguments()));
    } catch (IOException e) {
      System.err.println(words.text("backups.failed", file, e));
    }
    return REFUSED;
  }

  private static int verify(Audit audit, Words words) {
    var found = audit.verify();
    if (found.broken().isPresent()) {
      System.out.println(
          words.text("accounts.audit.broken-at", found.broken().get(), found.entries()));
      return BROKEN;
    }
    System.out.println(words.text("accounts.audit.whole", found.entries(), found.head()));
    return 0;
  }

  /// `--lang`, else that of the environment, else English.
  private static Language language(ConfigurableApplicationContext site) {
    var given =
        site.getEnvironment()
            .getProperty("mizan.lang", site.getEnvironment().getProperty("LANG", ""));
    return Stream.of(Language.values())
        .filter(known -> given.startsWith(known.code()))
        .findFirst()
        .orElse(Language.ENGLISH);
  }
}
