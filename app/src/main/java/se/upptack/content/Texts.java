package se.upptack.content;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;

/** The way to the texts for pages and other modules. */
@Component
public class Texts {

    private record Known(long registers, LocalDate day, long state, TextSnapshot snapshot) {}

    private final RegisterBook registers;
    private final TextRows rows;
    private final Clock clock;
    private final long poll;
    private volatile Known known;
    private volatile long asked;

    Texts(RegisterBook registers, TextRows rows, TextStart start, Clock clock, @Value("${upptack.registers-poll:3s}") Duration poll) {
        this.registers = registers;
        this.rows = rows;
        this.clock = clock;
        this.poll = poll.toNanos();
        start.load();
        this.known = read();
    }

    /**
     * The texts as they stand now. Costs no SQL most of the time; a change made in this instance shows at once, one made in another within a
     * few seconds.
     */
    public TextSnapshot current() {
        var now = known;
        if (now.registers() != registers.current().version() || !now.day().equals(today())) {
            return refresh();
        }
        if (System.nanoTime() - asked > poll) {
            asked = System.nanoTime();
            if (rows.state() != now.state()) {
                return refresh();
            }
        }
        return now.snapshot();
    }

    /** After a change here. */
    synchronized TextSnapshot refresh() {
        known = read();
        return known.snapshot();
    }

    private Known read() {
        // The state first: a change that comes between is then read again, never missed.
        var state = rows.state();
        var snapshot = registers.current();
        var day = today();
        asked = System.nanoTime();
        return new Known(snapshot.version(), day, state, new TextSnapshot(
                snapshot.rows("texts").inForce(day).stream().map(Text::of).toList(),
                snapshot.codes("language", day).map(CodeList::codes).orElse(java.util.List.of()).stream()
                        .map(CodeList.Code::code)
                        .filter(code -> !TextLanguage.UNWRITTEN.contains(code))
                        .map(TextLanguage::of)
                        .toList(),
                rows.all(), clock.getZone()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
