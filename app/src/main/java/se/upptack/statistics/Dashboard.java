package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;
import se.upptack.platform.Month;
import se.upptack.statistics.MineView.Card;

/** The few figures that a role has to act on this week: of this month and the two before, set against the three before these. */
@Component
class Dashboard {

    private static final int MONTHS = 3;

    /** A count and what it is a share of. */
    private record Figure(Count count, @Nullable Count whole) {}

    private static final Figure COVERAGE = new Figure(Count.PUT, Count.DUE);

    private final FigureFrames frames;
    private final RegisterBook registers;
    private final AskingStalls stalls;
    private final WeekDigest digest;
    private final SavedViews views;
    private final Clock clock;

    Dashboard(FigureFrames frames, RegisterBook registers, AskingStalls stalls, WeekDigest digest, SavedViews views, Clock clock) {
        this.frames = frames;
        this.registers = registers;
        this.stalls = stalls;
        this.digest = digest;
        this.views = views;
        this.clock = clock;
    }

    MineView view(Visit visit, List<FormError> errors, String typed) {
        var actor = visit.actor();
        var today = LocalDate.now(clock);
        var fields = new java.util.HashMap<>(Map.of("from", Filter.text(Month.of(today.minusMonths(MONTHS - 1)))));
        if (actor.is(Role.COUNTY_STRATEGIST)) {
            registers.current().find("organisations", actor.organisation()).flatMap(one -> one.find("county")).ifPresent(county -> fields.put("area", county));
        }
        var looking = frames.look(visit, fields);
        var frame = frames.frame(looking, "/figures/mine", "mine");
        var saved = views.of(actor).stream().map(one -> new MineView.View(one.id().toString(), one.name(), one.href(), one.shared(), one.maker(), one.own())).toList();
        var work = actor.is(Role.MANAGER) ? "/work/standing" : actor.is(Role.CASEWORKER) ? "/work" : "";
        if (frame.nobody()) {
            return new MineView(frame.words(), frame.kept(), true, List.of(), null, "", List.of(), List.of(), work, saved, errors, typed);
        }
        var first = Month.yearMonth(looking.filter().from());
        var before = looking.at(looking.sums(), looking.selection().months(Month.of(first.minusMonths(MONTHS)), Month.of(first.minusMonths(1))));
        var now = looking.counts();
        var then = before.counts();
        var query = looking.filter().query();
        var cards = figures(looking).stream().map(figure -> card(looking, figure, label(looking, figure), now, then, address(figure) + query,
                figure.count() == Count.PUT || figure.count() == Count.OVERDUE ? work : "")).toList();
        if (actor.is(Role.NATIONAL_COORDINATOR)) {
            return new MineView(frame.words(), frame.kept(), false, cards, digest.of(looking), "places", List.of(), places(looking, before), "", saved, errors, typed);
        }
        var rows = actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR, Role.COUNTY_STRATEGIST) ? stalling(looking, now) : List.<OverviewView.Stall>of();
        return new MineView(frame.words(), frame.kept(), false, cards, digest.of(looking), rows.isEmpty() ? "" : "stalls", rows, List.of(), work, saved, errors, typed);
    }

    private static List<Figure> figures(Looking looking) {
        var actor = looking.actor();
        if (actor.is(Role.NATIONAL_COORDINATOR)) {
            return List.of(COVERAGE, new Figure(Count.ANSWERED_YES, Count.ASKED), new Figure(Count.DETECTED, null), new Figure(Count.RECEIVED, Count.REFERRED));
        }
        if (actor.is(Role.COUNTY_STRATEGIST, Role.AGENCY_COORDINATOR)) {
            return List.of(COVERAGE, new Figure(Count.DETECTED, null), new Figure(Count.WANTS, Count.DETECTED), new Figure(Count.RECEIVED, Count.REFERRED));
        }
        if (actor.is(Role.METHOD_SUPPORTER)) {
            return List.of(COVERAGE, new Figure(Count.NOT_PERCEIVED, Count.NOT_ASKED), new Figure(Count.NEVER_ALONE, Count.NOT_ASKED), new Figure(Count.SIGNS_ASKED, Count.SIGNS));
        }
        return List.of(COVERAGE, new Figure(Count.OVERDUE, Count.DUE), new Figure(Count.NOT_ASKED, Count.DUE), new Figure(Count.SIGNS_ASKED, Count.SIGNS));
    }

    private static String label(Looking looking, Figure figure) {
        return looking.t(figure.equals(COVERAGE) ? "figures.coverage" : "figures.count." + figure.count().code());
    }

    private static String address(Figure figure) {
        return switch (figure.count()) {
            case NOT_ASKED, NOT_PERCEIVED, NEVER_ALONE -> "/figures/by/reason?";
            case OVERDUE -> "/figures/by/unit?";
            case RECEIVED -> "/figures/referrals?";
            default -> "/figures?";
        };
    }

    private static Card card(Looking looking, Figure figure, String label, Map<Count, Long> now, Map<Count, Long> then, String href, String work) {
        var table = looking.table();
        int row = table.row(now);
        int earlier = table.row(then);
        var whole = figure.whole();
        boolean coverage = figure.equals(COVERAGE);
        var share = whole == null ? null : coverage ? looking.coverage(table, row, looking.selection().line()) : table.share(row, figure.count(), whole);
        return new Card(label, table.value(row, figure.count()), share, whole == null ? "" : looking.t("figures.count." + whole.code()),
                // Of what fell due longer ago less is still open; that is no change.
                figure.count() == Count.OVERDUE ? "" : whole == null ? change(looking, table.value(row, figure.count()), table.value(earlier, figure.count()))
                        : change(looking, java.util.Objects.requireNonNull(share), table.share(earlier, figure.count(), whole)),
                href, work);
    }

    /** What it was in the months just before, and whether the difference is more than chance. */
    private static String change(Looking looking, Value now, Value then) {
        if (now instanceof Value.Share share && then instanceof Value.Share was) {
            var interval = Shares.newcombe(share.part(), share.whole(), was.part(), was.whole());
            return looking.t("figures.mine.change", IndicatorPage.points(share.share() - was.share()), looking.percent(was)) + " "
                    + looking.t(interval.holds(0) ? "figures.compared.unclear" : "figures.compared.clear");
        }
        return now instanceof Value.Counted && then instanceof Value.Counted(var was) ? looking.t("figures.mine.before", looking.number(was)) : "";
    }

    private List<OverviewView.Stall> stalling(Looking looking, Map<Count, Long> whole) {
        var table = looking.table();
        table.row(whole);
        var places = stalls.places(looking);
        places.forEach(place -> table.row(place.counts()));
        return stalls.rows(looking, table, places, 1).stream().limit(5).toList();
    }

    /** The agencies beside each other. */
    private static List<Card> places(Looking looking, Looking before) {
        var then = before.countsBy(Breakdown.ORGANISATION);
        var none = before.at(before.sums(), before.selection().units(java.util.Set.of())).counts();
        return looking.lines(EnumSet.of(Breakdown.ORGANISATION)).stream()
                .map(line -> {
                    var organisation = line.key(Breakdown.ORGANISATION);
                    return card(looking, COVERAGE, looking.names().of(Breakdown.ORGANISATION, organisation, looking.language()), Count.read(line.sums()),
                            then.getOrDefault(organisation, none), "/figures?" + looking.filter().with("organisation", organisation), "");
                })
                .filter(card -> !(card.share() instanceof Value.Nothing))
                .sorted(java.util.Comparator.comparing(Card::label)).toList();
    }
}
