package mizan.platform.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mizan.platform.accounts.Person.State;
import mizan.platform.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of people and of the roles they hold.
@Component
class PeopleStore {
  private final JdbcClient jdbc;

  PeopleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Person> find(String id) {
    return one("id", id);
  }

  Optional<Person> findByMail(String mail) {
    return one("mail", mail);
  }

  /// One query after the other, never one within the other: there is one connection that writes.
  private Optional<Person> one(String column, String value) {
    return jdbc.sql("select * from accounts_person where " + column + " = ?")
        .param(value)
        .query((row, _) -> person(row, Set.of()))
        .optional()
        .map(person -> person.with(grants(person.id())));
  }

  /// By name.
  List<Person> list() {
    Map<String, Set<Grant>> grants = new HashMap<>();
    jdbc.sql("select person, role, scope from accounts_grant")
        .query((ResultSet row) -> {
          grants.computeIfAbsent(row.getString("person"), _ -> new HashSet<>()).add(grant(row));
        });
    return jdbc.sql("select * from accounts_person order by name, id")
        .query((row, _) -> person(row, grants.getOrDefault(row.getString("id"), Set.of())))
        .list();
  }

  /// How many administrators may sign in.
  int administrators() {
    return jdbc.sql(
            """
            select count(*) from accounts_grant g join accounts_person p on p.id = g.person
            where g.role = 'administrator' and p.state = 'active'
            """)
        .query(Integer.class)
        .single();
  }

  Set<Grant> grants(String person) {
    return jdbc.sql("select role, scope from accounts_grant where person = ?")
        .param(person)
        .query((row, _) -> grant(row))
        .set();
  }

  /// Whether nobody had the mail address, not even by coming in at the same moment.
  boolean insert(Person person) {
    return jdbc.sql(
                """
                insert into accounts_person (id, name, mail, language, created, state)
                values (?, ?, ?, ?, ?, ?) on conflict (mail) do nothing
                """)
            .params(
                person.id(),
                person.name(),
                person.mail(),
                person.language().code(),
                person.created().toEpochMilli(),
                person.state().code())
            .update()
        == 1;
  }

  void setGrants(String person, Set<Grant> grants) {
    jdbc.sql("delete from accounts_grant where person = ?").param(person).update();
    for (var grant : grants) {
      jdbc.sql("insert into accounts_grant (person, role, scope) values (?, ?, ?)")
          .params(person, grant.role().code(), grant.of())
          .update();
    }
  }

  void setState(String person, State state) {
    jdbc.sql("update accounts_person set state = ? where id = ?")
        .params(state.code(), person)
        .update();
  }

  void setProfile(String person, String name, Language language) {
    jdbc.sql("update accounts_person set name = ?, language = ? where id = ?")
        .params(name, language.code(), person)
        .update();
  }

  void setMail(String person, String mail) {
    jdbc.sql("update accounts_person set mail = ? where id = ?").params(mail, person).update();
  }

  /// Leaves nothing of a person but the id, which the audit names.
  void forget(String person) {
    jdbc.sql(
            """
            update accounts_person set name = '', mail = null, password = null, state = 'removed'
            where id = ?
            """)
        .param(person)
        .update();
  }

  /// The password as Argon2id writes it; null when the person has none.
  @Nullable String password(String person) {
    return jdbc.sql("select password from accounts_person where id = ?")
        .param(person)
        .query((row, _) -> Optional.ofNullable(row.getString("password")))
        .optional()
        .flatMap(found -> found)
        .orElse(null);
  }

  void setPassword(String person, String encoded) {
    jdbc.sql("update accounts_person set password = ? where id = ?")
        .params(encoded, person)
        .update();
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        Role.of(Objects.requireNonNull(row.getString("role"))), row.getString("scope"));
  }

  private static Person person(ResultSet row, Set<Grant> grants) throws SQLException {
    return new Person(
        row.getString("id"),
        row.getString("name"),
        Objects.requireNonNullElse(row.getString("mail"), ""),
        Language.find(row.getString("language")).orElse(Language.USUAL),
        Instant.ofEpochMilli(row.getLong("created")),
        State.valueOf(Objects.requireNonNull(row.getString("state")).toUpperCase(Locale.ROOT)),
        grants);
  }
}
