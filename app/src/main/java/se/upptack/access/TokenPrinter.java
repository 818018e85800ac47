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
        System.out.println(Tokens.sign(arguments[1], Tokens.secret(Path.of(arguments[0])), Instant.now()));
    }
}
