package se.upptack.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Actor;
import se.upptack.disclosure.Audit;
import se.upptack.disclosure.DisclosureControl;
import se.upptack.disclosure.Policy;
import se.upptack.disclosure.Protection;
import se.upptack.disclosure.Publication;
import se.upptack.disclosure.Release;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.statistics.Indicator;
import se.upptack.statistics.Indicators;
import se.upptack.statistics.TrueFigures;

/** Protects what a definition asks for, all tables at once and after everything published before, and has the result attacked. */
@Component
class Protecting {

    /** So many unknowns are worked through while somebody waits; larger tables are refused. */
    private static final long LARGEST = 6_000;

    /**
     * How it came out.
     *
     * @param refusal the kind of reason, null when it may be published
     * @param coarser less detail that can be published, when refused and there is some
     */
    record Outcome(String policy, @Nullable Content content, Content.@Nullable Audit audit, @Nullable String refusal, @Nullable Definition coarser) {}

    private final Indicators indicators;
    private final TrueFigures figures;
    private final RegisterBook registers;

    Protecting(Indicators indicators, TrueFigures figures, RegisterBook registers) {
        this.indicators = indicators;
        this.figures = figures;
        this.registers = registers;
    }

    /** The indicators that can be published: counted from registrations, and not about the workers of a unit. */
    List<Indicator> choices(Actor actor) {
        return indicators.list(actor).stream()
                .filter(one -> one.registered() && !one.counting().equals("worker-month"))
                .sorted(Comparator.comparing(one -> one.name(Language.SV)))
                .toList();
    }

    /** The rules in force for an organisation, its own before everyone's. */
    Content.Limits limits(String organisation, LocalDate day) {
        var rows = registers.current().asOf(day).rows("disclosure-limits").stream().filter(row -> row.covers("organisation", organisation))
                .sorted(Comparator.comparing((Row row) -> row.text("organisation").equals("*"))).toList();
        var row = rows.stream().findFirst().orElseThrow(Missing::new);
        return new Content.Limits(row.key(), number(row, "threshold"), row.text("zeros"), number(row, "least_base"), number(row, "least_published"));
    }

    Outcome protect(Actor actor, Definition definition, Content.Limits limits, List<Content> earlier) {
        var chosen = definition.indicators().stream()
                .map(id -> choices(actor).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Missing::new)).toList();
        var linked = earlier.stream().filter(one -> one.definition().from() <= definition.to() && definition.from() <= one.definition().to()).toList();
        var terms = terms(chosen, linked);
        var spans = new ArrayList<>(List.of(definition.period()));
        linked.forEach(one -> spans.addAll(one.times()));
        var counts = figures.counts(terms.all(), TableModel.first(spans), TableModel.last(spans));
        var parts = parts(definition, counts.keySet());
        var shown = new LinkedHashSet<String>();
        chosen.forEach(one -> shown.addAll(one.conditions()));
        var release = TableModel.release(definition, parts.stream().map(value -> TableModel.part(definition, value)).toList(), terms, shown, counts, linked);
        if (TableModel.size(release) > LARGEST) {
            return new Outcome(limits.version(), null, null, "too-large", smaller(actor, definition, limits, earlier));
        }
        var policy = policy(limits);
        return switch (DisclosureControl.protect(release, policy)) {
            case Protection.Refused refused -> new Outcome(limits.version(), null, null, refused.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    coarser(definition, refused));
            case Protection.Protected done -> audited(actor, definition, limits, release, policy, done.publication(), chosen, parts);
        };
    }

    /** The most detailed of what is less, tried as it would be chosen: only what can be published is proposed. */
    private @Nullable Definition smaller(Actor actor, Definition definition, Content.Limits limits, List<Content> earlier) {
        return definition.less().map(less -> {
            var outcome = protect(actor, less, limits, earlier);
            return outcome.content() != null ? less : outcome.coarser();
        }).orElse(null);
    }

    /** The attack begins again from what would leave. */
    private Outcome audited(
            Actor actor, Definition definition, Content.Limits limits, Release release, Policy policy, Publication publication, List<Indicator> chosen,
            List<String> parts) {
        var audit = DisclosureControl.audit(publication, release, policy);
        if (!audit.safe()) {
            return new Outcome(limits.version(), null, null, "not-protectable", null);
        }
        var intervals = new ArrayList<Content.Audit.Interval>();
        publication.cells().forEach((key, cell) -> Optional.ofNullable(audit.intervals().get(key)).ifPresent(one -> intervals.add(new Content.Audit.Interval(
                key.codes().get(0), key.codes().get(1), key.codes().get(2), one.low(), Double.isInfinite(one.high()) ? null : Double.valueOf(one.high())))));
        return new Outcome(
                limits.version(), content(actor, definition, limits, publication, chosen, parts),
                new Content.Audit(true, audit.sensitive(), audit.whole(), audit.method() == Audit.Method.EXACT, intervals), null, null);
    }

    private static TableModel.Terms terms(List<Indicator> chosen, List<Content> linked) {
        var all = new LinkedHashSet<String>();
        var wholeOf = new LinkedHashMap<String, String>();
        chosen.forEach(one -> {
            var conditions = one.conditions();
            all.addAll(conditions);
            if (one.form() == Indicator.Form.SHARE && conditions.size() > 1 && !conditions.get(0).equals(conditions.get(1))) {
                wholeOf.put(conditions.get(0), conditions.get(1));
            }
        });
        linked.forEach(one -> one.cells().forEach(cell -> all.add(cell.term())));
        return new TableModel.Terms(List.copyOf(all), wholeOf);
    }

    /** The values of the chosen division that there are figures of. */
    private static List<String> parts(Definition definition, Iterable<TrueFigures.Place> places) {
        var parts = new TreeSet<String>();
        places.forEach(place -> {
            if (TableModel.in(TableModel.scope(definition), place) && definition.from() <= place.month() && place.month() <= definition.to()) {
                switch (definition.place()) {
                    case "organisation" -> parts.add(place.organisation());
                    case "line" -> parts.add(place.line());
                    case "unit" -> parts.add(place.unit());
                    default -> { }
                }
            }
        });
        return parts.size() < 2 ? List.of() : List.copyOf(parts);
    }

    private static Policy policy(Content.Limits limits) {
        var policy = Policy.counts(limits.version(), limits.threshold()).withLeastPublished(limits.leastPublished());
        return limits.zeros().equals("shown") ? policy.withOpenZeros() : policy;
    }

    private static @Nullable Definition coarser(Definition definition, Protection.Refused refused) {
        var tables = refused.coarser().orElse(List.of());
        if (tables.isEmpty()) {
            return null;
        }
        var coarser = new Definition(definition.title(), definition.scope(), definition.indicators(), definition.from(), definition.to(),
                TableModel.has(tables, "place") ? definition.place() : "none", TableModel.has(tables, "time") ? definition.time() : "none",
                TableModel.crossed(tables));
        return coarser.equals(definition) ? null : coarser;
    }

    private Content content(
            Actor actor, Definition definition, Content.Limits limits, Publication publication, List<Indicator> chosen, List<String> parts) {
        var snapshot = registers.current();
        var cells = new ArrayList<Content.Cell>();
        publication.cells().forEach((key, shown) -> cells.add(new Content.Cell(key.codes().get(0), key.codes().get(1), key.codes().get(2), switch (shown) {
            case Publication.Value _ -> "value";
            case Publication.Withheld _ -> "withheld";
            case Publication.NotApplicable _ -> "not-applicable";
        }, shown instanceof Publication.Value(long figure) ? Long.valueOf(figure) : null)));
        var places = new ArrayList<Content.Name>();
        places.add(new Content.Name(TableModel.scope(definition), whole(snapshot, definition, Language.SV), whole(snapshot, definition, Language.EN)));
        parts.forEach(value -> places.add(new Content.Name(
                TableModel.part(definition, value), name(snapshot, definition, value, Language.SV), name(snapshot, definition, value, Language.EN))));
        var times = new ArrayList<>(List.of(definition.period()));
        times.addAll(definition.spans());
        var breaks = new LinkedHashSet<Content.Break>();
        chosen.forEach(one -> indicators.value(actor, one.id(), Month.yearMonth(definition.from()), Month.yearMonth(definition.to()), null).breaks()
                .forEach(found -> breaks.add(new Content.Break(found.from(), found.textSv(), found.textEn()))));
        return new Content(definition, limits, chosen.stream().map(Protecting::figure).toList(), places, times, cells,
                breaks.stream().sorted(Comparator.comparing(Content.Break::day)).toList());
    }

    private static Content.Figure figure(Indicator indicator) {
        var conditions = indicator.conditions();
        return new Content.Figure(indicator.id(), indicator.nameSv(), indicator.nameEn(), indicator.definitionSv(), indicator.definitionEn(),
                indicator.caveatSv(), indicator.caveatEn(), indicator.form().code(), indicator.counting(), indicator.sourceKind(), conditions.getFirst(),
                conditions.size() > 1 ? conditions.get(1) : null);
    }

    private static String whole(RegisterSnapshot snapshot, Definition definition, Language language) {
        return definition.scope().equals(TableModel.EVERYWHERE) ? language.of("Alla myndigheter", "All agencies")
                : snapshot.name("organisations", definition.scope(), language);
    }

    private static String name(RegisterSnapshot snapshot, Definition definition, String value, Language language) {
        return snapshot.name(switch (definition.place()) {
            case "line" -> "service-lines";
            case "unit" -> "units";
            default -> "organisations";
        }, value, language);
    }

    private static int number(Row row, String column) {
        return Integer.parseInt(row.text(column));
    }
}
