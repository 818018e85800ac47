package se.upptack.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tells a repeated request from another one with the same key, without keeping what was said. */
final class Digest {

    private Digest() {}

    static String of(Object... said) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(Arrays.deepToString(said).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
