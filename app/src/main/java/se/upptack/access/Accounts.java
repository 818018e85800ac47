package se.upptack.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of staff and machines. */
@Component
public class Accounts {

    /** How an account signs in. */
    public enum Kind {
        /** A local account with a password; exists only in demonstration mode. */
        DEMO,
        /** Known by the subject of the organisation's OpenID Connect provider. */
        DIRECTORY,
        /** A case system with tokens of its own. */
        MACHINE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** An account as it is kept. */
    public record Account(Actor actor, Kind kind, @Nullable String passwordHash, boolean disabled) {}

    private static final String COLUMNS =
            "id, username, name, agency, organisation, roles, units, clearance, kind, password_hash, disabled";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Account> byUsername(String username) {
        return jdbc.sql("select " + COLUMNS + " from access.account where username = ?").param(username).query(Accounts::account).optional();
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from access.account where id = ?").param(id).query(Accounts::account).optional();
    }

    /** The account that the organisation's sign-in provider calls {@code subject}. */
    public Optional<Account> bySubject(String subject) {
        return jdbc.sql("select " + COLUMNS + " from access.account where subject = ? and kind <> 'demo'")
                .param(subject)
                .query(Accounts::account)
                .optional();
    }

    /** The demonstration accounts in the order they are shown at sign-in. */
    public List<Account> demo() {
        return jdbc.sql("select " + COLUMNS + " from access.account where kind = 'demo' order by agency, made_at, username")
                .query(Accounts::account)
                .list();
    }

    /** The accounts of an agency, for its administrator and for assigning cases. */
    public List<Account> ofAgency(String agency) {
        return jdbc.sql("select " + COLUMNS + " from access.account where agency = ? order by name").param(agency).query(Accounts::account).list();
    }

    /** What these accounts sign in with, by account. */
    public Map<UUID, String> usernames(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, username from access.account where id = any(?)").param(accounts.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** The agencies that someone has an account at. */
    public List<String> agencies() {
        return jdbc.sql("select distinct agency from access.account order by agency").query(String.class).list();
    }

    /** Adds an account or brings an existing one with the same username up to date. */
    public void save(Actor actor, Kind kind, @Nullable String subject, @Nullable String passwordHash, boolean synthetic) {
        jdbc.sql("""
                insert into access.account (id, username, name, agency, organisation, roles, units, clearance, kind, subject,
                                            password_hash, synthetic, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (username) do update
                   set name = excluded.name, agency = excluded.agency, organisation = excluded.organisation, roles = excluded.roles,
                       units = excluded.units, clearance = excluded.clearance, subject = excluded.subject,
                       password_hash = excluded.password_hash""")
                .params(actor.account(), actor.username(), actor.name(), actor.agency(), actor.organisation(),
                        actor.roles().stream().map(Role::code).sorted().toArray(String[]::new),
                        actor.units().stream().sorted().toArray(String[]::new),
                        actor.clearance(), kind.code(), subject, passwordHash, synthetic, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Closes or opens an account; a closed one is refused from the next request on (interface: within two seconds). */
    public void disable(String username, boolean disabled) {
        jdbc.sql("update access.account set disabled = ? where username = ?").params(disabled, username).update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var actor = new Actor(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("agency"),
                row.getString("organisation"),
                strings(row, "roles").stream().flatMap(code -> Role.of(code).stream()).collect(Collectors.toUnmodifiableSet()),
                strings(row, "units"),
                row.getBoolean("clearance"));
        return new Account(
                actor,
                Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getString("password_hash"),
                row.getBoolean("disabled"));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
