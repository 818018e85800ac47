package se.upptack.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.platform.FormError;
import se.upptack.platform.Language;
import se.upptack.platform.Month;
import se.upptack.publication.PublicationRows.Stored;

/** Puts publications into words and tables. */
@Component
class PublicationViews {

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final Clock clock;

    PublicationViews(Clock clock) {
        this.clock = clock;
    }

    PublicationList.Item item(Visit visit, Stored one) {
        return new PublicationList.Item(one.id().toString(), one.definition().title(), one.number() == null ? "" : one.number(), one.state(),
                span(visit, one.definition().period()), day(one.approvedAt() == null ? one.madeAt() : one.approvedAt()), one.maker());
    }

    PublicationView one(Visit visit, Stored one, boolean publishes, List<FormError> errors) {
        var definition = one.definition();
        var content = one.content();
        var actor = visit.actor();
        boolean keeps = publishes && one.organisation().equals(actor.organisation());
        boolean own = one.madeBy().equals(actor.account());
        var audit = one.audit();
        return new PublicationView(
                one.id().toString(), definition.title(), one.state(), one.number() == null ? "" : one.number(), span(visit, definition.period()), one.maker(),
                day(one.madeAt()), one.approver(), one.approvedAt() == null ? null : day(one.approvedAt()), one.reason(),
                one.withdrawnAt() == null ? null : day(one.withdrawnAt()), one.refusal(),
                one.coarser() == null ? "" : "/publications/new?" + one.coarser().query(), keeps && one.state().equals("draft") && !own && !one.outdated(), own,
                one.state().equals("draft") && one.outdated(), keeps, "/publications/new?" + definition.query(), one.policy(),
                content == null ? 0 : content.limits().threshold(), content == null ? 0 : content.limits().leastBase(),
                content != null && content.limits().zeros().equals("withheld"),
                content == null ? List.of() : content.figures().stream().map(figure -> figure(visit, content, figure)).toList(),
                content == null ? List.of() : content.breaks().stream().map(found -> found.day() + ": " + visit.language().of(found.sv(), found.en())).toList(),
                content == null || audit == null || !keeps ? null : audit(visit, content, audit), errors);
    }

    private static PublicationView.Figure figure(Visit visit, Content content, Content.Figure figure) {
        var language = visit.language();
        return new PublicationView.Figure(language.of(figure.nameSv(), figure.nameEn()), language.of(figure.definitionSv(), figure.definitionEn()),
                language.of(figure.caveatSv(), figure.caveatEn()), visit.messages().text(language, "figures.source." + figure.sourceKind()),
                visit.messages().text(language, "figures.counting." + figure.counting()), grids(visit, content, figure));
    }

    private static List<PublicationView.Grid> grids(Visit visit, Content content, Content.Figure figure) {
        var grids = new ArrayList<PublicationView.Grid>();
        var whole = content.times().getFirst();
        boolean crossed = content.places().size() > 1 && content.times().size() > 1
                && content.cell(content.places().get(1).code(), content.times().get(1), figure.part()) != null;
        if (crossed || content.times().size() < 2) {
            grids.add(grid(visit, content, figure, content.places(), content.times()));
            return grids;
        }
        if (content.places().size() > 1) {
            grids.add(grid(visit, content, figure, content.places(), List.of(whole)));
        }
        grids.add(byTime(visit, content, figure));
        return grids;
    }

    private static PublicationView.Grid grid(Visit visit, Content content, Content.Figure figure, List<Content.Name> places, List<String> times) {
        return new PublicationView.Grid(
                t(visit, places.size() > 1 ? "publication.by." + content.definition().place() : "publication.by.none"), t(visit, "publication.place"),
                times.stream().map(time -> span(visit, time)).toList(),
                places.stream().map(place -> new PublicationView.Line(visit.language().of(place.sv(), place.en()),
                        times.stream().map(time -> cell(visit, content, figure, place.code(), time)).toList())).toList());
    }

    private static PublicationView.Grid byTime(Visit visit, Content content, Content.Figure figure) {
        var place = content.places().getFirst();
        return new PublicationView.Grid(t(visit, "publication.by." + content.definition().time()), t(visit, "publication.period"),
                List.of(visit.language().of(place.sv(), place.en())),
                content.times().stream().map(time -> new PublicationView.Line(span(visit, time), List.of(cell(visit, content, figure, place.code(), time)))).toList());
    }

    /** The number, or the share with its number and base, or the mark of what is not shown. */
    static String cell(Visit visit, Content content, Content.Figure figure, String place, String time) {
        var part = content.cell(place, time, figure.part());
        if (part == null || part.kind().equals("not-applicable")) {
            return ".";
        }
        var whole = figure.whole() == null ? null : content.cell(place, time, figure.whole());
        var count = part.figure();
        if (figure.whole() == null) {
            return count == null ? ".." : number(visit.language(), count);
        }
        var base = whole == null ? null : whole.figure();
        if (count == null || base == null) {
            return base == null ? ".." : t(visit, "publication.of", "..", number(visit.language(), base));
        }
        var of = t(visit, "publication.of", number(visit.language(), count), number(visit.language(), base));
        return base < Math.max(1, content.limits().leastBase()) ? of : Math.round(100.0 * count / base) + " % (" + of + ")";
    }

    private static PublicationView.Audit audit(Visit visit, Content content, Content.Audit audit) {
        var names = new java.util.HashMap<String, String>();
        content.places().forEach(place -> names.put(place.code(), visit.language().of(place.sv(), place.en())));
        var terms = new java.util.HashMap<String, String>();
        content.figures().forEach(figure -> {
            var name = visit.language().of(figure.nameSv(), figure.nameEn());
            if (figure.whole() != null) {
                terms.putIfAbsent(figure.whole(), t(visit, "publication.audit.base", name));
            }
            terms.put(figure.part(), name);
        });
        var lines = audit.intervals().stream().map(one -> new PublicationView.Possible(
                terms.getOrDefault(one.term(), one.term()) + ", " + names.getOrDefault(one.place(), one.place()) + ", " + span(visit, one.time()),
                interval(visit, one.low(), one.high()))).toList();
        int shown = (int) content.cells().stream().filter(cell -> cell.kind().equals("value")).count();
        return new PublicationView.Audit(audit.sensitive(), audit.whole(), audit.exact(), shown,
                (int) content.cells().stream().filter(cell -> cell.kind().equals("withheld")).count(), lines);
    }

    private static String interval(Visit visit, double low, @Nullable Double high) {
        var from = number(visit.language(), (long) Math.ceil(low - 1e-6));
        return high == null ? t(visit, "publication.audit.from", from) : t(visit, "publication.audit.between", from, number(visit.language(), (long) Math.floor(high + 1e-6)));
    }

    String month(Visit visit, int month) {
        return name(visit.language(), month);
    }

    /** "2020", "kvartal 2 2020" or "mars 2020 till oktober 2020". */
    static String span(Visit visit, String code) {
        int from = Integer.parseInt(code.substring(0, 6));
        int to = Integer.parseInt(code.substring(7));
        int months = Month.count(from, to);
        if (months == YEAR && from % 100 == 1) {
            return String.valueOf(from / 100);
        }
        if (months == QUARTER && (from % 100 - 1) % QUARTER == 0) {
            return t(visit, "publication.quarter", String.valueOf((from % 100 + 2) / QUARTER), String.valueOf(from / 100));
        }
        return months == 1 ? name(visit.language(), from) : t(visit, "publication.span", name(visit.language(), from), name(visit.language(), to));
    }

    private static String name(Language language, int month) {
        return Month.yearMonth(month).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month / 100;
    }

    private static String t(Visit visit, String key, Object... arguments) {
        return visit.messages().text(visit.language(), key, arguments);
    }

    private static String number(Language language, long value) {
        return String.format(language == Language.SV ? Locale.of("sv", "SE") : Locale.UK, "%,d", value);
    }

    private LocalDate day(@Nullable OffsetDateTime at) {
        return Objects.requireNonNull(at).atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
