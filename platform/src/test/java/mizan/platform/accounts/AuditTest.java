package mizan.platform.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mizan.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of what was done: whole after honest work, broken where somebody mended it.
@AccountsSite
class AuditTest {
  @LocalServerPort private int port;

  private final Audit audit;
  private final AuditStore store;
  private final People people;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @Autowired
  AuditTest(
      Audit audit,
      AuditStore store,
      People people,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.audit = audit;
    this.store = store;
    this.people = people;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @BeforeEach
  void writeSome() {
    for (int i = 0; i < 6; i++) {
      var deed = new Deed("test", "thing", "t" + i, "made", "", "état: " + i, "pourquoi، لماذا");
      transaction.executeWithoutResult(_ -> audit.record(deed));
    }
  }

  /// Does something bad to the table, tells where the chain is broken, and undoes it.
  private Optional<Long> brokenBy(Runnable harm) {
    return transaction.execute(status -> {
      harm.run();
      var found = audit.verify().broken();
      status.setRollbackOnly();
      return found;
    });
  }

  private void sql(String statement, Object... values) {
    jdbc.sql(statement).params(values).update();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "update accounts_audit set became = 'other' where number = N ; 0",
        "update accounts_audit set who = 'somebody' where number = N ; 0",
        "update accounts_audit set at = at + 1 where number = N ; 0",
        "update accounts_audit set was = became, became = was where number = N ; 0",
        "update accounts_audit set kind = 'thin', subject = 'g' || subject where number = N ; 0",
        "update accounts_audit set link = 'x' where number = N ; 0",
        "delete from accounts_audit where number = N ; 0",
        "delete from accounts_audit where number > N ; 1",
        "update accounts_audit set number = number + 100 where number > N ; 1"
      })
  void whatIsMendedBySqlIsFoundAtItsPlace(String sql, int after) {
    var number = store.head().number() - 3;
    assertThat(brokenBy(() -> sql(sql.replace("N", Long.toString(number)))))
        .contains(number + after);
  }

  @Test
  void anInsertedEntryAndTwoThatChangedPlacesAreFound() {
    var last = store.head().number();
    var twice =
        """
        insert into accounts_audit select ?, at, who, room, kind, subject, action, was, became, why, link
        from accounts_audit where number = ?
        """;
    assertThat(brokenBy(() -> sql(twice, last + 1, last))).contains(last + 1);
    var renumber = "update accounts_audit set number = ? where number = ?";
    assertThat(
            brokenBy(() -> {
              sql(renumber, -1, last - 1);
              sql(renumber, last - 1, last);
              sql(renumber, last, -1);
            }))
        .contains(last - 1);
  }

  @Test
  void whatDidNotHappenIsNotWrittenDown() {
    var before = store.head();
    transaction.executeWithoutResult(status -> {
      audit.record(new Deed("test", "thing", "never", "made", "", "", ""));
      status.setRollbackOnly();
    });
    assertThat(store.head()).isEqualTo(before);
    assertThat(audit.verify().entries()).isEqualTo(before.number());
  }

  @Test
  void nothingIsWrittenOutsideOfTheTransactionOfTheChange() {
    var deed = new Deed("test", "thing", "alone", "made", "", "", "");
    assertThatThrownBy(() -> audit.record(deed))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void manyAtOnceKeepTheChain() throws Exception {
    var before = store.head().number();
    var work = new ArrayList<Callable<Optional<Void>>>();
    for (int i = 0; i < 40; i++) {
      var deed = new Deed("test", "thing", "p" + i, "made", "", "", "");
      work.add(() -> {
        transaction.executeWithoutResult(_ -> audit.record(deed));
        return Optional.empty();
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    }
    var found = audit.verify();
    assertThat(found.broken()).isEmpty();
    assertThat(found.entries()).isEqualTo(before + 40);
  }

  /// Worked out by hand from what the documentation says: `printf '0:,1:1,…' | sha256sum`.
  @Test
  void theLinkIsWhatTheDocumentationSays() {
    var deed = new Deed("accounts", "person", "p", "disabled", "active", "disabled", "é");
    var entry = AuditEntry.after(AuditEntry.Head.START, Instant.ofEpochMilli(1000), "site", deed);
    assertThat(entry.link())
        .isEqualTo("513cff61a76b3e6894ef0f2ac4e253b5e5592c61d67bb819cc81a69fd924d5cb");
  }

  @Test
  void theUnitReadsItBySubjectPersonAndDay(@Autowired TestClock clock) {
    var person = people.add(Role.REGISTERED);
    var unit = people.signIn(people.add(Role.UNIT), port);
    unit.post("/en/people/" + person.id(), "do", "disable");
    var page = unit.get("/en/audit?subject=" + person.id()).body();
    assertThat(page).contains("Account disabled", "Came in", "Person").doesNotContain("pourquoi");
    assertThat(unit.get("/en/audit?subject=t0&day=" + today(clock)).body()).contains("pourquoi");
    assertThat(unit.get("/en/audit?day=2001-01-01").body()).contains("No entry fits this");
    assertThat(unit.get("/en/audit?day=tomorrow").body()).contains("id=\"day-error\"");
    assertThat(unit.get("/en/audit?subject=t0&who=site").body()).contains("pourquoi");
  }

  @Test
  void whatWasDoneIsReadInTheReadersLanguageAndStaysACodeInTheData() {
    var person = people.add(Role.REGISTERED);
    var unit = people.signIn(people.add(Role.UNIT), port);
    unit.post("/en/people/" + person.id(), "do", "disable");
    var path = "/audit?subject=" + person.id();
    assertThat(unit.get("/fr" + path).body())
        .contains("Compte désactivé", "Personne")
        .doesNotContain("<bdi>came-in</bdi>");
    assertThat(unit.get("/ar" + path).body()).contains("توقيف الحساب", "شخص");
    assertThat(unit.get("/ar" + path, "Accept", "application/json").body())
        .contains("\"action\":\"disabled\"", "\"kind\":\"person\"");
    assertThat(unit.get("/en/audit?subject=t0").body())
        .as("a code without words")
        .contains("thing");
  }

  private static String today(TestClock clock) {
    return clock.instant().atZone(ZoneId.of("Africa/Tunis")).toLocalDate().toString();
  }

  @Test
  void nobodysNameOrAddressIsInIt() {
    var person = people.add(Role.REGISTERED);
    var guest = people.signIn(person, port);
    guest.post("/en/account", "name", "Another Name", "language", "fr");
    guest.post("/en/account/mail", "mail", "x@y.example", "password", People.PASSWORD);
    var all = new ArrayList<String>();
    store.each(entry -> all.add(entry.toString()));
    assertThat(all)
        .noneMatch(entry -> entry.contains("@") || entry.contains("Another Name"))
        .anyMatch(entry -> entry.contains("profile-changed"));
  }
}
