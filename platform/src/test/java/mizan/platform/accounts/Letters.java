package mizan.platform.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters that a site under test has written, as their receivers would read them.
@TestComponent
public class Letters {
  private static final Pattern LINK = Pattern.compile("http://[^/]+(/\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final JdbcClient jdbc;

  Letters(JdbcClient jdbc) {
    this.jdbc = jdbc;
    if ("postgresql"
        .equals(System.getProperty("mizan.test.database"))) { // SQLite has one by itself
      jdbc.sql("alter table notices_letter add column if not exists rowid bigserial").update();
    }
  }

  public List<String> to(String mail) {
    return jdbc.sql(
            "select body from notices_letter where receiver = ? order by made desc, rowid desc")
        .param(mail)
        .query((row, _) -> String.valueOf(row.getString("body")))
        .list();
  }

  /// The path in the newest letter to somebody, once there are so many: some are written in the
  /// background.
  public String link(String mail, int letters) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    while (to(mail).size() < letters && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
    return path(to(mail).getFirst());
  }

  private static String path(String letter) {
    return LINK.matcher(letter).results().map(found -> found.group(1)).findFirst().orElseThrow();
  }
}
