package se.upptack.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets managers say, through their own pages, that their units and workers are ready to ask. */
final class Readiness {

    private static final List<String> WHO = List.of("who-procedure", "who-trained", "who-safe-setting", "who-trust", "who-referral", "after-answer-plan");

    private Readiness() {}

    /** Everything that these tests take as given. {@code fk-gustav}'s and {@code af-berit}'s units and {@code fk-fatima}'s training are left for the tests of readiness. */
    static void arrange(RunningApp app) {
        units(app, "fk-chef", List.of(), "fk-sf", "fk-bf", "fk-fv");
        workers(app, "fk-chef", "fk-sf", "fk-sjukpenning-knowledge");
        units(app, "af-chef", List.of("af-arbetslivsinriktad-video"), "af-region-1", World.SUPPLIER_UNIT);
        workers(app, "af-chef", "af-region-1", "af-fordjupat-stod-web-course", "af-arbetssokande-web-course");
        workers(app, "af-chef", World.SUPPLIER_UNIT, "af-rusta-matcha-web-course");
        units(app, "mv-chef", List.of("mv-premises-poster"), "mv-ansokningsenheter", "mv-kontaktcenter");
        workers(app, "mv-chef", "mv-ansokningsenheter", "mv-web-course");
        units(app, "samf-chef", List.of(), World.SAMF_UNIT);
        workers(app, "samf-chef", World.SAMF_UNIT, "samf-sodertalje-trained");
        units(app, "falun-chef", List.of(), "kommun-falun-ifo", "kommun-falun-vard-och-omsorg");
        units(app, "dalarna-chef", List.of(), "region-dalarna-modrahalsovard");
    }

    private static void units(RunningApp app, String manager, List<String> more, String... units) {
        List<Entry<String, String>> fields = new ArrayList<>();
        for (String unit : units) {
            fields.add(Map.entry("unit", unit));
        }
        WHO.forEach(prerequisite -> fields.add(Map.entry("prerequisite", prerequisite)));
        more.forEach(prerequisite -> fields.add(Map.entry("prerequisite", prerequisite)));
        fields.addAll(List.of(Map.entry("met", "yes"), Map.entry("state", "in-operation"), Map.entry("since", "2019-01-01")));
        expectKept(PlainUser.of(app, manager).post("/activation", fields));
    }

    private static void workers(RunningApp app, String manager, String unit, String... prerequisites) {
        PlainUser user = PlainUser.of(app, manager);
        String page = user.get("/activation/units/" + unit).body();
        List<Entry<String, String>> fields = new ArrayList<>();
        Matcher workers = Pattern.compile("name=\"worker\" value=\"([^\"]+)\"").matcher(page);
        while (workers.find()) {
            fields.add(Map.entry("worker", workers.group(1)));
        }
        for (String prerequisite : prerequisites) {
            fields.add(Map.entry("prerequisite", prerequisite));
        }
        fields.addAll(List.of(Map.entry("met", "yes"), Map.entry("since", "2019-01-01")));
        expectKept(user.post("/activation/units/" + unit + "/workers", fields));
    }

    private static void expectKept(PlainUser.Answer answer) {
        if (answer.status() != 303) {
            throw new IllegalStateException("Readiness could not be stated: " + answer.status() + " " + answer.body());
        }
    }
}
