package mizan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The embedded database keeps what it acknowledged, and readers cannot write.
@Site
@Tag("sqlite")
class DatabaseTest {
  private static final int FULL = 2;

  private final JdbcClient jdbc;
  private final PlatformTransactionManager transactions;

  @Autowired
  DatabaseTest(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Test
  void everyCommitReachesTheDiskBeforeItIsAcknowledged() {
    assertThat(pragma("journal_mode")).isEqualTo("wal");
    assertThat(pragma("synchronous")).isEqualTo(FULL);
    assertThat(pragma("foreign_keys")).isEqualTo(1);
  }

  @Test
  void aReadOnlyTransactionTakesAReaderThatCannotWrite() {
    assertThat(reading(() -> pragma("query_only"))).isEqualTo(1);
    assertThat(pragma("query_only")).isEqualTo(0);
    assertThatThrownBy(
            () -> reading(() -> jdbc.sql("create table test_refused (id text)").update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aReaderSeesWhatTheWriterCommitted() {
    jdbc.sql("create table test_kept (id text)").update();
    jdbc.sql("insert into test_kept values ('a')").update();
    assertThat(reading(() -> jdbc.sql("select id from test_kept").query(String.class).list()))
        .containsExactly("a");
  }

  private Object pragma(String name) {
    return jdbc.sql("pragma " + name).query().singleValue();
  }

  private <T> T reading(Supplier<T> work) {
    var transaction = new TransactionTemplate(transactions);
    transaction.setReadOnly(true);
    return transaction.execute(_ -> work.get());
  }
}
