package se.upptack.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.upptack.organisation.OrganisationProfile.Account;
import se.upptack.organisation.OrganisationProfile.Agreement;
import se.upptack.organisation.OrganisationProfile.Duty;
import se.upptack.organisation.OrganisationProfile.Fact;
import se.upptack.organisation.OrganisationProfile.LineCard;
import se.upptack.organisation.OrganisationProfile.Named;
import se.upptack.organisation.OrganisationProfile.Responsibility;
import se.upptack.organisation.OrganisationProfile.UnitNode;
import se.upptack.pack.PersonForm;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.pack.Rows;
import se.upptack.platform.FormError;

/** Puts the page of one organisation together from the registers as they were on a day. */
final class Profiles {

    private static final List<String> ASPECTS = List.of("steers", "carries-out", "staffs-groups");
    private static final List<String> STRENGTHS = List.of("statutory", "regulation", "general-advice", "assignment", "ambition");

    private final RegisterSnapshot registers;
    private final Words words;
    private final LocalDate day;

    Profiles(Words words, LocalDate day) {
        this.registers = words.registers();
        this.words = words;
        this.day = day;
    }

    OrganisationProfile of(Row organisation, String on, List<FormError> errors) {
        var id = organisation.key();
        return new OrganisationProfile(
                id, organisation.text("name", words.language()), on, day, organisation.inForce(day), facts(organisation), words.sources(organisation),
                units(id), lines(id), duties(id), responsibilities(id), agreements(id), networks(id),
                parties("party", id, "association"), parties("association", id, "party"), activities(id), accounts(id), errors);
    }

    private List<Fact> facts(Row row) {
        var id = row.key();
        var facts = new ArrayList<Fact>();
        fact(facts, "kind", words.value("kind", row.text("kind")));
        fact(facts, "short", row.text("short"));
        fact(facts, "tenant", row.text("tenant").equals(id) ? "" : words.organisation(row.text("tenant")));
        fact(facts, "acts_for", row.list("acts_for").stream().map(words::organisation).collect(Collectors.joining(", ")));
        fact(facts, "county", words.county(row.text("county")));
        fact(facts, "municipality", registers.find("municipalities", row.text("municipality")).map(found -> found.text("name")).orElse(""));
        facts.add(new Fact(words.t("organisation.person-word"), words.t("organisation.person-words",
                registers.personWord(id, PersonForm.ONE, words.language()), registers.personWord(id, PersonForm.THE, words.language()),
                registers.personWord(id, PersonForm.MANY, words.language()))));
        fact(facts, "alias", otherNames("organisations", id));
        registers.rows("coordinator-seats").where("municipality", row.text("municipality")).stream()
                .filter(seat -> row.text("kind").equals("municipality"))
                .forEach(seat -> facts.add(new Fact(words.t("organisation.seat-of", seat.text("year")), seat(seat))));
        fact(facts, "note", row.text("note"));
        return facts;
    }

    private String seat(Row seat) {
        var through = seat.text("through");
        return words.value("seat", seat.text("seat")) + (through.isEmpty() ? "" : ", " + words.t("organisation.through", words.organisation(through)));
    }

    private void fact(List<Fact> facts, String column, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(words.t("pack.column." + column), text));
        }
    }

    private String otherNames(String register, String key) {
        return registers.aliasesOf(register, key).stream().map(alias -> alias.text("alias")).distinct().collect(Collectors.joining(", "));
    }

    private List<UnitNode> units(String organisation) {
        var all = inForce("units");
        return children(all, all.where("organisation", organisation).stream()
                .filter(unit -> all.find(unit.text("parent")).isEmpty()));
    }

    private List<UnitNode> children(Rows all, Stream<Row> units) {
        return units.map(unit -> new UnitNode(
                        unit.key(), unit.text("name", words.language()), words.value("kind", unit.text("kind")), words.county(unit.text("county")),
                        otherNames("units", unit.key()), Period.of(unit), children(all, all.where("parent", unit.key()).stream())))
                .sorted(words.by(UnitNode::name))
                .toList();
    }

    private List<LineCard> lines(String organisation) {
        var lines = new Lines(registers);
        return lines.of(organisation).stream()
                .filter(line -> line.inForce(day))
                .map(line -> new LineCard(
                        line.key(), line.text("name", words.language()), words.value("kind", line.text("kind")),
                        words.value("documentation", line.text("documentation")), line.text("prioritised", words.language()),
                        otherNames("service-lines", line.key()), Period.of(line),
                        lines.policies(organisation, line.key()).stream().filter(policy -> policy.inForce(day)).map(policy -> PolicyText.of(policy, words)).toList(),
                        lines.joined(line).orElse(null)))
                .toList();
    }

    private List<Duty> duties(String organisation) {
        return inForce("obligations").where("organisation", organisation).stream()
                .sorted(Comparator.comparingInt(duty -> STRENGTHS.indexOf(duty.text("strength"))))
                .map(duty -> new Duty(
                        duty.text("subject", words.language()), words.value("strength", duty.text("strength")),
                        STRENGTHS.indexOf(duty.text("strength")) < STRENGTHS.indexOf("general-advice"), statute(duty.text("law")), Period.of(duty),
                        duty.text("note"), words.sources(duty)))
                .toList();
    }

    /** The statute by name; its section only once someone has checked it. */
    private String statute(String law) {
        return registers.find("laws", law)
                .map(row -> row.text("statute") + (row.yes("verified") && !row.text("section").isEmpty() ? " " + row.text("section") : ""))
                .orElse("");
    }

    private List<Responsibility> responsibilities(String organisation) {
        var rows = inForce("responsibilities").where("organisation", organisation);
        return rows.isEmpty() ? List.of() : ASPECTS.stream()
                .map(aspect -> new Responsibility(words.value("aspect", aspect), rows.stream()
                        .filter(row -> row.text("aspect").equals(aspect))
                        .map(row -> new Named("", words.name("units", row.text("unit")), "", Period.of(row)))
                        .toList()))
                .toList();
    }

    private List<Agreement> agreements(String organisation) {
        return inForce("agreements").stream()
                .filter(row -> row.text("party").equals(organisation) || row.text("counterpart").equals(organisation))
                .map(row -> new Agreement(
                        words.value("kind", row.text("kind")),
                        words.organisation(row.text("party").equals(organisation) ? row.text("counterpart") : row.text("party")),
                        words.values("functions", row.list("functions")), words.name("networks", row.text("network")),
                        row.text("quality").isEmpty() ? "" : words.value("quality", row.text("quality")), Period.of(row), row.text("note")))
                .toList();
    }

    private List<Named> networks(String organisation) {
        return inForce("network-members").where("organisation", organisation).stream()
                .map(row -> new Named("", words.name("networks", row.text("network")), "", Period.of(row)))
                .sorted(words.by(Named::name))
                .toList();
    }

    /** The other side of the parties of associations: the parties of this one, or those it is a party of (ORG-12). */
    private List<Named> parties(String mine, String organisation, String other) {
        return registers.rows("association-parties").where(mine, organisation).stream()
                .map(row -> new Named(row.text(other), words.organisation(row.text(other)), words.value("kind", row.text("kind")), Period.of(row)))
                .toList();
    }

    private List<Named> activities(String association) {
        return inForce("association-activities").where("association", association).stream()
                .map(row -> new Named("", row.text("name", words.language()), row.text("note"), Period.of(row)))
                .toList();
    }

    private List<Account> accounts(String organisation) {
        return registers.rows("accounts").where("organisation", organisation).stream()
                .map(row -> new Account(row.text("document", words.language()), row.text("contact"), row.text("decided_by"), row.text("presented_by"),
                        row.date("date"), row.text("precision")))
                .toList();
    }

    private Rows inForce(String register) {
        return registers.rows(register).inForce(day);
    }
}
