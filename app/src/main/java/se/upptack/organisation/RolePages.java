package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;

/** Roles with their mandates, networks with their gaps, and the municipalities' coordinators. */
@Controller
class RolePages {

    private final RegisterBook book;
    private final Clock clock;

    RolePages(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/organisations/mandates")
    @Access(signedIn = true)
    View mandates(Visit visit) {
        var on = On.of(visit, clock);
        var words = words(visit);
        var chosen = On.field(visit, "organisation");
        boolean onlyLacking = visit.values("show").contains("lacking");
        var assignments = words.registers().rows("role-assignments", visit.actor().organisation());
        var all = assignments.inForce(on.day()).stream()
                .filter(row -> chosen.isEmpty() || row.text("organisation").equals(chosen))
                .map(row -> mandate(row, words))
                .sorted(Comparator.comparing((MandatePage.Line line) -> !line.lacking())
                        .thenComparing(words.by(MandatePage.Line::organisation))
                        .thenComparing(words.by(MandatePage.Line::role)))
                .toList();
        return visit.show("organisation/mandates.jte", OrganisationPages.TITLE, new MandatePage(
                on.typed(),
                assignments.stream().map(row -> row.text("organisation")).distinct().map(id -> new Choice(id, words.organisation(id)))
                        .sorted(words.by(Choice::name)).toList(),
                chosen, onlyLacking,
                all.stream().filter(line -> !onlyLacking || line.lacking()).toList(),
                all.size(),
                (int) all.stream().filter(MandatePage.Line::lacking).count(),
                on.errors()));
    }

    @GetMapping("/organisations/networks")
    @Access(signedIn = true)
    View networks(Visit visit) {
        var on = On.of(visit, clock);
        return visit.show("organisation/networks.jte", OrganisationPages.TITLE,
                new Networks(words(visit), on.day()).page(on.typed(), On.field(visit, "network"), visit.actor().organisation(), on.errors()));
    }

    @GetMapping("/organisations/municipalities")
    @Access(signedIn = true)
    View municipalities(Visit visit) {
        var words = words(visit);
        var seats = words.registers().rows("coordinator-seats");
        var years = seats.stream().flatMapToInt(row -> row.whole("year").stream()).distinct().sorted().boxed().toList();
        int thisYear = LocalDate.now(clock).getYear();
        int year = On.field(visit, "year").matches("\\d{4}") ? Integer.parseInt(On.field(visit, "year")) : years.isEmpty() ? thisYear : years.getLast();
        var county = county(visit, words);
        var lines = words.registers().rows("municipalities").where("lan_code", county).stream()
                .map(municipality -> municipality(municipality, year, words))
                .sorted(words.by(MunicipalityPage.Line::name))
                .toList();
        var counts = new LinkedHashMap<String, Integer>();
        lines.stream().sorted((one, other) -> Boolean.compare(one.seat().isEmpty(), other.seat().isEmpty()))
                .forEach(line -> counts.merge(line.seat(), 1, Integer::sum));
        return visit.show("organisation/municipalities.jte", OrganisationPages.TITLE, new MunicipalityPage(
                words.registers().counties().entrySet().stream().map(entry -> new Choice(entry.getKey(), entry.getValue())).toList(),
                county,
                Stream.concat(years.stream(), Stream.of(thisYear)).distinct().sorted().toList(),
                year,
                lines,
                counts.entrySet().stream().map(entry -> new MunicipalityPage.Count(entry.getKey(), entry.getValue())).toList()));
    }

    /** The county asked for; else that of the reader's organisation; else one that has answers. */
    private static String county(Visit visit, Words words) {
        var registers = words.registers();
        return Stream.of(
                        Stream.of(On.field(visit, "county")),
                        registers.find("organisations", visit.actor().organisation()).stream().map(row -> row.text("county")),
                        registers.rows("coordinator-seats").stream().map(row -> row.text("municipality"))
                                .flatMap(code -> registers.find("municipalities", code).stream()).map(row -> row.text("lan_code")),
                        registers.counties().keySet().stream())
                .flatMap(candidates -> candidates)
                .filter(registers.counties()::containsKey)
                .findFirst()
                .orElse("");
    }

    private static MunicipalityPage.Line municipality(Row municipality, int year, Words words) {
        var registers = words.registers();
        var code = municipality.key();
        var organisation = registers.rows("organisations").where("municipality", code).stream()
                .filter(row -> row.text("kind").equals("municipality")).map(Row::key).findFirst().orElse("");
        var seat = registers.rows("coordinator-seats").where("municipality", code).stream()
                .filter(row -> row.whole("year").stream().anyMatch(found -> found == year)).findFirst();
        var bought = new ArrayList<MunicipalityPage.Bought>();
        registers.rows("agreements").where("party", organisation).stream()
                .filter(row -> !organisation.isEmpty() && row.text("kind").equals("purchased-cooperation") && overlaps(row, year))
                .forEach(row -> bought.add(new MunicipalityPage.Bought(words.values("functions", row.list("functions")), words.organisation(row.text("counterpart")))));
        return new MunicipalityPage.Line(
                municipality.text("name"), organisation, seat.map(row -> words.value("seat", row.text("seat"))).orElse(""),
                seat.map(row -> words.organisation(row.text("through"))).orElse(""), bought, seat.map(words::sources).orElse(List.of()));
    }

    private static boolean overlaps(Row row, int year) {
        var period = Period.of(row);
        return (period.from() == null || period.from().getYear() <= year) && (period.to() == null || period.to().getYear() >= year);
    }

    private static MandatePage.Line mandate(Row row, Words words) {
        var needs = words.registers().find("functional-roles", row.text("role")).map(role -> role.text("mandate")).orElse("none");
        return new MandatePage.Line(
                row.key(), words.name("functional-roles", row.text("role")), row.text("person"), words.shortName(row.text("organisation")),
                Stream.of(words.name("units", row.text("unit")), words.name("networks", row.text("network"))).filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + ", " + other).orElse(""),
                row.text("share_percent"), Period.of(row),
                mandate(row.text("mandate_coordinate"), needs.equals("coordinate") || needs.equals("both")),
                mandate(row.text("mandate_train"), needs.equals("train") || needs.equals("both")));
    }

    private static MandatePage.Mandate mandate(String said, boolean needed) {
        return switch (said) {
            case "yes" -> MandatePage.Mandate.YES;
            case "no" -> needed ? MandatePage.Mandate.NO : MandatePage.Mandate.NOT_NEEDED;
            default -> needed ? MandatePage.Mandate.UNKNOWN : MandatePage.Mandate.NOT_NEEDED;
        };
    }

    private Words words(Visit visit) {
        return new Words(book.current(), visit.messages(), visit.language());
    }
}
