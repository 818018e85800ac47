package se.upptack.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** Follow-up at the scale of the nation: pages, rebuild, disk and registration over ten years of occasions, each against its yardstick. */
final class FollowupBench {

    private static final long MILLION = 1_000_000;
    private static final long SEED = 20_261_122;
    private static final Map<String, String> SETTINGS = Map.of("upptack.demo.load", "false");
    private static final Map<String, String> RECOUNT = Map.of("upptack.demo.load", "false", "upptack.figures.recount", "true");

    private final Bench bench;
    private final long wanted;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    FollowupBench(Bench bench, List<String> options) {
        this.bench = bench;
        this.wanted = options.size() == 2 && options.getFirst().equals("--occasions") ? Long.parseLong(options.getLast().replace("_", "")) : MILLION;
    }

    void run() throws Exception {
        bench.note("machine", machine());
        var compared = wanted > MILLION ? first() : null;
        try (var database = Databases.fresh("bench followup")) {
            var loaded = load(database, wanted);
            try (var admin = admin(database)) {
                rebuild(database, admin, loaded);
                try (var app = AppUnderTest.start(database, SETTINGS)) {
                    var pages = new FollowupPages(app, today).measure();
                    pages(pages, compared);
                    raw(admin, pages);
                    bench.note("memory of the application after that", app.memory() + " MB");
                    disk(admin, loaded);
                    try {
                        new FollowupLive(bench, database, app, admin, today).run();
                    } catch (Exception | AssertionError e) {
                        // What was measured before took an hour: it is told all the same.
                        bench.budget("registrations while figures are read", "measured", String.valueOf(e.getMessage()), false);
                    }
                }
                same(database, admin);
            }
        }
    }

    /** The value at one million that a larger number is compared with, in the same run. */
    private Map<String, long[]> first() throws Exception {
        try (var database = Databases.fresh("bench followup first")) {
            load(database, MILLION);
            try (var admin = admin(database); var app = AppUnderTest.start(database, RECOUNT)) {
                recounted(app);
                return new FollowupPages(app, today).measure();
            }
        }
    }

    private NationLoad.Loaded load(ScratchDatabase database, long occasions) throws Exception {
        bench.say(String.format(Locale.ROOT, "Loading %,d occasions of ten years ...", occasions));
        var began = System.nanoTime();
        var loaded = new NationLoad(new Nation(), database, occasions, SEED, YearMonth.from(today)).load();
        var seconds = (System.nanoTime() - began) / 1e9;
        bench.note(String.format(Locale.ROOT, "loading %,d occasions with %,d facts, indexes included", loaded.occasions(), loaded.facts()), String.format(Locale.ROOT, "%.0f s", seconds));
        return loaded;
    }

    /** All figures from the facts: once in peace while pages are read, once killed in the middle; both times the same. */
    private void rebuild(ScratchDatabase database, Connection admin, NationLoad.Loaded loaded) throws Exception {
        bench.say("Making all figures from the facts ...");
        String first;
        try (var app = AppUnderTest.start(database, RECOUNT)) {
            var page = new FollowupPages(app, today);
            var during = page.until(() -> app.log().contains("Figures were recounted"));
            var millis = recounted(app);
            var rate = loaded.occasions() * 1000.0 / Math.max(1, millis);
            bench.budget("rebuild of all figures from the facts, occasions a second", ">= 1 000 000", String.format(Locale.ROOT, "%,.0f", rate), rate >= MILLION);
            bench.note("  facts a second; in all", String.format(Locale.ROOT, "%,.0f; %.1f s", loaded.facts() * 1000.0 / Math.max(1, millis), millis / 1000.0));
            bench.note("  a page meanwhile, p95 of " + during.length, Bench.ms(Bench.at(during, 0.95)));
            first = checksum(admin);
        }
        execute(admin, "truncate figure.cell");
        try (var app = AppUnderTest.start(database, RECOUNT)) {
            while (Long.parseLong(one(admin, "select count(*) from figure.cell")) < 2_000 && !app.log().contains("Figures were recounted")) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            app.kill();
        }
        var left = Long.parseLong(one(admin, "select count(*) from figure.fold where recounted is not null"));
        try (var app = AppUnderTest.start(database, RECOUNT)) {
            recounted(app);
        }
        var same = checksum(admin).equals(first);
        bench.budget("  killed in the middle (" + left + " agencies not done), gone on", "the same", same ? "the same" : "another", same);
    }

    private static long recounted(AppUnderTest app) throws Exception {
        var pattern = java.util.regex.Pattern.compile("Figures were recounted: .* (\\d+) ms");
        while (true) {
            var found = pattern.matcher(app.log());
            if (found.find()) {
                return Long.parseLong(found.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void pages(Map<String, long[]> pages, @org.jspecify.annotations.Nullable Map<String, long[]> compared) {
        var all = all(pages);
        bench.budget("any indicator on any role's page, p95 of " + all.length + " pages over HTTP", "< 50 ms", Bench.ms(Bench.at(all, 0.95)), Bench.at(all, 0.95) < 50_000_000);
        bench.note("  median; slowest", Bench.ms(Bench.at(all, 0.5)) + "; " + Bench.ms(all[all.length - 1]));
        pages.forEach((group, took) -> {
            if (compared == null) {
                bench.note("  " + group + ", p95", Bench.ms(Bench.at(took, 0.95)));
            } else {
                var before = Bench.at(compared.get(group), 0.95);
                var ratio = (double) Bench.at(took, 0.95) / before;
                bench.budget("  " + group + ", p95 now; at one million", "<= 1.5 times", Bench.ms(Bench.at(took, 0.95)) + "; " + Bench.ms(before), ratio <= 1.5);
            }
        });
        if (compared != null) {
            var ratio = (double) Bench.at(all, 0.95) / Bench.at(all(compared), 0.95);
            bench.budget("  all of them against one million", "<= 1.5 times", String.format(Locale.ROOT, "%.2f times", ratio), ratio <= 1.5);
        }
    }

    private static long[] all(Map<String, long[]> pages) {
        var all = pages.values().stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    /** The same questions straight on the occasions, without row-level security and without asking for the latest version: kinder than it is. */
    private void raw(Connection admin, Map<String, long[]> pages) throws Exception {
        bench.say("The same straight on the occasions ...");
        execute(admin, "set work_mem = '64MB'");
        var year = today.minusMonths(12).withDayOfMonth(1);
        var counts = "count(*) filter (where outcome in ('asked-no', 'asked-yes', 'declined', 'declined-participation')), count(*)";
        var statements = new TreeMap<String, String>();
        statements.put("unit and month, a year", "select unit, date_trunc('month', occurred), " + counts + " from asking.occasion where occurred >= '" + year + "' group by 1, 2");
        statements.put("line and channel, ten years", "select line, channel, " + counts + " from asking.occasion group by 1, 2");
        statements.put("units for a map, a year", "select unit, " + counts + " from asking.occasion where occurred >= '" + year + "' group by 1");
        statements.put("before and after", "select line, occurred >= '" + year + "', " + counts + " from asking.occasion where occurred >= '" + year.minusYears(1) + "' group by 1, 2");
        var median = Bench.at(all(pages), 0.5);
        for (var statement : statements.entrySet()) {
            one(admin, statement.getValue());
            var began = System.nanoTime();
            one(admin, statement.getValue());
            var took = System.nanoTime() - began;
            var times = (double) took / median;
            bench.budget("  raw occasions, " + statement.getKey(), ">= 100 times", String.format(Locale.ROOT, "%s, %.0f times", Bench.ms(took), times), times >= 100);
        }
    }

    private void disk(Connection admin, NationLoad.Loaded loaded) throws Exception {
        var bytes = Long.parseLong(one(admin, "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'figure' and c.relkind = 'r'"));
        var each = (double) bytes / loaded.occasions();
        bench.budget("disk for figures, an occasion", "< 40 bytes", String.format(Locale.ROOT, "%.1f bytes", each), each < 40);
        for (var table : List.of("cell", "log")) {
            bench.note("  of it figure." + table, String.format(Locale.ROOT, "%.1f bytes", Double.parseDouble(one(admin, "select pg_total_relation_size('figure." + table + "')")) / loaded.occasions()));
        }
        bench.note("  rows of sums; sums", one(admin, "select count(*) || '; ' || sum(cardinality(whats)) from figure.cell"));
        bench.note("  the occasions themselves, with their indexes", String.format(Locale.ROOT, "%.0f bytes", Double.parseDouble(one(admin, "select pg_total_relation_size('asking.occasion')")) / loaded.occasions()));
    }

    /** What was folded while registrations came in: recounted as it is, then thrown away and made again from the log. */
    private void same(ScratchDatabase database, Connection admin) throws Exception {
        boolean nothing;
        try (var app = AppUnderTest.start(database, RECOUNT)) {
            recounted(app);
            nothing = app.log().contains(" 0 mended");
        }
        var folded = checksum(admin);
        execute(admin, "truncate figure.cell");
        try (var app = AppUnderTest.start(database, RECOUNT)) {
            recounted(app);
        }
        var same = nothing && checksum(admin).equals(folded);
        bench.budget("incremental and rebuilt figures, row by row", "the same", same ? "the same" : "another", same);
    }

    private static String checksum(Connection admin) throws Exception {
        return one(admin, "select count(*) || ' ' || sum(hashtextextended(concat_ws('|', agency, place, month, whats::text, counts::text), 0)) from figure.cell");
    }

    private static Connection admin(ScratchDatabase database) throws Exception {
        return DriverManager.getConnection(database.admin().url(), database.admin().user(), database.admin().password());
    }

    static String one(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var last = "";
            while (rows.next()) {
                last = rows.getString(1);
            }
            return last;
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String machine() throws Exception {
        var model = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
            if (line.startsWith("model name")) {
                model.add(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return Runtime.getRuntime().availableProcessors() + " cores, " + (model.isEmpty() ? System.getProperty("os.arch") : model.getFirst()) + ", " + Long.parseLong(memory) / 1_048_576 + " GB";
    }
}
