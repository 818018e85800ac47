package se.upptack.keyhole;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Makes links and codes from the system's randomness. */
@Component
class Tokens {

    private static final int BYTES = 32;
    private static final int CODE_BELOW = 100_000_000;

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits: the secret part of a link. It cannot be guessed, so a plain fingerprint of it is enough. */
    String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Eight digits that can be read aloud; kept with a slow fingerprint, and only five attempts are answered. */
    String code() {
        return "%08d".formatted(random.nextInt(CODE_BELOW));
    }

    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
