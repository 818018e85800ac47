package se.upptack.statistics;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in sentences what has come since last week: the figures of now less the figures as they were then, each as the reader may see them. For
 * those who see no cases both are rounded running totals, so what is told is a multiple of five like any other difference.
 */
@Component
class WeekDigest {

    private static final int OPEN_END = 299_912;
    private static final int MOST_UNITS = 3;
    private static final List<Count> TOLD = List.of(Count.ASKED, Count.ANSWERED_YES, Count.DETECTED, Count.WANTS, Count.REFERRED);

    private final FigureWeeks weeks;

    WeekDigest(FigureWeeks weeks) {
        this.weeks = weeks;
    }

    /** Null for a colleague: of a week and a unit so little is new that it would be known whose it is. */
    MineView.@Nullable Digest of(Looking looking) {
        var day = looking.reach().guarded() ? null : weeks.day(looking.actor()).orElse(null);
        if (day == null) {
            return null;
        }
        var selection = looking.selection().months(day.getYear() * 100 + 1, OPEN_END);
        var now = looking.at(looking.sums(), selection);
        var then = looking.at(weeks.on(looking.actor(), day), selection);
        var sentences = new ArrayList<String>();
        var more = now.counts();
        var less = then.counts();
        for (var count : TOLD) {
            long change = more.get(count) - less.get(count);
            if (change > 0) {
                sentences.add(looking.t("figures.digest." + (looking.exact() ? "exact." : "about.") + count.code(), looking.number(change)));
            }
        }
        if (sentences.isEmpty()) {
            sentences.add(looking.t(looking.exact() ? "figures.digest.none" : "figures.digest.withheld"));
        }
        share(looking, now, then, more, less).ifPresent(sentences::add);
        units(looking, now, then, sentences);
        return new MineView.Digest(day.format(DateTimeFormatter.ofPattern("d MMMM", looking.language().locale())), sentences);
    }

    private static java.util.Optional<String> share(Looking looking, Looking now, Looking then, Map<Count, Long> more, Map<Count, Long> less) {
        var table = now.table();
        var before = then.table();
        if (!(table.share(table.row(more), Count.PUT, Count.DUE) instanceof Value.Share share)
                || !(before.share(before.row(less), Count.PUT, Count.DUE) instanceof Value.Share was)) {
            return java.util.Optional.empty();
        }
        long points = Math.round(100 * share.share()) - Math.round(100 * was.share());
        return java.util.Optional.of(looking.t(points == 0 ? "figures.digest.share.same" : points > 0 ? "figures.digest.share.up" : "figures.digest.share.down",
                looking.percent(share), looking.percent(was)));
    }

    /** The units that asked most, and for those who see the cases the ones where nobody was asked. */
    private static void units(Looking looking, Looking now, Looking then, List<String> sentences) {
        var before = asked(then);
        var after = asked(now);
        if (after.size() < 2) {
            return;
        }
        var changes = new TreeMap<String, Long>();
        after.forEach((unit, count) -> changes.put(unit, count - before.getOrDefault(unit, 0L)));
        var most = changes.entrySet().stream().filter(one -> one.getValue() > 0).max(Map.Entry.comparingByValue());
        most.ifPresent(one -> sentences.add(looking.t("figures.digest.most", name(looking, one.getKey()), looking.number(one.getValue()))));
        var silent = changes.entrySet().stream().filter(one -> one.getValue() == 0).map(one -> name(looking, one.getKey())).toList();
        if (looking.exact() && !silent.isEmpty()) {
            sentences.add(looking.t(silent.size() > MOST_UNITS ? "figures.digest.silent.more" : "figures.digest.silent",
                    String.join(", ", silent.stream().limit(MOST_UNITS).toList()), silent.size() - MOST_UNITS));
        }
    }

    private static Map<String, Long> asked(Looking looking) {
        var asked = new HashMap<String, Long>();
        looking.lines(EnumSet.of(Breakdown.UNIT)).forEach(line -> asked.put(line.key(Breakdown.UNIT), Count.read(line.sums()).get(Count.ASKED)));
        return asked;
    }

    private static String name(Looking looking, String unit) {
        return looking.names().of(Breakdown.UNIT, unit, looking.language());
    }
}
