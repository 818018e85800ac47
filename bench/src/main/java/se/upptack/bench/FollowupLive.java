package se.upptack.bench;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import se.upptack.platform.ScratchDatabase;

/** Registrations that come in while figures are read: how soon they are seen, and what follow-up costs them. */
final class FollowupLive {

    private static final String UNIT = "fk-ovning-ekbacken";
    private static final String SEEN = "/figures/indicators/ind-asked/table.csv?by=month&unit=" + UNIT;
    private static final int PROBES = 20;
    private static final int A_SECOND = 200;
    private static final long ROUND = 4_000_000_000L;

    private final Bench bench;
    private final ScratchDatabase database;
    private final AppUnderTest app;
    private final Connection admin;
    private final LocalDate today;
    private final RegistrationBench registrations;

    FollowupLive(Bench bench, ScratchDatabase database, AppUnderTest app, Connection admin, LocalDate today) {
        this.bench = bench;
        this.database = database;
        this.app = app;
        this.admin = admin;
        this.today = today;
        this.registrations = new RegistrationBench(bench);
    }

    void run() throws Exception {
        bench.say("Delivering cases over the interface ...");
        registrations.deliver(app);
        registrations.fetch(database);
        try (var off = AppUnderTest.start(database, Map.of("upptack.demo.load", "false", "upptack.figures.enabled", "false"))) {
            cost(off);
        }
        visible();
    }

    private void cost(AppUnderTest off) throws Exception {
        bench.say("Registering with follow-up and without ...");
        registrations.round(registrations.client(off), ROUND);
        registrations.round(registrations.client(app), ROUND);
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            without.add(registrations.round(registrations.client(off), ROUND).perSecond());
            with.add(registrations.round(registrations.client(app), ROUND).perSecond());
        }
        var on = with.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var alone = without.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        bench.note("registrations a second with follow-up; without", String.format(Locale.ROOT, "%.0f; %.0f", on, alone));
        bench.budget("registration rate with follow-up, against without", ">= 85 %", Math.round(100 * on / alone) + " %", on >= 0.85 * alone);
    }

    private void visible() throws Exception {
        bench.say("How soon a registration is seen ...");
        try (var threads = Executors.newSingleThreadExecutor(); var line = new HttpLine(app.port())) {
            var cookie = "Cookie: " + PagesBench.signIn(line, "fk-malin") + "\r\nAccept-Encoding: identity\r\nAccept: text/csv\r\n";
            var bearer = "Authorization: Bearer " + app.token("fk-system") + "\r\nContent-Type: application/json\r\nIdempotency-Key: ";
            var probes = probes(line, bearer);
            var load = threads.submit(() -> registrations.paced(registrations.client(app), A_SECOND));
            var took = new long[PROBES];
            for (int i = 0; i < PROBES; i++) {
                var before = line.get(SEEN, cookie).text();
                var answer = line.post("/api/v1/occasions", bearer + "probe-" + probes[i] + "\r\n", "{\"promptId\":\"" + probes[i] + "\",\"occurred\":\"" + today
                        + "\",\"channel\":\"telephone\",\"presence\":\"alone\",\"outcome\":\"asked-no\",\"askedAbout\":[\"exposure\"]}");
                var from = System.nanoTime();
                if (answer.status() != 201) {
                    throw new IllegalStateException("a registration was answered with " + answer.status() + " " + answer.text());
                }
                while (line.get(SEEN, cookie).text().equals(before)) {
                    if (System.nanoTime() - from > 20_000_000_000L) {
                        throw new IllegalStateException("a registration was not seen within twenty seconds");
                    }
                }
                took[i] = System.nanoTime() - from;
            }
            var paced = load.get();
            Arrays.sort(took);
            bench.budget("registered to visible while " + A_SECOND + " a second arrive, slowest of " + PROBES, "< 1 s", Bench.ms(took[PROBES - 1]), took[PROBES - 1] < 1_000_000_000L);
            bench.note("  those registrations, p50 / p99 from the moment they were due", Bench.ms(Bench.at(paced, 0.5)) + " / " + Bench.ms(Bench.at(paced, 0.99)));
        }
    }

    private UUID[] probes(HttpLine line, String bearer) throws Exception {
        var items = new ArrayList<String>();
        for (int i = 0; i < PROBES; i++) {
            items.add("{\"reference\":\"PROBE-" + i + "\",\"unit\":\"" + UNIT + "\",\"line\":\"fk-underhallsstod\",\"opened\":\"" + today
                    + "\",\"protection\":\"none\",\"step\":\"application\",\"stepDate\":\"" + today + "\"}");
        }
        var answer = line.post("/api/v1/cases", bearer + "bench-probes\r\n", "{\"cases\":[" + String.join(",", items) + "]}");
        if (answer.status() != 200) {
            throw new IllegalStateException("a delivery was answered with " + answer.status() + " " + answer.text());
        }
        var found = FollowupBench.one(admin, "select string_agg(p.id::text, ' ') from asking.prompt p join asking.case_file c on c.agency = p.agency and c.id = p.case_id"
                + " where c.reference like 'PROBE-%' and p.state = 'open'");
        return Arrays.stream(found.split(" ")).map(UUID::fromString).toArray(UUID[]::new);
    }
}
