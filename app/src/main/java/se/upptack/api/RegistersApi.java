package se.upptack.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;

/** The registers that a case system needs in order to speak the same language: policies and code lists. */
@Controller
class RegistersApi {

    record Policy(
            String id, String organisation, String line, String caseType, String step, String mode, @Nullable Integer intervalMonths,
            int windowBeforeDays, int dueDays, int untilDays, @Nullable Integer reaskAfterDeclineMonths, boolean requiresTraining,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String decision) {

        private static Policy of(Row row, Language language) {
            return new Policy(
                    row.key(), row.text("organisation"), row.text("service_line"), row.text("case_type"), row.text("trigger"), row.text("mode"),
                    whole(row, "interval_months"), row.whole("window_before_days").orElse(0), row.whole("due_days").orElse(0),
                    row.whole("until_days").orElse(0), whole(row, "reask_after_decline_months"), row.yes("requires_training"), row.date("valid_from"),
                    row.date("valid_to"), row.text("decision", language));
        }

        private static @Nullable Integer whole(Row row, String column) {
            var value = row.whole(column);
            return value.isPresent() ? value.getAsInt() : null;
        }
    }

    record Policies(List<Policy> policies) {}

    record Code(String code, @Nullable String parent, String name, @Nullable String examples) {

        private static Code of(CodeList.Code code, Language language) {
            return new Code(code.code(), Json.orNull(code.parent()), code.name(language), Json.orNull(code.examples(language)));
        }
    }

    record Codes(String id, int version, String name, LocalDate validFrom, @Nullable LocalDate validTo, List<Code> codes) {}

    private final RegisterBook registers;
    private final Clock clock;
    private final Json json;

    RegistersApi(RegisterBook registers, Clock clock, Json json) {
        this.registers = registers;
        this.clock = clock;
        this.json = json;
    }

    /** The policies that decide over the cases of the actor's agency, past and coming ones too. */
    @GetMapping("/api/v1/policies")
    @Access(signedIn = true)
    Answer policies(Actor actor, Query query) {
        var line = query.text("line");
        var on = query.day("on");
        query.end();
        var found = registers.current().rows("policies").stream()
                .filter(row -> row.covers("organisation", actor.agency()) || row.covers("organisation", actor.organisation()))
                .filter(row -> line == null || row.covers("service_line", line))
                .filter(row -> on == null || row.inForce(on))
                .map(row -> Policy.of(row, query.language()))
                .toList();
        return Answer.ok(json.bytes(new Policies(found)));
    }

    @GetMapping("/api/v1/code-lists/{id}")
    @Access(signedIn = true)
    Answer codes(Query query, @PathVariable String id) {
        var on = query.day("on");
        query.end();
        var list = registers.current().codes(id, on == null ? LocalDate.now(clock) : on).orElseThrow(Missing::new);
        var codes = list.codes().stream().map(code -> Code.of(code, query.language())).toList();
        return Answer.ok(json.bytes(new Codes(
                list.id(), list.version(), list.name(query.language()), list.validFrom(), list.validTo(), codes)));
    }
}
