package upptack.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the marked code tells while it runs. A place counts when the server has executed, without an error, the text that was sent from there on the
 * same thread; a constant counts when it was used and is part of an executed text. Each place is written down once, at once: a process that is killed
 * loses nothing.
 */
public final class Seen {

    private static final class At {
        final Place place;
        final List<String> needed;
        final Set<String> executed = ConcurrentHashMap.newKeySet();
        volatile boolean done;

        At(Place place) {
            this.place = place;
            this.needed = Text.comparable(place.pieces());
        }
    }

    private record Sent(String sql, String comparable) {}

    /** What this thread has handed over and the server has not executed yet. */
    private static final class Waiting {
        final Map<At, Sent> texts = new HashMap<>();
        At inside;
        String executedInside;
    }

    /** A text that is put together anew each time must not fill the memory. */
    private static final int MOST = 1_000;
    /** The driver's flag for asking what a statement would give, without executing it. */
    private static final int DESCRIBE_ONLY = 32;

    private static final ThreadLocal<Waiting> WAITING = ThreadLocal.withInitial(Waiting::new);
    private static final Map<String, At> BY_ID = new ConcurrentHashMap<>();
    private static final Set<String> EXECUTED = ConcurrentHashMap.newKeySet();
    private static final Set<At> USED = ConcurrentHashMap.newKeySet();
    private static FileChannel file;

    private Seen() {}

    static void writeTo(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static void know(Place place) {
        BY_ID.put(place.id(), new At(place));
    }

    /** A text is about to be handed over. */
    public static void sends(String sql, String id) {
        var at = BY_ID.get(id);
        if (sql != null && !at.executed.contains(sql) && at.executed.size() < MOST) {
            WAITING.get().texts.put(at, new Sent(sql, Text.comparable(sql)));
        }
    }

    /** A call that executes a text unknown here begins. */
    public static void enters(String id) {
        var at = BY_ID.get(id);
        if (!at.done) {
            var waiting = WAITING.get();
            waiting.inside = at;
            waiting.executedInside = null;
        }
    }

    /** That call has ended, and not by an exception. */
    public static void leaves(String id) {
        var at = BY_ID.get(id);
        var waiting = WAITING.get();
        if (!at.done && waiting.inside == at) {
            if (waiting.executedInside != null) {
                executed(waiting.executedInside);
                done(at);
            }
            waiting.inside = null;
        }
    }

    /** A constant is used. */
    public static void uses(String id) {
        var at = BY_ID.get(id);
        if (!at.done && USED.add(at) && (at.needed.isEmpty() || EXECUTED.stream().anyMatch(text -> holds(text, at)))) {
            done(at);
        }
    }

    /** The driver has executed a query, or several, and had no error. */
    public static void executes(Object query, int flags) {
        var waiting = WAITING.get();
        if ((flags & DESCRIBE_ONLY) != 0 || waiting.texts.isEmpty() && waiting.inside == null) {
            return;
        }
        for (var one : query instanceof Object[] several ? several : new Object[] {query}) {
            var text = Text.comparable(one.toString());
            waiting.executedInside = text;
            waiting.texts.entrySet().removeIf(entry -> {
                var sent = entry.getValue();
                if (!sent.comparable().equals(text)) {
                    return false;
                }
                entry.getKey().executed.add(sent.sql());
                executed(text);
                done(entry.getKey());
                return true;
            });
        }
    }

    private static void executed(String text) {
        if (EXECUTED.add(text)) {
            USED.stream().filter(at -> !at.done && holds(text, at)).forEach(Seen::done);
        }
    }

    private static boolean holds(String text, At at) {
        return at.needed.stream().allMatch(text::contains);
    }

    private static void done(At at) {
        if (!at.done) {
            at.done = true;
            write(at.place.id());
        }
    }

    static void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
