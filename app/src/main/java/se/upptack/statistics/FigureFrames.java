package se.upptack.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.upptack.access.Visit;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Month;
import se.upptack.statistics.Frame.Option;
import se.upptack.statistics.Frame.Select;

/** Begins every page of figures: reads the selection, decides what may be seen, and says it in words. */
@Component
class FigureFrames {

    private static final List<String> MODES = List.of("routine", "periodic", "indication", "inform-first", "own-initiative");

    private final RegisterBook registers;
    private final FigureSums sums;
    private final ColleagueGuard colleagues;
    private final Clock clock;
    private final Rounding rounding;

    FigureFrames(RegisterBook registers, FigureSums sums, ColleagueGuard colleagues, Clock clock, Rounding rounding) {
        this.registers = registers;
        this.sums = sums;
        this.colleagues = colleagues;
        this.clock = clock;
        this.rounding = rounding;
    }

    Looking look(Visit visit, Map<String, String> fields) {
        var actor = visit.actor();
        var filter = Filter.of(fields, LocalDate.now(clock));
        var wanted = filter.selection();
        var reach = colleagues.guard(actor, wanted);
        var selection = reach.narrow(Looking.wanted(filter, registers.current(), reach));
        return new Looking(actor, visit.language(), visit.messages(), registers.current(), filter, reach, selection, sums.of(actor),
                reach.showsSmall(selection.units()), new RoundedTable(rounding.steady(), filter.current()));
    }

    Frame frame(Looking looking, String path, String active) {
        var filter = looking.filter();
        var reach = looking.reach();
        // Each list offers what exists for the other choices' widest reach, so that a choice can be changed without being cleared first.
        var open = Selection.of(filter.selection().from(), filter.selection().to()).agency(reach.agency()).units(reach.units());
        var organisations = looking.there(open, Sums.Place::organisation);
        var within = filter.organisation().isEmpty() ? open : open.organisation(filter.organisation());
        var filters = new ArrayList<Select>();
        filters.add(new Select("from", looking.t("figures.from"), "", months(looking, filter.from())));
        filters.add(new Select("to", looking.t("figures.to"), looking.t("figures.now"), months(looking, filter.to()).stream()
                .filter(option -> !option.code().equals(Filter.text(filter.current()))).toList()));
        if (organisations.size() > 1) {
            filters.add(select(looking, "organisation", "figures.organisation", "figures.organisation.all", organisations, Breakdown.ORGANISATION, filter.organisation()));
        }
        areas(looking, within).ifPresent(filters::add);
        filters.add(select(looking, "line", "figures.line", "figures.line.all", looking.there(within, Sums.Place::line), Breakdown.LINE, filter.line()));
        filters.add(select(looking, "unit", "figures.unit", "figures.unit.all",
                looking.there(filter.line().isEmpty() ? within : within.line(filter.line()), Sums.Place::unit), Breakdown.UNIT, filter.unit()));
        filters.add(select(looking, "channel", "figures.channel", "figures.channel.all", channels(looking), Breakdown.CHANNEL, filter.channel()));
        filters.add(select(looking, "mode", "figures.mode", "figures.mode.all", MODES, Breakdown.MODE, filter.mode()));
        var nobody = reach.units() != null && reach.units().isEmpty();
        var above = reach.guarded() && !nobody && reach.exact() != null && reach.exact().isEmpty();
        return new Frame(path, active, filter.query(), words(looking), filters, !looking.exact(), above ? looking.t("figures.above") : before(looking), nobody,
                looking.breaks());
    }

    /** The counties in which there are figures, and below the chosen one its municipalities. */
    private static Optional<Select> areas(Looking looking, Selection within) {
        var areas = new Areas(looking.registers());
        var chosen = looking.filter().area();
        var codes = new TreeSet<String>();
        looking.there(within, Sums.Place::unit).forEach(unit -> {
            var county = areas.of(Breakdown.COUNTY, unit);
            var municipality = areas.of(Breakdown.MUNICIPALITY, unit);
            if (!county.isEmpty()) {
                codes.add(county);
            }
            if (!municipality.isEmpty() && !chosen.isEmpty() && chosen.startsWith(county)) {
                codes.add(municipality);
            }
        });
        if (!chosen.isEmpty()) {
            codes.add(chosen);
        }
        // Sorted by code, so that the municipalities stand below their county.
        return codes.size() < 2 && chosen.isEmpty() ? Optional.empty() : Optional.of(new Select("area", looking.t("figures.area"), looking.t("figures.area.all"),
                codes.stream().map(code -> new Option(code, areas.name(code), code.equals(chosen))).toList()));
    }

    /** Says that there is nothing before the first figures, to one who asks for it. */
    private static String before(Looking looking) {
        var filter = looking.filter();
        int first = looking.sums().earliest(filter.current());
        boolean asked = Month.count(filter.from(), filter.to()) != Filter.MONTHS || filter.to() != filter.current();
        return asked && filter.from() < first ? looking.t("figures.before", Names.month(first, looking.language())) : "";
    }

    private static List<Option> months(Looking looking, int chosen) {
        var earliest = looking.sums().earliest(looking.filter().current());
        var options = new ArrayList<Option>();
        var last = Month.yearMonth(looking.filter().current());
        for (var month = last; Month.of(month) >= Math.min(earliest, looking.filter().from()); month = month.minusMonths(1)) {
            options.add(new Option(month.toString(), Names.month(Month.of(month), looking.language()), Month.of(month) == chosen));
        }
        return options;
    }

    private static Select select(
            Looking looking, String id, String label, String everything, Collection<String> codes, Breakdown breakdown, String chosen) {
        var known = chosen.isEmpty() ? Set.copyOf(codes) : Stream.concat(codes.stream(), Stream.of(chosen)).collect(Collectors.toSet());
        var options = known.stream()
                .map(code -> new Option(code, looking.names().of(breakdown, code, looking.language()), code.equals(chosen)))
                .sorted(breakdown.place() ? Comparator.comparing(Option::name) : Comparator.comparing(option -> order(codes, option.code())))
                .toList();
        return new Select(id, looking.t(label), looking.t(everything), options);
    }

    private static int order(Collection<String> codes, String code) {
        return List.copyOf(codes).indexOf(code);
    }

    private static List<String> channels(Looking looking) {
        return looking.registers().versions("channel").stream().findFirst()
                .map(list -> list.codes().stream().map(code -> code.code()).toList())
                .orElse(List.of());
    }

    private static String words(Looking looking) {
        var filter = looking.filter();
        var names = looking.names();
        var language = looking.language();
        var words = new ArrayList<String>();
        words.add(looking.t("figures.period", Names.month(filter.from(), language),
                filter.to() == filter.current() ? looking.t("figures.now") : Names.month(filter.to(), language)));
        if (!filter.organisation().isEmpty()) {
            words.add(names.of(Breakdown.ORGANISATION, filter.organisation(), language));
        }
        if (!filter.area().isEmpty()) {
            words.add(new Areas(looking.registers()).name(filter.area()));
        }
        words.add(filter.line().isEmpty() ? looking.t("figures.line.all") : names.of(Breakdown.LINE, filter.line(), language));
        words.add(filter.unit().isEmpty() ? looking.t("figures.unit.all") : names.of(Breakdown.UNIT, filter.unit(), language));
        if (!filter.channel().isEmpty()) {
            words.add(names.of(Breakdown.CHANNEL, filter.channel(), language));
        }
        if (!filter.mode().isEmpty()) {
            words.add(names.of(Breakdown.MODE, filter.mode(), language));
        }
        return String.join(", ", words);
    }
}
