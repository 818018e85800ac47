package se.upptack.concern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;

/** What the law asks of one worker on one day. Call inside an opened person book. */
@Component
class Rulings {

    private final ConcernRows rows;
    private final RegisterBook registers;

    Rulings(ConcernRows rows, RegisterBook registers) {
        this.rows = rows;
        this.registers = registers;
    }

    /** What she is in the eyes of the law on the day, empty until she has said it. */
    Optional<LegalRole> role(Actor actor, LocalDate day) {
        return rows.role(actor.account(), day);
    }

    /** A colleague of another organisation follows her own rules first, then those of the agency in whose book she writes. */
    Ruling of(Actor actor, LegalRole role, LocalDate day) {
        return Ruling.of(registers.current(), List.of(actor.organisation(), actor.agency()), role, day);
    }
}
