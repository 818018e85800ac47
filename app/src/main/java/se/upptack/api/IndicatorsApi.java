package se.upptack.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.upptack.access.Access;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.platform.Month;
import se.upptack.statistics.Breakdown;
import se.upptack.statistics.ExportFormat;
import se.upptack.statistics.Indicator;
import se.upptack.statistics.IndicatorFigure;
import se.upptack.statistics.IndicatorFiles;
import se.upptack.statistics.Indicators;
import se.upptack.statistics.Value;

/** Indicators and their values (IND-01): never a bare number, always with its definition and its base. */
@Controller
class IndicatorsApi {

    private static final List<String> BREAKDOWNS = Arrays.stream(Breakdown.values()).map(Breakdown::code).toList();
    private static final int LONGEST_PERIOD = 120;
    private static final int USUAL_PERIOD = 12;

    /** What is counted, in words. */
    record Term(@Nullable String id, String name, String definition, String expression) {

        private static @Nullable Term of(Indicator.@Nullable Term term, Language language) {
            return term == null ? null : new Term(Json.orNull(term.id()), term.name(language), term.definition(language), term.expression());
        }
    }

    record Definition(
            String id, String organisation, String owner, String name, String definition, String gives, @Nullable Term numerator,
            @Nullable Term denominator, @Nullable String exclusions, String counting, String sourceKind, String level, @Nullable String caveat,
            String status, @Nullable String replaces, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, List<String> otherSources) {

        private static Definition of(Indicator indicator, Language language) {
            return new Definition(
                    indicator.id(), indicator.organisation(), indicator.owner(), indicator.name(language), indicator.definition(language),
                    indicator.form().code(), Term.of(indicator.numerator(), language), Term.of(indicator.denominator(), language), excluded(indicator),
                    indicator.counting(), indicator.sourceKind(), indicator.level(), Json.orNull(indicator.caveat(language)),
                    indicator.developmental() ? "developmental" : "in-use", Json.orNull(indicator.replaces()), indicator.validFrom(),
                    indicator.validTo(), indicator.otherNeeds());
        }

        private static @Nullable String excluded(Indicator indicator) {
            var exclusions = indicator.exclusions();
            return exclusions == null ? null : exclusions.expression();
        }
    }

    record Definitions(List<Definition> indicators) {}

    /** The 95 per cent interval of a share. */
    record Interval(double low, double high) {}

    /** What a figure came to; {@code kind} tells which of the others are there. */
    record Figure(
            String kind, @Nullable Long count, @Nullable Long part, @Nullable Long whole, @Nullable Double share, @Nullable Interval interval,
            @Nullable String reason, @Nullable List<String> needs) {

        private static Figure of(Value value) {
            return switch (value) {
                case Value.Counted(var count) -> new Figure("count", count, null, null, null, null, null, null);
                case Value.Share share -> new Figure(
                        "share", null, share.part(), share.whole(), share.share(), new Interval(share.low(), share.high()), null, null);
                case Value.Rate rate -> new Figure(
                        "rate", null, rate.part(), rate.whole(), rate.rate(), new Interval(rate.low(), rate.high()), null, null);
                case Value.CannotBeAssessed(var reason) -> new Figure("cannot-be-assessed", null, null, null, null, null, reason.code(), null);
                case Value.Missing(var needs) -> new Figure("missing", null, null, null, null, null, null, needs);
                case Value.Withheld() -> new Figure("withheld", null, null, null, null, null, null, null);
                case Value.Nothing() -> new Figure("nothing", null, null, null, null, null, null, null);
            };
        }
    }

    record Group(String key, String name, Figure value) {}

    /** Something dated that may have changed the figure without anyone asking more or less. */
    record Break(String kind, LocalDate from, @Nullable LocalDate to, String text) {}

    record Answered(
            Definition indicator, String from, String to, @Nullable String by, Figure value, List<Group> groups, List<Break> breaks) {

        private static Answered of(IndicatorFigure figure, Language language) {
            return new Answered(
                    Definition.of(figure.indicator(), language), Month.yearMonth(figure.from()).toString(), Month.yearMonth(figure.to()).toString(),
                    figure.by() == null ? null : figure.by().code(), Figure.of(figure.total()),
                    figure.groups().stream().map(group -> new Group(group.key(), group.name(language), Figure.of(group.value()))).toList(),
                    figure.breaks().stream()
                            .map(one -> new Break(one.kind().name().toLowerCase(java.util.Locale.ROOT), one.from(), one.to(), one.text(language)))
                            .toList());
        }
    }

    private final Indicators indicators;
    private final Clock clock;
    private final Json json;
    private final IndicatorFiles files;

    IndicatorsApi(Indicators indicators, IndicatorFiles files, Clock clock, Json json) {
        this.indicators = indicators;
        this.files = files;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/api/v1/indicators")
    @Access({
        Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.INTEGRATION_CLIENT
    })
    Answer list(Actor actor, Query query) {
        query.end();
        return Answer.ok(json.bytes(new Definitions(
                indicators.list(actor).stream().map(indicator -> Definition.of(indicator, query.language())).toList())));
    }

    /** The same values as a file in one of the formats of the field; the name of the file says which. */
    @GetMapping("/api/v1/indicators/{id}/{file}")
    @Access({
        Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.INTEGRATION_CLIENT
    })
    ResponseEntity<byte[]> file(Actor actor, Query query, @PathVariable String id, @PathVariable String file) {
        var format = ExportFormat.of(file).orElseThrow(Missing::new);
        return ResponseEntity.ok().header("Content-Type", format.type()).body(files.write(asked(actor, query, id), format, query.language()));
    }

    @GetMapping("/api/v1/indicators/{id}")
    @Access({
        Role.CASEWORKER, Role.METHOD_SUPPORTER, Role.MANAGER, Role.AGENCY_COORDINATOR, Role.NATIONAL_COORDINATOR, Role.COUNTY_STRATEGIST,
        Role.INTEGRATION_CLIENT
    })
    Answer show(Actor actor, Query query, @PathVariable String id) {
        return Answer.ok(json.bytes(Answered.of(asked(actor, query, id), query.language())));
    }

    private IndicatorFigure asked(Actor actor, Query query, String id) {
        var until = query.month("to");
        var since = query.month("from");
        var to = until == null ? YearMonth.now(clock) : until;
        var from = since == null ? to.minusMonths(USUAL_PERIOD - 1) : since;
        if (from.isAfter(to) || Month.count(Month.of(from), Month.of(to)) > LONGEST_PERIOD) {
            query.fault("from", "api.fault.months");
        }
        var by = query.code("by", BREAKDOWNS);
        query.end();
        return indicators.value(actor, id, from, to, by == null ? null : Breakdown.of(by).orElseThrow());
    }
}
