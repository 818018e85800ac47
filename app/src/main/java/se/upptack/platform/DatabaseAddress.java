package se.upptack.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who signs in to it.
 *
 * @param url JDBC address; may carry parameters such as {@code sslmode}; any user or password in it is overruled by the next two
 * @param user role that signs in
 * @param password its password, or {@code null} when the server lets the role in by other means (a certificate, for example)
 */
public record DatabaseAddress(String url, String user, @Nullable String password) {

    private static final String JDBC = "jdbc:postgresql:";

    /**
     * Reads an address as an operator writes it: {@code postgresql://user:password@host:5432/name?sslmode=require} or {@code jdbc:postgresql://…}.
     *
     * @param user overrides the user in the address when not {@code null}
     * @param password overrides the password in the address when not {@code null}
     * @throws StartRefused when it cannot be read
     */
    public static DatabaseAddress parse(String text, @Nullable String user, @Nullable String password) {
        String url = text.strip();
        String inUser = null;
        String inPassword = null;
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            String rest = url.substring(url.indexOf("://") + 3);
            int pathStart = rest.indexOf('/');
            int at = rest.lastIndexOf('@', pathStart < 0 ? rest.length() : pathStart);
            if (at >= 0) {
                String[] who = rest.substring(0, at).split(":", 2);
                inUser = decoded(who[0]);
                inPassword = who.length == 2 ? decoded(who[1]) : null;
                rest = rest.substring(at + 1);
            }
            url = JDBC + "//" + rest;
        }
        Properties parsed = url.startsWith(JDBC) ? Driver.parseURL(url, new Properties()) : null;
        if (parsed == null) {
            throw new StartRefused(
                    "The database address cannot be read.", "Write it as postgresql://user:password@host:5432/name in --db-url or UPPTACK_DB_URL.");
        }
        String theUser = first(user, inUser, PGProperty.USER.getOrDefault(parsed));
        if (theUser == null) {
            throw new StartRefused(
                    "The database address names no user.", "Write it as postgresql://user:password@host:5432/name, or set UPPTACK_DB_USER and UPPTACK_DB_PASSWORD.");
        }
        return new DatabaseAddress(url, theUser, first(password, inPassword, PGProperty.PASSWORD.getOrDefault(parsed)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }

    /** The same server and database, another role. */
    public DatabaseAddress as(String otherUser, @Nullable String otherPassword) {
        return new DatabaseAddress(url, otherUser, otherPassword);
    }

    /** The same server and role, another database. Parameters are kept. */
    public DatabaseAddress database(String name) {
        int question = url.indexOf('?');
        String parameters = question < 0 ? "" : url.substring(question);
        String path = question < 0 ? url : url.substring(0, question);
        int authority = path.indexOf("//") + 2;
        int slash = path.indexOf('/', authority);
        return new DatabaseAddress((slash < 0 ? path : path.substring(0, slash)) + "/" + name + parameters, user, password);
    }

    /** Opens one plain connection per call; put a pool in front of it for anything frequent. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("upptack");
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        // The detail of an error may hold a row, and so a person: it must not travel in messages.
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Host, port and name without user, password or parameters: safe to print. */
    public String shown() {
        String path = url.substring(JDBC.length()).replaceFirst("^//", "");
        int question = path.indexOf('?');
        return question < 0 ? path : path.substring(0, question);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return shown() + " as " + user;
    }
}
