package se.upptack.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import se.upptack.platform.Databases;

/** Who is trained at any date among 60 000 staff with two million completions of 200 courses: the page over HTTP, beside the same question in SQL. */
final class StaffBench {

    private static final int STAFF = 60_000;
    private static final int COURSES = 200;
    private static final int COMPLETIONS = 2_000_000;
    private static final long BUDGET = 100_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Bench bench;
    private final Random random = new Random(20261122);

    StaffBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        try (var database = Databases.fresh("bench staff")) {
            try (var app = AppUnderTest.start(database, Map.of("upptack.demo.load", "false"));
                    var line = new HttpLine(app.port());
                    var connection = DriverManager.getConnection(database.app().url(), database.app().user(), database.app().password())) {
                fill(connection);
                var headers = "Cookie: " + signIn(line, "fk-karin") + "\r\nAccept: text/html\r\n";
                var first = System.nanoTime();
                page(line, headers);
                bench.note("the first page, which reads everything into memory", Bench.ms(System.nanoTime() - first));
                var took = Bench.times(30, 200, () -> page(line, headers));
                var alone = Bench.times(2, 12, () -> ask(connection, day()));
                bench.budget("coverage of " + STAFF + " staff at any date, whole page over HTTP, p95", "< 100 ms", Bench.ms(Bench.at(took, 0.95)), Bench.at(took, 0.95) < BUDGET);
                bench.note("  median; one of its shares by SQL alone, median", Bench.ms(Bench.at(took, 0.5)) + "; " + Bench.ms(Bench.at(alone, 0.5)));
            }
        }
    }

    private String page(HttpLine line, String headers) throws Exception {
        var answer = line.get("/training/coverage?target=fk-sf&day=" + day(), headers);
        if (answer.status() != 200) {
            throw new IllegalStateException("coverage was answered with " + answer.status());
        }
        return answer.text();
    }

    private LocalDate day() {
        return LocalDate.of(2019, 6, 1).plusDays(random.nextInt(700));
    }

    private static void fill(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('upptack.agency', 'fk', true)");
            statement.execute("insert into effort.staff (agency, id, user_name, organisation, made_at, changed_at) select 'fk', md5('s' || n)::uuid, 'bench-' || n, 'fk', now(), now()"
                    + " from generate_series(1, " + STAFF + ") n");
            statement.execute("insert into effort.employment (agency, staff, from_day, to_day, unit, role) select 'fk', md5('s' || n)::uuid, date '2015-01-01' + n % 1800,"
                    + " case when n % 7 = 0 then date '2020-01-01' + n % 500 end, (array['fk-sf', 'fk-bf', 'fk-fv', 'fk-ovning-ekbacken', 'fk-ovning-bjorkdungen', 'fk-ovning-lindangen'])[1 + n % 6],"
                    + " (array['caseworker', 'caseworker', 'caseworker', 'specialist', 'manager'])[1 + n % 5] from generate_series(1, " + STAFF + ") n");
            statement.execute("insert into effort.completion (agency, staff, course, completed_on, way, made_at) select 'fk', md5('s' || (1 + (n * 7919::bigint) % " + STAFF + "))::uuid,"
                    + " case when n % " + COURSES + " = 0 then 'fk-vald' when n % " + COURSES + " = 1 then 'fk-vald-webb' else 'bench-' || n % " + COURSES + " end,"
                    + " date '2019-01-01' + (n % 1000)::int, 'file', now() from generate_series(1, " + COMPLETIONS + ") n on conflict do nothing");
            statement.execute("insert into effort.version (agency, staff, number) values ('fk', 1, 1) on conflict (agency) do update set staff = effort.version.staff + 1, number = effort.version.number + 1");
        }
        connection.commit();
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    /** One share, without anything around it. */
    private static long ask(Connection connection, LocalDate day) throws Exception {
        connection.setAutoCommit(false);
        try (var bind = connection.createStatement();
                var statement = connection.prepareStatement("""
                        select count(distinct e.staff), count(distinct c.staff)
                          from effort.employment e
                          left join effort.completion c on c.agency = e.agency and c.staff = e.staff and c.course in ('fk-vald', 'fk-vald-webb', 'fk-vald-distans') and c.completed_on <= ?
                         where e.from_day <= ? and (e.to_day is null or e.to_day >= ?) and e.unit like 'fk-%'""")) {
            bind.execute("select set_config('upptack.agency', 'fk', true)");
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, day);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1) + rows.getLong(2);
            }
        } finally {
            connection.commit();
        }
    }

    private static String signIn(HttpLine line, String user) throws Exception {
        var page = line.get("/sign-in", "Accept: text/html\r\n");
        var session = page.header("Set-Cookie").split(";")[0];
        var answer = line.post("/sign-in", "Cookie: " + session + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "username=" + user + "&password=prova-upptack&_csrf=" + URLEncoder.encode(found(page.text()), StandardCharsets.UTF_8));
        var signedIn = answer.header("Set-Cookie").split(";")[0];
        return signedIn.isEmpty() ? session : signedIn;
    }

    private static String found(String text) {
        var found = TOKEN.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the page has no form token");
        }
        return found.group(1);
    }
}
