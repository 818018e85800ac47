package se.upptack.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Every indicator on the pages of every role that reads figures. */
final class FollowupPages {

    private static final Pattern INDICATOR = Pattern.compile("href=\"/figures/indicators/([a-z0-9-]+)\\?");
    private static final Map<String, String> ROLES = Map.of(
            "fk-malin", "manager", "fk-karin", "agency coordinator", "jamy-jenny", "national coordinator", "lst-lars", "county strategist");
    private static final List<String> BY = List.of("month", "unit", "line", "channel");
    private static final int WARM = 60;
    private static final int PAUSE = 80;

    private final AppUnderTest app;
    private final String tenYears;

    FollowupPages(AppUnderTest app, LocalDate today) {
        this.app = app;
        this.tenYears = YearMonth.from(today).minusMonths(Nation.MONTHS - 1).toString();
    }

    /** How long each page took, by role and kind of page, sorted, nanoseconds. */
    Map<String, long[]> measure() throws Exception {
        var took = new TreeMap<String, long[]>();
        for (var role : new TreeSet<>(ROLES.keySet())) {
            try (var line = new HttpLine(app.port())) {
                var cookie = "Cookie: " + PagesBench.signIn(line, role) + "\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n";
                for (var group : paths(line, cookie).entrySet()) {
                    var paths = group.getValue();
                    for (int i = 0; i < WARM; i++) {
                        get(line, paths.get(i % paths.size()), cookie);
                    }
                    var times = new ArrayList<Long>();
                    for (int round = 0; round < Math.max(1, 60 / paths.size()); round++) {
                        for (var path : paths) {
                            var from = System.nanoTime();
                            get(line, path, cookie);
                            times.add(System.nanoTime() - from);
                        }
                    }
                    took.put(ROLES.get(role) + ", " + group.getKey(), times.stream().mapToLong(Long::longValue).sorted().toArray());
                }
            }
        }
        return took;
    }

    /** One page, some ten times a second, until something has happened. */
    long[] until(Callable<Boolean> done) throws Exception {
        var times = new ArrayList<Long>();
        try (var line = new HttpLine(app.port())) {
            var cookie = "Cookie: " + PagesBench.signIn(line, "fk-malin") + "\r\nAccept-Encoding: gzip\r\nAccept: text/html\r\n";
            do {
                var from = System.nanoTime();
                get(line, "/figures", cookie);
                times.add(System.nanoTime() - from);
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            } while (!done.call());
        }
        return times.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private Map<String, List<String>> paths(HttpLine line, String cookie) throws Exception {
        var found = INDICATOR.matcher(line.get("/figures/indicators", cookie.replace("gzip", "identity")).text());
        var ids = new TreeSet<String>();
        while (found.find()) {
            ids.add(found.group(1));
        }
        var paths = new TreeMap<String, List<String>>();
        for (var by : BY) {
            paths.put("by " + by + ", a year", ids.stream().map(id -> "/figures/indicators/" + id + "?by=" + by).toList());
            paths.put("by " + by + ", ten years", ids.stream().map(id -> "/figures/indicators/" + id + "?by=" + by + "&from=" + tenYears).toList());
        }
        paths.put("overview and the list", List.of("/figures", "/figures/indicators", "/figures/by/channel", "/figures/by/line"));
        paths.put("units of a line, before and after", List.of("/figures/units?line=fk-sjukpenning", "/figures/change"));
        paths.put("quality, referrals, what answers led to", List.of("/figures/quality", "/figures/referrals", "/figures/consequences"));
        return paths;
    }

    private static void get(HttpLine line, String path, String cookie) throws Exception {
        var answer = line.get(path, cookie);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.status());
        }
    }
}
