package se.upptack.api;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a handler answers with when all went well.
 *
 * @param location where what was made can be read, as a path, or null
 * @param body     JSON
 */
record Answer(int status, @Nullable String location, byte[] body) {

    /** An answer with nothing made, or nothing new. */
    static Answer ok(byte[] body) {
        return new Answer(200, null, body);
    }

    static Answer created(String location, byte[] body) {
        return new Answer(201, location, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
