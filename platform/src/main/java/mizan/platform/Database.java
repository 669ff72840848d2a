package mizan.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/// The database: a file in the data folder, or a PostgreSQL server where one is configured.
///
/// It stands outside the rooms because every room has a store and none may own the others' ground.
@Configuration(proxyBeanMethods = false)
@Import({Database.Server.class, Database.Embedded.class})
class Database {
  /// An empty setting is none.
  private static final String GIVEN = "!'${mizan.database.url:}'.isBlank()";

  /// Where the server is; not given, the database is a file.
  ///
  /// @param url as JDBC has it, `jdbc:postgresql://HOST:PORT/NAME`
  @ConfigurationProperties("mizan.database")
  record Address(@Nullable String url, @Nullable String user, @Nullable String password) {}

  /// A PostgreSQL server.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(GIVEN)
  static class Server {
    private static final int CONNECTIONS = 10;

    @Bean
    HikariDataSource dataSource(Address address) {
      var pool = new HikariConfig();
      pool.setPoolName("database");
      pool.setJdbcUrl(address.url());
      pool.setUsername(address.user());
      pool.setPassword(address.password());
      pool.setMaximumPoolSize(CONNECTIONS);
      try {
        return new HikariDataSource(pool);
      } catch (HikariPool.PoolInitializationException unreachable) {
        throw new Refused(address.url(), unreachable);
      }
    }
  }

  /// The database file: one connection that writes, a few that read, behind a single data source.
  ///
  /// SQLite lets one connection write at a time; asking for it in our own queue waits less than
  /// asking for it in SQLite's. A method marked `@Transactional(readOnly = true)` takes a reader,
  /// everything else the writer.
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression("!(" + GIVEN + ")")
  static class Embedded {
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
      return opened(pool);
    }
  }

  /// The server cannot be reached, or does not let us in.
  static final class Refused extends RuntimeException {
    Refused(@Nullable String url, Throwable cause) {
      super(
          "Mizan cannot start: the database %s gives no connection (%s); look at mizan.database.url, .user and .password, and whether the server runs."
              .formatted(url, String.valueOf(cause.getMessage()).strip()),
          cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  private static HikariDataSource opened(HikariConfig pool) {
    var opened = new HikariDataSource();
    pool.copyStateTo(opened);
    return opened;
  }
}
