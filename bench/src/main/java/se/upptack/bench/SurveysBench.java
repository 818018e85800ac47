package se.upptack.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import se.upptack.platform.Databases;
import se.upptack.platform.ScratchDatabase;

/**
 * A county-sized form of 41 questions answered by thousands within ten minutes, each page opened and sent, with a kill in the middle: how long a respondent
 * waits, and whether anything acknowledged is lost.
 */
final class SurveysBench {

    private static final int TEN_MINUTES = 540;
    private static final int AT_ONCE = 48;
    private static final Pattern LINK = Pattern.compile("/s/[A-Za-z0-9_-]{43}");
    private static final Pattern DAY = Pattern.compile("type=\"date\" value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern RADIO = Pattern.compile("type=\"radio\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern AREA = Pattern.compile("<textarea id=\"[^\"]+\" name=\"([^\"]+)\"");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final Bench bench;
    private final int respondents;
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    SurveysBench(Bench bench, List<String> arguments) {
        this.bench = bench;
        this.respondents = arguments.isEmpty() ? 5000 : Integer.parseInt(arguments.getFirst());
    }

    void run() throws Exception {
        try (var database = Databases.fresh("bench surveys")) {
            List<String> links;
            var settings = Map.of("upptack.demo.load", "false");
            int half = respondents / 2;
            long began;
            try (var app = AppUnderTest.start(database, settings)) {
                links = open(app);
                bench.say(links.size() + " respondents begin ...");
                began = System.nanoTime();
                answer(app, links.subList(0, half));
                app.kill();
            }
            int acknowledged = sent.get();
            int kept = count(database);
            bench.budget("acknowledged and there after kill -9", String.valueOf(acknowledged), String.valueOf(kept), kept >= acknowledged);
            try (var app = AppUnderTest.start(database, settings)) {
                answer(app, links.subList(half, links.size()));
            }
            long whole = System.nanoTime() - began;
            var all = took.stream().mapToLong(Long::longValue).sorted().toArray();
            bench.budget(respondents + " respondents of 41 questions, with the restart", "< 600 s", whole / 1_000_000_000L + " s", whole < 600_000_000_000L);
            bench.budget("each of " + all.length + " requests, p95", "< 300 ms", Bench.ms(Bench.at(all, 0.95)), Bench.at(all, 0.95) < 300_000_000L);
            bench.note("  median", Bench.ms(Bench.at(all, 0.5)));
            bench.budget("answers sent and answers there", String.valueOf(sent.get()), String.valueOf(count(database)), sent.get() == count(database) && sent.get() == respondents);
        }
    }

    /** Opens a round with names, writes words for the lost questions so that all 41 are asked, and invites. */
    private List<String> open(AppUnderTest app) throws Exception {
        try (var line = new HttpLine(app.port())) {
            var cookie = "Cookie: " + PagesBench.signIn(line, "lst-lars") + "\r\nAccept: text/html\r\n";
            var form = line.get("/surveys/forms/county-municipality/round", cookie).text();
            var days = DAY.matcher(form);
            var fields = new StringBuilder("title=Bench&mode=confidential&about=");
            for (var field : List.of("opens", "closes")) {
                if (!days.find()) {
                    throw new IllegalStateException("there is no form to open a round");
                }
                fields.append('&').append(field).append('=').append(days.group(1));
            }
            for (var lost = Pattern.compile("name=\"(words-[^\"]+)\"").matcher(form); lost.find();) {
                fields.append('&').append(lost.group(1)).append("=Bench");
            }
            var round = line.post("/surveys/forms/county-municipality/round", cookie + FORM, fields + "&_csrf=" + encoded(token(form))).header("Location");
            var links = new ArrayList<String>();
            for (int i = 0; i < respondents; i += 500) {
                var people = new StringBuilder();
                for (int j = i; j < Math.min(respondents, i + 500); j++) {
                    people.append("Respondent ").append(j).append("; kommun-falun\n");
                }
                var made = LINK.matcher(line.post(round + "/invitations", cookie + FORM, "people=" + encoded(people.toString()) + "&_csrf=" + encoded(token(form))).text());
                while (made.find()) {
                    links.add(made.group());
                }
            }
            return links;
        }
    }

    /** Respondents begin evenly over the time there is, and wait for nothing but the server. */
    private void answer(AppUnderTest app, List<String> links) throws InterruptedException {
        var began = System.nanoTime();
        long between = TEN_MINUTES * 1_000_000_000L / respondents;
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < links.size(); i++) {
                var link = links.get(i);
                TimeUnit.NANOSECONDS.sleep(began + i * between - System.nanoTime());
                workers.submit(() -> {
                    respond(app, link);
                    return link;
                });
            }
        }
    }

    private void respond(AppUnderTest app, String link) throws IOException {
        try (var line = new HttpLine(app.port())) {
            timed(() -> line.get(link, ""));
            var to = timed(() -> line.post(link, FORM, "page=0&do=next")).header("Location");
            while (to.contains("?page=")) {
                var path = to;
                var page = timed(() -> line.get(path, "")).text();
                var fields = new StringBuilder("do=next&page=" + to.substring(to.indexOf('=') + 1));
                for (var radio = RADIO.matcher(page); radio.find();) {
                    fields.append('&').append(radio.group(1)).append('=').append(radio.group(2));
                }
                for (var area = AREA.matcher(page); area.find();) {
                    fields.append('&').append(area.group(1)).append("=Ett+svar+med+n%C3%A5gra+ord");
                }
                to = timed(() -> line.post(link, FORM, fields.toString())).header("Location");
            }
            sent.incrementAndGet();
        }
    }

    /** One request. */
    private interface Request {
        HttpLine.Answer send() throws IOException;
    }

    private HttpLine.Answer timed(Request request) throws IOException {
        long began = System.nanoTime();
        var answer = request.send();
        took.add(System.nanoTime() - began);
        if (answer.status() >= 400) {
            throw new IllegalStateException("answered with " + answer.status());
        }
        return answer;
    }

    private static int count(ScratchDatabase database) throws Exception {
        try (var connection = database.admin().dataSource().getConnection();
                var result = connection.createStatement().executeQuery("select count(*) from survey.response")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
