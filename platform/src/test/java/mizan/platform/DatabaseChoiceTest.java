package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;

/// The site stands on the database that was configured, and says so when it cannot.
@Site
class DatabaseChoiceTest {
  private final DataSource database;

  @Autowired
  DatabaseChoiceTest(DataSource database) {
    this.database = database;
  }

  @Test
  void theTestsRunOnTheDatabaseThatTheyAreMeantFor() throws SQLException {
    try (var connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualToIgnoringCase(System.getProperty("mizan.test.database", "sqlite"));
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsToldInOneSentence() {
    var site = new SpringApplication(Mizan.class);
    site.setDefaultProperties(
        Map.of(
            "mizan.database.url", "jdbc:postgresql://127.0.0.1:1/mizan",
            "mizan.database.user", "mizan",
            "server.port", "0"));
    assertThatThrownBy(site::run)
        .satisfies(failure ->
            assertThat(StartRefusal.findSentence(failure))
                .hasValueSatisfying(sentence ->
                    assertThat(sentence)
                        .contains("jdbc:postgresql://127.0.0.1:1/mizan")
                        .contains("mizan.database")));
  }
}
