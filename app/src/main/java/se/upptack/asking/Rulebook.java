package se.upptack.asking;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;

/** The policies of the moment, made once for each state of the registers. */
@Component
class Rulebook {

    private record Made(long version, Policies policies) {}

    private final RegisterBook registers;
    private volatile @Nullable Made made;

    Rulebook(RegisterBook registers) {
        this.registers = registers;
    }

    Policies policies() {
        var snapshot = registers.current();
        var known = made;
        if (known == null || known.version() != snapshot.version()) {
            known = new Made(snapshot.version(), Policies.of(snapshot));
            made = known;
        }
        return known.policies();
    }
}
