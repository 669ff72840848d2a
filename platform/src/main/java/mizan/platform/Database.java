package mizan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The database file: one connection that writes, a few that read, behind a single data source.
///
/// SQLite lets one connection write at a time; asking for it in our own queue waits less than
/// asking for it in SQLite's. A method marked `@Transactional(readOnly = true)` takes a reader,
/// everything else the writer.
///
/// It stands outside the rooms because every room has a store and none may own the others' ground.
@Configuration(proxyBeanMethods = false)
class Database {
  private static final int READERS = 4;
  private static final int BUSY_MILLISECONDS = 5_000;

  @Bean(defaultCandidate = false)
  HikariDataSource writer(DataFolder folder) {
    return pool("writer", 1, folder.databaseFile(), TransactionMode.IMMEDIATE);
  }

  @Bean(defaultCandidate = false)
  HikariDataSource readers(DataFolder folder) {
    var pool = pool("readers", READERS, folder.databaseFile(), TransactionMode.DEFERRED);
    pool.setConnectionInitSql("PRAGMA query_only = 1");
    return pool;
  }

  @Bean
  DataSource dataSource(
      @Qualifier("writer") DataSource writer, @Qualifier("readers") DataSource readers) {
    var both = new LazyConnectionDataSourceProxy();
    both.setTargetDataSource(writer);
    both.setReadOnlyDataSource(readers);
    both.setDefaultAutoCommit(true);
    both.setDefaultTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    return both;
  }

  private static HikariDataSource pool(String name, int size, Path file, TransactionMode mode) {
    var settings = new SQLiteConfig();
    settings.setJournalMode(JournalMode.WAL);
    settings.setSynchronous(SynchronousMode.FULL);
    settings.setTransactionMode(mode);
    settings.setBusyTimeout(BUSY_MILLISECONDS);
    settings.enforceForeignKeys(true);
    var source = new SQLiteDataSource(settings);
    source.setUrl("jdbc:sqlite:" + file);
    var pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(1);
    pool.setMaxLifetime(0);
    var opened = new HikariDataSource();
    pool.copyStateTo(opened);
    return opened;
  }
}
