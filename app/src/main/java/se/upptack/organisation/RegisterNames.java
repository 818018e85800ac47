package se.upptack.organisation;

import org.springframework.stereotype.Component;
import se.upptack.access.OrganisationNames;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;

/** The names of organisations as the register has them today. */
@Component
class RegisterNames implements OrganisationNames {

    private final RegisterBook registers;

    RegisterNames(RegisterBook registers) {
        this.registers = registers;
    }

    @Override
    public String name(String organisation, Language language) {
        return registers.current().name("organisations", organisation, language);
    }
}
