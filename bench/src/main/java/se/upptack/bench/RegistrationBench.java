package se.upptack.bench;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/** Registering "asked, no" over HTTP at 32 clients, each registration another prompt under another key. */
final class RegistrationBench {

    static final String UNIT = "fk-ovning-vitsippan";
    private static final int CLIENTS = 32;
    private static final int CASES = 100_000;
    private static final int WARM = 15_000;
    private static final int A_DELIVERY = 5_000;
    private static final long ROUND = 5_000_000_000L;

    /** A question that waits. */
    record Prompt(UUID id, UUID caseId) {}

    /** What a round came to: answers a second, and how long each took, sorted, nanoseconds. */
    record Round(double perSecond, long[] took) {}

    interface Client extends AutoCloseable {
        void register(Prompt prompt) throws Exception;
    }

    interface Opening {
        Client open(int number) throws Exception;
    }

    private final Bench bench;
    private final ConcurrentLinkedQueue<Prompt> prompts = new ConcurrentLinkedQueue<>();
    private LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Stockholm"));

    RegistrationBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        try (var database = Databases.fresh("bench registration"); var app = AppUnderTest.start(database, Map.of("upptack.demo.load", "false"))) {
            bench.say("Delivering " + CASES + " cases over the interface ...");
            deliver(app, CASES);
            fetch(database);
            var product = client(app);
            var worker = UUID.randomUUID();
            Opening bare = number -> new Jdbc(new Yardstick(DriverManager.getConnection(database.app().url(), database.app().user(), database.app().password()), UUID.nameUUIDFromBytes((worker + "-" + number).getBytes()), today));
            bench.say("Warming up ...");
            warm(product);
            round(bare, ROUND / 2);
            var products = new ArrayList<Round>();
            var yardsticks = new ArrayList<Round>();
            var cpu = 0.0;
            for (int i = 1; i <= 2; i++) {
                var before = app.cpu();
                products.add(round(product, ROUND));
                cpu += app.cpu() - before;
                bench.say(said("product", products.getLast()));
                yardsticks.add(round(bare, ROUND));
                bench.say(said("yardstick", yardsticks.getLast()));
            }
            var memory = app.memory();
            var rate = mean(products);
            var yard = mean(yardsticks);
            var half = paced(product, rate / 2);
            bench.note("registrations a second over HTTP, " + CLIENTS + " clients", String.format(Locale.ROOT, "%.0f", rate));
            bench.note("the same rows, bare JDBC, " + CLIENTS + " connections", String.format(Locale.ROOT, "%.0f", yard));
            bench.budget("ratio of the two", ">= 60 %", Math.round(100 * rate / yard) + " %", rate >= 0.6 * yard);
            bench.note("p50 / p95 / p99 at full load", latencies(products.getLast().took()));
            bench.budget("p99 at half that load (" + Math.round(rate / 2) + "/s, from the moment it was due)", "< 50 ms", Bench.ms(Bench.at(half, 0.99)), Bench.at(half, 0.99) < 50_000_000);
            bench.budget("memory of the application under load", "< 512 MB", memory + " MB", memory < 512);
            bench.note("processor of the application, a registration", String.format(Locale.ROOT, "%.0f us", cpu * 1e6 / products.stream().mapToInt(round -> round.took().length).sum()));
        }
    }

    Opening client(AppUnderTest app) {
        return number -> new Http(app, app.token("fk-system"));
    }

    /** Until enough has been registered for the virtual machine to have compiled what is hot, or a minute and a half on a busy machine. */
    private void warm(Opening opening) throws Exception {
        var done = 0;
        for (int i = 0; i < 30 && done < WARM; i++) {
            done += round(opening, 3_000_000_000L).took().length;
        }
    }

    private static String said(String who, Round round) {
        return String.format(Locale.ROOT, "  %-9s %7.0f/s   %s", who, round.perSecond(), latencies(round.took()));
    }

    private static String latencies(long[] took) {
        return Bench.ms(Bench.at(took, 0.5)) + " / " + Bench.ms(Bench.at(took, 0.95)) + " / " + Bench.ms(Bench.at(took, 0.99));
    }

    private static double mean(List<Round> rounds) {
        return rounds.stream().mapToDouble(Round::perSecond).average().orElseThrow();
    }

    void deliver(AppUnderTest app, int cases) throws Exception {
        var headers = "Authorization: Bearer " + app.token("fk-system") + "\r\nContent-Type: application/json\r\n";
        try (var line = new HttpLine(app.port())) {
            for (int from = 0; from < cases; from += A_DELIVERY) {
                var items = new ArrayList<String>();
                for (int i = from; i < from + A_DELIVERY; i++) {
                    items.add("{\"reference\":\"BENCH-" + i + "\",\"unit\":\"" + UNIT + "\",\"line\":\"fk-underhallsstod\",\"opened\":\"" + today + "\",\"protection\":\"none\",\"step\":\"application\",\"stepDate\":\"" + today + "\"}");
                }
                var answer = line.post("/api/v1/cases", headers + "Idempotency-Key: bench-cases-" + from + "\r\n", "{\"cases\":[" + String.join(",", items) + "]}");
                if (answer.status() != 200) {
                    throw new IllegalStateException("a delivery was answered with " + answer.status() + " " + answer.text());
                }
            }
        }
    }

    void fetch(ScratchDatabase database) throws Exception {
        try (var owner = DriverManager.getConnection(database.owner().url(), database.owner().user(), database.owner().password()); var statement = owner.createStatement()) {
            // As the server does by itself within a minute.
            statement.execute("analyze asking.case_file, asking.prompt, asking.case_event");
        }
        try (var connection = DriverManager.getConnection(database.app().url(), database.app().user(), database.app().password()); var statement = connection.createStatement()) {
            statement.execute("select set_config('upptack.agency', 'fk', false)");
            try (var rows = statement.executeQuery("select id, case_id from asking.prompt where state = 'open' order by id")) {
                while (rows.next()) {
                    prompts.add(new Prompt(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
        }
    }

    /** Questions that wait, and that nobody else takes. */
    List<Prompt> take(int many) {
        var taken = new ArrayList<Prompt>(many);
        for (int i = 0; i < many; i++) {
            taken.add(java.util.Objects.requireNonNull(prompts.poll(), "the prompts ran out: this machine is faster than expected"));
        }
        return taken;
    }

    /** Every client registers one after another, as fast as it is answered. */
    Round round(Opening opening, long nanos) throws Exception {
        var took = new ArrayList<long[]>();
        var began = System.nanoTime();
        var ends = began + nanos;
        each(opening, client -> {
            var mine = new long[100_000];
            var count = 0;
            while (System.nanoTime() < ends) {
                var prompt = prompts.poll();
                if (prompt == null) {
                    throw new IllegalStateException("the prompts ran out: this machine is faster than expected");
                }
                var from = System.nanoTime();
                client.register(prompt);
                mine[count++] = System.nanoTime() - from;
            }
            return Arrays.copyOf(mine, count);
        }, took);
        var seconds = (System.nanoTime() - began) / 1e9;
        var all = sorted(took);
        return new Round(all.length / seconds, all);
    }

    /** Requests fall due at an even pace whether or not earlier ones are answered; waiting for a free client counts. */
    long[] paced(Opening opening, double perSecond) throws Exception {
        var took = new ArrayList<long[]>();
        var wanted = (int) (perSecond * ROUND / 1e9);
        var next = new AtomicInteger();
        var began = System.nanoTime();
        each(opening, client -> {
            var mine = new long[wanted];
            var count = 0;
            for (int number = next.getAndIncrement(); number < wanted; number = next.getAndIncrement()) {
                var due = began + (long) (number / perSecond * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                var prompt = prompts.poll();
                if (prompt == null) {
                    break;
                }
                client.register(prompt);
                mine[count++] = System.nanoTime() - due;
            }
            return Arrays.copyOf(mine, count);
        }, took);
        return sorted(took);
    }

    private interface Work {
        long[] with(Client client) throws Exception;
    }

    private static void each(Opening opening, Work work, List<long[]> results) throws Exception {
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(opening.open(i));
        }
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var running = new ArrayList<Future<long[]>>();
            clients.forEach(client -> running.add(threads.submit(() -> work.with(client))));
            for (var one : running) {
                results.add(one.get());
            }
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    private static long[] sorted(List<long[]> parts) {
        var all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }

    /** A case system at the interface. */
    private final class Http implements Client {

        private final HttpLine line;
        private final String headers;

        Http(AppUnderTest app, String token) throws Exception {
            line = new HttpLine(app.port());
            headers = "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: ";
        }

        @Override
        public void register(Prompt prompt) throws Exception {
            var answer = line.post("/api/v1/occasions", headers + "bench-" + prompt.id() + "\r\n", "{\"promptId\":\"" + prompt.id() + "\",\"occurred\":\"" + today
                    + "\",\"channel\":\"telephone\",\"presence\":\"alone\",\"outcome\":\"asked-no\",\"askedAbout\":[\"exposure\"]}");
            if (answer.status() != 201) {
                throw new IllegalStateException("a registration was answered with " + answer.status() + " " + answer.text());
            }
        }

        @Override
        public void close() throws Exception {
            line.close();
        }
    }

    private record Jdbc(Yardstick yardstick) implements Client {

        @Override
        public void register(Prompt prompt) throws Exception {
            yardstick.register(prompt);
        }

        @Override
        public void close() throws Exception {
            yardstick.close();
        }
    }
}
