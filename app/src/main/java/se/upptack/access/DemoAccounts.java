package se.upptack.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the accounts of a demonstration. They share one password, shown at sign-in, and stand for made-up people; outside demonstration
 * mode this does not exist and accounts of the kind cannot sign in.
 */
@Component
@ConditionalOnProperty(name = "upptack.demo.enabled", havingValue = "true")
public class DemoAccounts {

    /** The password of every demonstration account. */
    public static final String PASSWORD = "prova-upptack";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Path data;

    DemoAccounts(Accounts accounts, PasswordEncoder encoder, @Value("${upptack.data:data}") Path data) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.data = data;
    }

    /** Adds the accounts or brings them up to date, and writes the list that {@code ./upptack start} prints. */
    public void save(List<Actor> actors) {
        var hash = encoder.encode(PASSWORD);
        actors.forEach(actor -> accounts.save(actor, Accounts.Kind.DEMO, null, hash, true));
        writeList();
    }

    /** Adds made-up colleagues, in whose names cases have been registered. Nobody can sign in as them. */
    public void saveColleagues(List<Actor> actors) {
        actors.forEach(actor -> accounts.save(actor, Accounts.Kind.DIRECTORY, null, null, true));
    }

    /** Adds machine accounts that take tokens of the demonstration. */
    public void saveMachines(List<Actor> actors) {
        actors.forEach(actor -> accounts.save(actor, Accounts.Kind.MACHINE, null, null, true));
    }

    /** Writes the list that {@code ./upptack start} prints. */
    public void writeList() {
        var lines = new StringBuilder();
        for (var account : accounts.demo()) {
            lines.append(String.format("  %-22s %-34s %s%n", account.actor().username(), account.actor().name(), account.actor().roleCodes()));
        }
        lines.append("  password: ").append(PASSWORD).append(System.lineSeparator());
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve("sign-ins.txt"), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
