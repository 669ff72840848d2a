package mizan.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// `mizan backup FILE` and `mizan restore FILE`: what is done to the site's data from the terminal.
final class Housekeeping {
  private static final Set<String> COMMANDS = Set.of("backup", "restore");
  private static final int REFUSED = 2;

  private Housekeeping() {}

  static boolean knows(String command) {
    return COMMANDS.contains(command);
  }

  /// The database as it is, and words.
  @Configuration(proxyBeanMethods = false)
  @ConfigurationPropertiesScan
  @ComponentScan(basePackageClasses = Backup.class)
  @Import({Database.class, Dictionaries.class})
  static class Ground {}

  /// The same, with the tables of a database that was empty.
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration(FlywayAutoConfiguration.class)
  static class Tables extends Ground {}

  /// Carries out a command, and says what came of it.
  ///
  /// @param typed its name, the file and options, `--mizan.data=FOLDER`
  /// @return the status to end with: 0, or 2 when it was refused
  static int run(String... typed) {
    var command = typed[0];
    var files = Stream.of(typed).skip(1).filter(word -> !word.startsWith("--")).toList();
    var options = Stream.of(typed).filter(word -> word.startsWith("--")).toArray(String[]::new);
    var needed = command.equals("restore") ? Tables.class : Ground.class;
    try (var site =
        new SpringApplicationBuilder(needed).web(WebApplicationType.NONE).run(options)) {
      var words = site.getBean(Dictionaries.class).in(language(site));
      if (files.size() != 1) {
        System.err.println(words.text("backups.usage", command));
        return REFUSED;
      }
      return carryOut(command, Path.of(files.getFirst()), site, words);
    }
  }

  private static int carryOut(
      String command, Path file, ConfigurableApplicationContext site, Words words) {
    var backup = site.getBean(Backup.class);
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
