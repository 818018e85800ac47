package se.upptack.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import se.upptack.platform.Databases;

/** The nearest support among ten thousand services: the page as staff get it, beside the same question in SQL on the same rows. */
final class DirectoryBench {

    private static final int SERVICES = 10_000;
    private static final int WARM = 400;
    private static final int TIMES = 1000;
    private static final long BUDGET = 10_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("<option value=\"([0-9]{4})\"");
    private static final String[] GROUPS = {"exposed", "uses-violence", "child", "relative"};
    private static final String[] LANGUAGES = {"", "sv", "ar", "en"};

    private final Bench bench;
    private final Random random = new Random(20261122);

    DirectoryBench(Bench bench) {
        this.bench = bench;
    }

    void run() throws Exception {
        try (var database = Databases.fresh("bench directory")) {
            try (var app = AppUnderTest.start(database, Map.of("upptack.demo.load", "false"));
                    var line = new HttpLine(app.port());
                    var connection = DriverManager.getConnection(database.app().url(), database.app().user(), database.app().password())) {
                var session = signIn(line, "fk-anna");
                var first = line.get("/support", "Cookie: " + session + "\r\nAccept: text/html\r\n").text();
                var places = new ArrayList<String>();
                for (var found = PLACE.matcher(first); found.find();) {
                    places.add(found.group(1));
                }
                var token = URLEncoder.encode(found(TOKEN, first), StandardCharsets.UTF_8);
                fill(connection, places);
                awaitAll(line, session, token, places);
                var headers = "Cookie: " + session + "\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n";
                var took = Bench.times(WARM, TIMES, () -> {
                    var answer = line.post("/support", headers, "_csrf=" + token + "&place=" + any(places) + "&need=" + any(GROUPS) + "&language=" + any(LANGUAGES));
                    if (answer.status() != 200) {
                        throw new IllegalStateException("the search was answered with " + answer.status());
                    }
                    return answer;
                });
                var alone = Bench.times(WARM, TIMES, () -> ask(connection, any(places), any(GROUPS), any(LANGUAGES)));
                bench.budget("nearest support among " + SERVICES + ", whole page over HTTP, p95", "< 10 ms", Bench.ms(Bench.at(took, 0.95)), Bench.at(took, 0.95) < BUDGET);
                bench.note("  median; its SQL alone, median and p95",
                        Bench.ms(Bench.at(took, 0.5)) + "; " + Bench.ms(Bench.at(alone, 0.5)) + " " + Bench.ms(Bench.at(alone, 0.95)));
                bench.note("  p95 of the page to p95 of its SQL", String.format(java.util.Locale.ROOT, "%.2f times", (double) Bench.at(took, 0.95) / Bench.at(alone, 0.95)));
            }
        }
    }

    private void fill(Connection connection, List<String> places) throws Exception {
        connection.setAutoCommit(false);
        var service = connection.prepareStatement("""
                insert into directory.service (id, name_sv, name_en, organisation, kind, coverage, target_groups, areas, languages, channels, phone, email, web, hours_sv,
                    hours_en, description_sv, description_en, accessibility_sv, accessibility_en, cost, tier, contact_name, contact_phone, protected_address, address,
                    postal_code, city, owner, verified_on, verified_by, state, source, note, revision, by_hand, changed_at)
                values (?, ?, '', 'bench', 'other', ?, ?, '{*}', ?, '{phone}', '010-00 00 00', '', 'https://bench.example', 'Vardagar 9-16', '', ?, '', '', '', 'free',
                    'public', '', '', false, '', '', '', '', date '2026-11-01', 'bench', 'active', 'own', '', 1, true, now())""");
        var change = connection.prepareStatement(
                "insert into directory.change (service, what, revision, data, organisation, said_by, said_at) values (?, 'added', 1, '{}', '', 'bench', now())");
        for (int i = 0; i < SERVICES; i++) {
            var where = i % 50 == 0 ? "SE" : i % 5 == 0 ? any(places).substring(0, 2) : any(places);
            service.setString(1, "bench-" + i);
            service.setString(2, "Stöd nummer " + i);
            service.setArray(3, connection.createArrayOf("text", new String[] {where}));
            service.setArray(4, connection.createArrayOf("text", new String[] {any(GROUPS)}));
            var language = any(LANGUAGES);
            service.setArray(5, connection.createArrayOf("text", language.isEmpty() ? new String[0] : new String[] {language}));
            service.setString(6, "Samtal och stöd till den som behöver det, enskilt och i grupp. ".repeat(3));
            service.addBatch();
            change.setString(1, "bench-" + i);
            change.addBatch();
        }
        service.executeBatch();
        change.executeBatch();
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** The application looks for changes made elsewhere every few seconds. */
    private void awaitAll(HttpLine line, String session, String token, List<String> places) throws Exception {
        for (int i = 0; i < 100; i++) {
            var answer = line.post("/support", "Cookie: " + session + "\r\nAccept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                    "_csrf=" + token + "&place=" + places.getFirst());
            if (answer.text().contains("nummer ")) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the generated services are not shown");
    }

    /** What the search asks, without anything around it. */
    private static int ask(Connection connection, String place, String group, String language) throws Exception {
        try (var statement = connection.prepareStatement("""
                select id, name_sv, kind, phone, web, hours_sv, description_sv, verified_on from directory.service
                 where coverage && array [?, ?, 'SE']::text[] and target_groups @> array [?]::text[] and state = 'active'
                   and (? = '' or languages = '{}' or languages @> array [?]::text[])
                 order by case when coverage @> array [?]::text[] then 0 when coverage @> array [?]::text[] then 1 else 2 end, not languages @> array [?]::text[], phone = '', name_sv limit 50""")) {
            var county = place.substring(0, 2);
            var values = List.of(place, county, group, language, language, place, county, language);
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            var found = 0;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found += rows.getString(2).length();
                }
            }
            return found;
        }
    }

    private static String signIn(HttpLine line, String user) throws Exception {
        var page = line.get("/sign-in", "Accept: text/html\r\n");
        var session = page.header("Set-Cookie").split(";")[0];
        var answer = line.post("/sign-in", "Cookie: " + session + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "username=" + user + "&password=prova-upptack&_csrf=" + URLEncoder.encode(found(TOKEN, page.text()), StandardCharsets.UTF_8));
        var signedIn = answer.header("Set-Cookie").split(";")[0];
        return signedIn.isEmpty() ? session : signedIn;
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("the page has no form token");
        }
        return found.group(1);
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }
}
