package se.upptack.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** {@code ./upptack token ACCOUNT}: prints a bearer token for one hour, signed with the secret of a demonstration's data folder. */
public final class TokenPrinter {

    private TokenPrinter() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2 || !Files.exists(Path.of(arguments[0]).resolve("demo-token.key"))) {
            System.err.println("No demonstration has run with this data folder. Start one with: ./upptack start");
            System.exit(1);
        }
        System.out.println(token(Path.of(arguments[0]), arguments[1], Instant.now()));
    }

    /** A token of {@code account} that is good for one hour from {@code now}, for the demonstration whose data folder this is. */
    public static String token(Path data, String account, Instant now) {
        return Tokens.sign(account, Tokens.secret(data), now);
    }
}
