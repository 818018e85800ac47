package se.upptack.bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import se.upptack.figure.Dimension;
import se.upptack.platform.DatabaseAddress;
import se.upptack.platform.ScratchDatabase;
import se.upptack.statistics.FactLog;

/** Loads the nation's occasions through COPY, and the log of the facts they state; the sums are made from it by the product. */
final class NationLoad {

    private static final byte[] COPY_HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final long DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TEXT = 25;
    private static final String OCCASIONS = "copy asking.occasion (agency, id, version, case_id, worker, occurred, registered_at, channel, presence, mode, round, outcome,"
            + " exposure, uses_violence, child_witness, asked_about, reason, deferred_to, disclosure_prompt, informed, information_form, support_wish,"
            + " code_versions, organisation, unit, line, case_type) from stdin (format binary)";

    /** How much came of it. */
    record Loaded(long occasions, long facts) {}

    private final Nation nation;
    private final ScratchDatabase database;
    private final long wanted;
    private final long seed;
    private final YearMonth last;
    private final Map<String, Integer> whats = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong occasions = new AtomicLong();
    private final AtomicLong facts = new AtomicLong();

    NationLoad(Nation nation, ScratchDatabase database, long wanted, long seed, YearMonth last) {
        this.nation = nation;
        this.database = database;
        this.wanted = wanted;
        this.seed = seed;
        this.last = last;
    }

    Loaded load() throws Exception {
        try (var admin = connect(); var statement = admin.createStatement()) {
            statement.execute("alter table asking.occasion drop constraint occasion_pkey");
            statement.execute("drop index asking.occasion_case, asking.occasion_prompt");
        }
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 2; i++) {
                running.add(threads.submit(() -> {
                    try (var connection = connect()) {
                        for (int month = next.getAndIncrement(); month < Nation.MONTHS; month = next.getAndIncrement()) {
                            new Month(connection, last.minusMonths(Nation.MONTHS - 1L - month)).load();
                        }
                    }
                    return true;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        try (var admin = connect(); var statement = admin.createStatement()) {
            words(admin);
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("alter table asking.occasion add primary key (agency, id, version)");
            statement.execute("create index occasion_case on asking.occasion (agency, case_id)");
            statement.execute("create index occasion_prompt on asking.occasion (agency, prompt_id) where prompt_id is not null");
            statement.execute("analyze asking.occasion, figure.log, figure.what, figure.place");
        }
        return new Loaded(occasions.get(), facts.get());
    }

    private Connection connect() throws SQLException {
        DatabaseAddress admin = database.admin();
        var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
        try (var statement = connection.createStatement()) {
            // The cases of these occasions are not loaded.
            statement.execute("set session_replication_role = replica");
        }
        return connection;
    }

    /** What the numbers in the log stand for. */
    private void words(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var agency : List.of("fk", "af", "mv")) {
                statement.addBatch("insert into figure.fold (agency, seq) values ('" + agency + "', 1)");
            }
            for (var office : nation.offices()) {
                statement.addBatch("insert into figure.place overriding system value values ('" + office.agency() + "', " + office.place() + ", '" + office.organisation() + "', '"
                        + office.unit() + "', '" + office.line() + "', '')");
            }
            for (var what : whats.entrySet()) {
                var said = what.getKey().split(" ");
                var columns = new StringBuilder("id, said, kind");
                var values = new StringBuilder(what.getValue() + ", '" + what.getKey() + "', '" + said[0] + "'");
                for (int i = 1; i < said.length; i++) {
                    columns.append(", ").append(said[i], 0, said[i].indexOf('='));
                    values.append(", '").append(said[i].substring(said[i].indexOf('=') + 1)).append('\'');
                }
                statement.addBatch("insert into figure.what (" + columns + ") overriding system value values (" + values + ")");
            }
            statement.executeBatch();
            statement.execute("select setval(pg_get_serial_sequence('figure.what', 'id'), " + (whats.size() + 1) + "), setval(pg_get_serial_sequence('figure.place', 'id'), "
                    + (nation.offices().size() + 1) + ")");
        }
    }

    /** One month of all offices. */
    private final class Month {

        private final PGConnection connection;
        private final YearMonth month;
        private final SplittableRandom random;
        private final Map<String, FactLog> logs = new HashMap<>();
        private final Map<String, List<byte[]>> parts = new TreeMap<>();
        private final Map<List<Object>, Integer> known = new HashMap<>();
        private final ByteBuffer row = ByteBuffer.allocate(4_096);
        private final Map<String, byte[]> bytes = new HashMap<>();
        private long made;
        private long stated;

        Month(Connection connection, YearMonth month) throws SQLException {
            this.connection = connection.unwrap(PGConnection.class);
            this.month = month;
            this.random = new SplittableRandom(seed * 31 + month.hashCode());
        }

        void load() throws SQLException, IOException {
            var occasion = new Nation.Occasion();
            try (var out = new PGCopyOutputStream(connection, OCCASIONS, 1 << 16)) {
                out.write(COPY_HEAD);
                for (var office : nation.offices()) {
                    int count = nation.count(office, month, wanted, random);
                    for (int i = 0; i < count; i++) {
                        nation.next(office, month.lengthOfMonth(), random, occasion);
                        write(office, occasion);
                        out.write(row.array(), 0, row.position());
                        state(office, occasion);
                        made++;
                    }
                    if (count > 0) {
                        for (int worker = 0; worker < 5; worker++) {
                            say(office, "worker-month", Map.of(Dimension.STATE, "scoped"));
                            if (worker < 4) {
                                say(office, "worker-month", Map.of(Dimension.STATE, "asked"));
                            }
                        }
                    }
                }
                out.write(new byte[] {-1, -1});
            }
            occasions.addAndGet(made);
            facts.addAndGet(stated);
            logs.forEach((agency, log) -> {
                if (!log.isEmpty()) {
                    parts.get(agency).add(log.take());
                }
            });
            writeLog();
        }

        private void writeLog() throws SQLException, IOException {
            try (var stream = new PGCopyOutputStream(connection, "copy figure.log (agency, month, part, facts) from stdin (format binary)", 1 << 16);
                    var out = new DataOutputStream(stream)) {
                out.write(COPY_HEAD);
                for (var agency : parts.keySet()) {
                    int number = 0;
                    for (var part : parts.get(agency)) {
                        var name = agency.getBytes(StandardCharsets.UTF_8);
                        out.writeShort(4);
                        out.writeInt(name.length);
                        out.write(name);
                        out.writeInt(4);
                        out.writeInt(month.getYear() * 100 + month.getMonthValue());
                        out.writeInt(4);
                        out.writeInt(number++);
                        out.writeInt(part.length);
                        out.write(part);
                    }
                }
                out.writeShort(-1);
                out.flush();
            }
        }

        /** The facts as the product states them with a registration. */
        private void state(Nation.Office office, Nation.Occasion said) {
            var round = said.repeat ? "repeat" : "first";
            if (said.closes) {
                say(office, "prompt", said.mode, round);
            }
            int number = known.computeIfAbsent(List.of(said.mode, said.outcome, said.reason, said.channel, said.presence, said.informed, said.exposure, said.usesViolence,
                    said.childWitness, said.wish, round, said.closes), key -> number("occasion", values(said, round)));
            add(office, number);
            say(office, "registration", said.after, said.monthEnd ? "yes" : "no");
            boolean put = said.outcome.equals("asked-no") || said.outcome.equals("asked-yes") || said.outcome.equals("declined");
            if (said.mode.equals("indication")) {
                say(office, "indication", said.mode, "");
                if (put) {
                    say(office, "indication", said.mode, "asked");
                }
            }
            if (put && said.firstOfYear) {
                say(office, "person-year", "asked", "");
            }
            if (said.outcome.equals("asked-yes") || said.outcome.equals("self-disclosed")) {
                say(office, "person-year", said.outcome.equals("asked-yes") ? "answered-yes" : said.outcome, "");
                if (!said.exposure.equals("none")) {
                    say(office, "person-year", "detected-exposed", "");
                }
                if (said.wish.equals("yes")) {
                    say(office, "person-year", "wants-support", "");
                    say(office, "referral", said.mode, random.nextBoolean() ? "received" : "contact-made");
                }
            }
        }

        private void say(Nation.Office office, String kind, String one, String other) {
            add(office, known.computeIfAbsent(List.of(kind, one, other), key -> number(kind, switch (kind) {
                case "prompt" -> Map.of(Dimension.MODE, one, Dimension.ROUND, other);
                case "registration" -> Map.of(Dimension.STATE, one, Dimension.MONTH_END, other);
                case "indication" -> other.isEmpty() ? Map.of(Dimension.MODE, one) : Map.of(Dimension.MODE, one, Dimension.STATE, other);
                case "referral" -> Map.of(Dimension.MODE, one, Dimension.STATE, other, Dimension.REASON, "social-services", Dimension.USES_VIOLENCE, "no");
                default -> Map.of(Dimension.STATE, one);
            })));
        }

        private void say(Nation.Office office, String kind, Map<Dimension, String> values) {
            add(office, known.computeIfAbsent(List.of(kind, values), key -> number(kind, values)));
        }

        private void add(Nation.Office office, int what) {
            var log = logs.computeIfAbsent(office.agency(), agency -> {
                parts.put(agency, new ArrayList<>());
                return new FactLog();
            });
            if (log.full()) {
                parts.get(office.agency()).add(log.take());
            }
            log.add(office.place(), what, 1);
            stated++;
        }

        private int number(String kind, Map<Dimension, String> values) {
            var said = new StringBuilder(kind);
            for (var dimension : Dimension.values()) {
                var value = values.get(dimension);
                if (value != null) {
                    said.append(' ').append(dimension.column()).append('=').append(value);
                }
            }
            return whats.computeIfAbsent(said.toString(), text -> numbers.incrementAndGet());
        }

        private static Map<Dimension, String> values(Nation.Occasion said, String round) {
            var values = new EnumMap<Dimension, String>(Dimension.class);
            values.put(Dimension.MODE, said.mode);
            values.put(Dimension.OUTCOME, said.outcome);
            values.put(Dimension.CHANNEL, said.channel);
            values.put(Dimension.PRESENCE, said.presence);
            values.put(Dimension.INFORMED, said.informed ? "yes" : "no");
            values.put(Dimension.EXPOSURE, said.exposure);
            values.put(Dimension.USES_VIOLENCE, said.usesViolence ? "yes" : "no");
            values.put(Dimension.CHILD_WITNESS, said.childWitness ? "yes" : "no");
            values.put(Dimension.ROUND, round);
            values.put(Dimension.CLOSES, said.closes ? "yes" : "no");
            if (!said.reason.isEmpty()) {
                values.put(Dimension.REASON, said.reason);
            }
            if (!said.wish.isEmpty()) {
                values.put(Dimension.WANTS_SUPPORT, said.wish);
            }
            return values;
        }

        private void write(Nation.Office office, Nation.Occasion said) {
            row.clear();
            row.putShort((short) 27);
            text(office.agency());
            uuid();
            number(1);
            uuid();
            uuid();
            long day = ChronoUnit.DAYS.between(LocalDate.EPOCH, month.atDay(said.day)) - DAY_2000;
            number((int) day);
            row.putInt(8).putLong((day * 24 + 12) * 3_600_000_000L);
            text(said.channel);
            text(said.presence);
            text(said.mode);
            number(said.repeat ? 2 : 1);
            text(said.outcome);
            text(said.exposure);
            yes(said.usesViolence);
            yes(said.childWitness);
            list(said.outcome.startsWith("asked") ? "exposure" : null);
            orNull(said.reason);
            if (said.outcome.equals("deferred")) {
                number((int) day + 14);
            } else {
                row.putInt(-1);
            }
            orNull(said.outcome.equals("self-disclosed") ? "own-need" : "");
            yes(said.informed);
            orNull(said.informed ? "oral-individual" : "");
            orNull(said.wish.equals("unknown") ? "" : said.wish);
            list("channel:1");
            text(office.organisation());
            text(office.unit());
            text(office.line());
            text("");
        }

        private void text(String text) {
            var coded = bytes.computeIfAbsent(text, one -> one.getBytes(StandardCharsets.UTF_8));
            row.putInt(coded.length).put(coded);
        }

        private void orNull(String text) {
            if (text.isEmpty()) {
                row.putInt(-1);
            } else {
                text(text);
            }
        }

        private void number(int number) {
            row.putInt(4).putInt(number);
        }

        private void yes(boolean yes) {
            row.putInt(1).put((byte) (yes ? 1 : 0));
        }

        /** In the order of time, as the product's own, so that they do not all lie scattered. */
        private void uuid() {
            row.putInt(16).putLong(month.getYear() * 100L + month.getMonthValue() << 40 | random.nextLong() >>> 24).putLong(random.nextLong());
        }

        private void list(String only) {
            if (only == null) {
                row.putInt(12).putInt(0).putInt(0).putInt(TEXT);
            } else {
                var coded = bytes.computeIfAbsent(only, one -> one.getBytes(StandardCharsets.UTF_8));
                row.putInt(24 + coded.length).putInt(1).putInt(0).putInt(TEXT).putInt(1).putInt(1).putInt(coded.length).put(coded);
            }
        }
    }
}
