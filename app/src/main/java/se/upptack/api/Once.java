package se.upptack.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.access.PersonBook;
import se.upptack.api.Problem.Kind;

/**
 * Carries out a request once, however often it is sent: the answer is kept in the transaction that did the work, so that there is never
 * one without the other. Two that come at the same time wait for each other. A request that was refused leaves nothing; it may be put
 * right and sent again under the same key.
 */
@Component
class Once {

    private record Kept(String digest, Answer answer) {}

    private final PersonBook book;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    Once(PersonBook book, JdbcClient jdbc, InstantSource clock) {
        this.book = book;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The answer of {@code work}, or the answer it gave when the same request came before.
     *
     * @throws Problem when the key was used for something else, or whatever {@code work} throws; then nothing has been written
     */
    Answer answer(Actor actor, Call<?> call, Supplier<Answer> work) {
        var digest = digest(call.route() + "\n" + call.content());
        return book.together(() -> {
            var earlier = earlier(actor, call.key());
            if (earlier.isPresent()) {
                if (!earlier.get().digest().equals(digest)) {
                    throw Problem.of(Kind.IDEMPOTENCY_KEY_REUSED);
                }
                return earlier.get().answer();
            }
            var answer = work.get();
            keep(actor, call.key(), digest, answer);
            return answer;
        });
    }

    /** Binds the agency, and makes a request that comes at the same time with the same key wait until this one has ended. */
    private Optional<Kept> earlier(Actor actor, String key) {
        return jdbc.sql("select digest, status, location, body from api.earlier(?, ?, ?)")
                .params(actor.agency(), actor.account(), key)
                .query((row, number) -> new Kept(
                        row.getString("digest"),
                        new Answer(row.getInt("status"), row.getString("location"), row.getString("body").getBytes(StandardCharsets.UTF_8))))
                .optional();
    }

    private void keep(Actor actor, String key, String digest, Answer answer) {
        jdbc.sql("""
                insert into api.request (agency, account, key, digest, status, location, body, made_at)
                values (platform.current_agency(), ?, ?, ?, ?, ?, ?, ?)""")
                .params(actor.account(), key, digest, answer.status(), answer.location(), answer.text(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
