package se.upptack.asking;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.pack.RegisterSnapshot;

/** Finds every fault of every row before anything is written. */
final class DeliveryCheck {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    /** A case that began before this is a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final List<String> PROTECTION =
            List.of("none", "confidential", "protected-registration", "assumed-identity", "unknown");

    private final RegisterSnapshot registers;
    private final Actor actor;
    private final LocalDate today;
    private final Map<String, UUID> contacts = new HashMap<>();

    DeliveryCheck(RegisterSnapshot registers, Actor actor, LocalDate today, List<Accounts.Account> accounts) {
        this.registers = registers;
        this.actor = actor;
        this.today = today;
        accounts.forEach(account -> contacts.put(account.actor().username(), account.actor().account()));
    }

    @Nullable UUID account(@Nullable String username) {
        return username == null ? null : contacts.get(username);
    }

    /**
     * Whether the actor may say something new about a case that is known: only who sees it, or the case system, which is where all that is
     * known of it comes from. Otherwise a reference guessed right would bring a case out of another unit, or out of its protection.
     */
    boolean mayChange(CaseRows.Known known) {
        return actor.seesUnit(known.unit()) && (actor.is(Role.INTEGRATION_CLIENT) || actor.seesProtection(known.protection()));
    }

    void check(CaseDelivery row, int line, List<CaseFault> faults) {
        if (row.reference().isBlank() || row.reference().length() > 60 || UNPRINTABLE.matcher(row.reference()).find()) {
            faults.add(CaseFault.of(line, "reference", "asking.feed.reference"));
        }
        var unit = registers.find("units", row.unit());
        var own = unit.filter(found -> actor.seesUnit(row.unit()) && tenant(found.text("organisation")).equals(actor.agency()));
        // A unit of another agency and a unit that does not exist get the same answer.
        if (own.isEmpty()) {
            faults.add(CaseFault.of(line, "unit", "asking.feed.unit", row.unit()));
        }
        var serviceLine = registers.find("service-lines", row.line());
        if (serviceLine.isEmpty()) {
            faults.add(CaseFault.of(line, "service_line", "asking.feed.line-unknown", row.line()));
        } else if (own.isPresent() && !belongs(serviceLine.get().text("organisation"), own.get().text("organisation"))) {
            faults.add(CaseFault.of(line, "service_line", "asking.feed.line-elsewhere", row.line()));
        } else {
            checkCaseType(row, line, faults);
            checkStep(row, line, faults);
        }
        if (row.closed() != null && row.closed().isBefore(row.opened())) {
            faults.add(CaseFault.of(line, "closed", "asking.feed.closed-before-opened"));
        }
        if (row.closed() != null && row.closed().isAfter(today)) {
            faults.add(CaseFault.of(line, "closed", "asking.feed.closed-future"));
        }
        if (row.opened().isAfter(today)) {
            faults.add(CaseFault.of(line, "opened", "asking.feed.future"));
        }
        if (row.opened().isBefore(FIRST_DAY)) {
            faults.add(CaseFault.of(line, "opened", "asking.feed.too-old", String.valueOf(FIRST_DAY.getYear())));
        }
        if (!PROTECTION.contains(row.protection())) {
            faults.add(CaseFault.of(line, "protection", "asking.feed.protection", String.join(", ", PROTECTION)));
        }
        if (row.contact() != null && !contacts.containsKey(row.contact())) {
            faults.add(CaseFault.of(line, "contact", "asking.feed.contact"));
        }
    }

    private void checkCaseType(CaseDelivery row, int line, List<CaseFault> faults) {
        var types = registers.rows("case-types").where("service_line", row.line()).stream().map(type -> type.text("id")).toList();
        if (types.isEmpty() ? !row.caseType().isEmpty() : !types.contains(row.caseType())) {
            faults.add(CaseFault.of(line, "case_type", "asking.feed.case-type", types.isEmpty() ? "–" : String.join(", ", types)));
        }
    }

    private void checkStep(CaseDelivery row, int line, List<CaseFault> faults) {
        if (row.step() == null) {
            return;
        }
        var steps = registers.rows("triggers").where("service_line", row.line()).stream().map(step -> step.text("id")).toList();
        if (!steps.contains(row.step())) {
            faults.add(CaseFault.of(line, "step", "asking.feed.step", steps.isEmpty() ? "–" : String.join(", ", steps)));
        }
        if (row.stepDate() == null || row.stepDate().isBefore(row.opened()) || row.stepDate().isAfter(today)) {
            faults.add(CaseFault.of(line, "step_date", "asking.feed.step-date"));
        }
    }

    private boolean belongs(String lineOrganisation, String unitOrganisation) {
        return lineOrganisation.equals("*")
                || lineOrganisation.equals(unitOrganisation)
                || lineOrganisation.equals(tenant(unitOrganisation));
    }

    private String tenant(String organisation) {
        return registers.find("organisations", organisation).flatMap(row -> row.find("tenant")).orElse(organisation);
    }
}
