package se.upptack.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.upptack.platform.ScratchDatabase;

/** Registrations that come in while figures are read: how soon they are seen, what follow-up costs them, and how many come at once. */
final class FollowupLive {

    private static final String UNIT = "fk-ovning-ekbacken";
    private static final String SEEN = "/figures/indicators/ind-asked/table.csv?by=month&unit=" + UNIT;
    private static final int PROBES = 20;
    private static final int A_SECOND = 200;
    private static final int CASES = 200_000;
    private static final int CLIENTS = 4;
    private static final int DELIVERIES = 14;
    private static final int A_DELIVERY = 500;
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
        registrations.deliver(app, CASES);
        registrations.fetch(database);
        try (var off = AppUnderTest.start(database, Map.of("upptack.demo.load", "false", "upptack.demo.figures", "false", "upptack.data", database.properties().get("upptack.data") + "-without"))) {
            cost(off);
        }
        visible();
        bulk();
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

    private interface Feed extends AutoCloseable {
        void send(List<RegistrationBench.Prompt> prompts) throws Exception;
    }

    private interface Opening {
        Feed open(int number) throws Exception;
    }

    private void bulk() throws Exception {
        bench.say("Feeding occasions in bulk ...");
        Opening product = number -> new Api();
        Opening bare = number -> new Jdbc(new Yardstick(DriverManager.getConnection(database.app().url(), database.app().user(), database.app().password()),
                UUID.nameUUIDFromBytes(("bulk-" + number).getBytes(StandardCharsets.UTF_8)), today));
        feed(product, 3);
        feed(bare, 3);
        var rate = feed(product, DELIVERIES);
        var yard = feed(bare, DELIVERIES);
        bench.note("bulk feed over the interface, " + CLIENTS + " clients, " + A_DELIVERY + " at a time; batched JDBC", String.format(Locale.ROOT, "%.0f; %.0f a second", rate, yard));
        bench.budget("  the one against the other", ">= 40 %", Math.round(100 * rate / yard) + " %", rate >= 0.4 * yard);
    }

    /** Occasions a second. */
    private double feed(Opening opening, int deliveries) throws Exception {
        var prepared = new ArrayList<List<List<RegistrationBench.Prompt>>>();
        for (int i = 0; i < CLIENTS; i++) {
            var mine = new ArrayList<List<RegistrationBench.Prompt>>();
            for (int j = 0; j < deliveries; j++) {
                mine.add(registrations.take(A_DELIVERY));
            }
            prepared.add(mine);
        }
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    try (var feed = opening.open(number)) {
                        for (var delivery : prepared.get(number)) {
                            feed.send(delivery);
                        }
                    }
                    return true;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        return CLIENTS * deliveries * A_DELIVERY / ((System.nanoTime() - began) / 1e9);
    }

    private record Jdbc(Yardstick yardstick) implements Feed {

        @Override
        public void send(List<RegistrationBench.Prompt> prompts) throws Exception {
            yardstick.registerAll(prompts);
        }

        @Override
        public void close() throws Exception {
            yardstick.close();
        }
    }

    private final class Api implements Feed {

        private final HttpLine line = new HttpLine(app.port());

        private Api() throws Exception {}

        @Override
        public void send(List<RegistrationBench.Prompt> prompts) throws Exception {
            var items = new ArrayList<String>();
            prompts.forEach(prompt -> items.add("{\"promptId\":\"" + prompt.id() + "\",\"occurred\":\"" + today
                    + "\",\"channel\":\"telephone\",\"presence\":\"alone\",\"outcome\":\"asked-no\",\"askedAbout\":[\"exposure\"]}"));
            var answer = line.post("/api/v1/occasion-deliveries", "Authorization: Bearer " + app.token("fk-system") + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                    + UUID.randomUUID() + "\r\n", "{\"occasions\":[" + String.join(",", items) + "]}");
            if (answer.status() != 200) {
                throw new IllegalStateException("a delivery was answered with " + answer.status() + " " + answer.text());
            }
        }

        @Override
        public void close() throws Exception {
            line.close();
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
