package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;

/** What waits to be checked and by whom (REF-11). */
@Component
class Upkeep {

    private final ServiceBook book;
    private final RegisterBook registers;
    private final Clock clock;

    Upkeep(ServiceBook book, RegisterBook registers, Clock clock) {
        this.book = book;
        this.registers = registers;
        this.clock = clock;
    }

    /** The own organisation's entries that it is time to check again, or that nobody has checked, the oldest knowledge first. */
    List<Service> waiting(Actor actor) {
        return waiting().stream().filter(service -> service.upkeep().owner().equals(actor.organisation())).toList();
    }

    /** The same for entries that belong to nobody, which anyone who keeps the directory may check. */
    List<Service> ownerless() {
        return waiting().stream().filter(service -> service.upkeep().owner().isEmpty()).toList();
    }

    private List<Service> waiting() {
        var today = LocalDate.now(clock);
        return book.current().all().stream()
                .filter(service -> service.upkeep().state() != Service.State.CLOSED && service.verification(today) != Verification.FRESH)
                .sorted(Comparator.comparing((Service service) -> service.verifiedOn() == null ? LocalDate.MIN : service.verifiedOn()))
                .toList();
    }

    /** A service whatever its state, for those who keep the directory. */
    Optional<Service> any(String code) {
        return book.current().byCode(code);
    }

    String organisation(String id, Language language) {
        return id.isEmpty() ? "" : registers.current().name("organisations", id, language);
    }
}
