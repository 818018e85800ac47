package se.upptack.concern;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.figure.Dimension;
import se.upptack.figure.Fact;
import se.upptack.testing.AnswersTest;

/** A report of concern for a child, from the first word to the reply (CHILD-03 to CHILD-07, CHILD-12, CHILD-14). */
class PaperPagesTest extends AnswersTest {

    private static final String SEEN = "Pojken satt under bordet.\nHan höll för öronen.";

    @Test
    void aPaperIsPrintedReadByMachineHandedOverAndCountedOnce() throws IOException {
        var worker = worker();
        var visitor = visitor(worker);
        var occasion = told(worker, "fk-underhallsstod", "", Told.EXPOSED);
        var children = "/work/answer/" + occasion + "/children";
        visitor.send(children, children + "/role", "role", "other");
        var paper = visitor.send(children, children + "/papers").location();
        assertThat(visitor.send(children, children + "/papers").location()).as("one draft at a time").isEqualTo(paper);
        assertThat(visitor.get(paper).body()).contains("<title>Papper – Upptäck</title>").contains("ring 112");
        assertThat(save(visitor, paper, whole()).location()).isEqualTo(paper + "/read-back");
        stated.clear();
        var readBack = visitor.get(paper + "/read-back");
        assertThat(readBack.text()).contains("Till: Socialnämnden, kommun: Mora (2062)").contains("Pojken satt under bordet.").contains("Könsstympning")
                .contains("är INTE informerad om anmälan. Skäl: Den vuxna kan utsättas för våld.").doesNotContain("sprida");
        assertThat(finish(visitor, paper, readBack.body(), "").text()).contains("Skriv ditt namn.");
        finish(visitor, paper, visitor.get(paper + "/read-back").body(), "Hanna Handläggare");
        assertThat(sums(Fact.Kind.STEP, Dimension.STATE)).isEqualTo(Map.of("some", 1));
        var page = visitor.get(paper);
        assertThat(page.text()).contains("Klart, inte överlämnat").contains("Mora").doesNotContain("Pojken");

        var id = UUID.fromString(paper.substring(paper.lastIndexOf('/') + 1));
        pdf(bean(Papers.class).document(worker, id, 1));
        json(visitor.get(paper + "/1/document.json").body());

        stated.clear();
        assertThat(visitor.send(paper, paper + "/handed-over", "made-day", "2021-12-01", "made-time", "23:10", "how", "letter").text())
                .contains("Tiden har inte varit än.");
        for (int i = 0; i < 2; i++) {
            visitor.send(paper, paper + "/handed-over", "made-day", "2021-12-01", "made-time", "08:45", "how", "telephone-then-writing", "feedback-due",
                    "2021-12-15");
        }
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.CAUSE)).isEqualTo(Map.of("witnessed", 1));
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.ABOUT_VIOLENCE)).isEqualTo(Map.of("yes", 1));
        assertThat(visitor.get(children).text()).contains("Anmält 2021-12-01 08:45.");
        assertThat(visitor.get("/work/answer/" + occasion).text()).contains("Anmälan är överlämnad.").contains("Svar väntas 2021-12-15");
        assertThat(visitor.get("/work/papers").text()).contains("Svar väntas 15 dec");
        visitor.send(paper, paper + "/reply", "reply", "feedback", "reply-day", "2021-12-01");
        assertThat(visitor.get("/work/papers").text()).contains("Inget väntar.");

        visitor.send(paper, paper + "/again");
        assertThat(visitor.get(paper).body()).contains("Pojken satt under bordet.");
        save(visitor, paper, changed(whole(), "told", "Mamman ringde igen."));
        finish(visitor, paper, visitor.get(paper + "/read-back").body(), "Hanna Handläggare");
        visitor.send(paper, paper + "/handed-over", "made-day", "2021-12-01", "made-time", "08:55", "how", "letter");
        assertThat(visitor.get(paper).text()).contains("Papper 2, komplettering");
        assertThat(text(bean(Papers.class).document(worker, id, 2))).contains("Komplettering till anmälan").contains("Mamman ringde igen.");
        assertThat(text(bean(Papers.class).document(worker, id, 1))).doesNotContain("ringde igen");
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.CAUSE)).as("a supplement is no report").isEqualTo(Map.of("witnessed", 1));
        assertThat(trail("fk")).contains("concern.report-finish done", "concern.report-print done", "concern.report-hand-over done");
        assertThat(String.join(" ", trail("fk"))).doesNotContain("Pojken");
    }

    @Test
    void whatIsLeftIsSaidAndWhatWasTypedStays() {
        var worker = worker();
        var visitor = visitor(worker);
        var paper = begun(visitor, worker);
        var nothing = save(visitor, paper, List.of("seen", "Hon grät."));
        assertThat(nothing.location()).isEqualTo(paper + "/read-back");
        var left = visitor.get(paper + "/read-back");
        assertThat(left.status()).isEqualTo(422);
        assertThat(left.text()).contains("Svara på om barnet är i fara nu.").contains("Skriv något om minst ett barn").contains("Välj vem som tar emot.")
                .contains("Du behöver inte veta namnet.").contains("Välj vad som väger tyngst").contains("Fyll i vilken dag");
        assertThat(left.body()).contains("Hon grät.");

        save(visitor, paper, changed(whole(), "municipality", "unknown"));
        assertThat(visitor.get(paper + "/read-back").text()).contains("ring socialtjänsten där barnet troligen bor").contains("välj polisen");
        assertThat(save(visitor, paper, changed(whole(), "municipality", "9999")).text()).contains("Kommunen finns inte.");
        save(visitor, paper, changed(changed(whole(), "suspected-time", "23:30"), "suspected-day", "2021-12-01"));
        assertThat(visitor.get(paper + "/read-back").text()).contains("Tiden har inte varit än.");
        save(visitor, paper, changed(whole(), "danger", "not-called"));
        assertThat(visitor.get(paper + "/read-back").text()).contains("Ring 112 nu.");
        save(visitor, paper, changed(whole(), "child-0-name", "مريم"));
        assertThat(visitor.get(paper + "/read-back").text()).contains("går inte att skriva ut");

        var long100kb = "å".repeat(50_000);
        var refused = save(visitor, paper, changed(whole(), "told", long100kb));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Högst 8000 tecken får plats, den har 50000.");
        assertThat(refused.body()).contains(long100kb);
        assertThat(visitor.get(paper).body()).doesNotContain(long100kb).contains("مريم");
    }

    @Test
    void twoWindowsDoNotOverwriteEachOther() {
        var worker = worker();
        var visitor = visitor(worker);
        var paper = begun(visitor, worker);
        var first = visitor.get(paper).body();
        var second = visitor.get(paper).body();
        assertThat(visitor.send(paper, paper, fields(changed(whole(), "told", "Det första."), first)).status()).isEqualTo(303);
        var conflict = visitor.send(paper, paper, fields(changed(whole(), "told", "Det andra."), second));
        assertThat(conflict.status()).isEqualTo(422);
        assertThat(conflict.text()).contains("Någon annan har sparat medan du skrev").contains("Det andra.");
        assertThat(visitor.get(paper).body()).contains("Det första.");
        visitor.send(paper, paper, fields(changed(whole(), "told", "Det andra."), conflict.body()));
        assertThat(visitor.get(paper).body()).contains("Det andra.");
        visitor.send(paper, paper + "/discard");
        assertThat(visitor.get(paper).status()).isEqualTo(404);
    }

    @Test
    void siblingsAreAddedAndRemovedAndAnotherMunicipalityIsAnotherReport() {
        var worker = worker();
        var visitor = visitor(worker);
        var occasion = told(worker, "fk-underhallsstod", "", Told.CHILD);
        var children = "/work/answer/" + occasion + "/children";
        visitor.send(children, children + "/role", "role", "health-care-staff");
        var paper = visitor.send(children, children + "/papers").location();
        var form = new ArrayList<>(whole());
        form.addAll(List.of("child-1-unborn", "yes", "child-1-born", "2022-03-01"));
        form.set(form.indexOf("do") + 1, "add-child");
        assertThat(visitor.send(paper, paper, fields(form, visitor.get(paper).body())).location()).isEqualTo(paper + "#child-2-name");
        assertThat(visitor.get(paper).body()).contains("child-2-name");
        form.set(form.indexOf("do") + 1, "remove-child-0");
        visitor.send(paper, paper, fields(form, visitor.get(paper).body()));
        assertThat(visitor.get(paper).body()).doesNotContain("value=\"Leo Holm\"").doesNotContain("child-1-name");
        form.set(form.indexOf("do") + 1, "read-back");
        visitor.send(paper, paper, fields(form, visitor.get(paper).body()));
        assertThat(visitor.get(paper + "/read-back").text()).contains("Barn 1").contains("Ofött barn. Väntas: 2022-03-01").contains("Anmälaren är skyldig att anmäla.");
        assertThat(visitor.get(paper).text()).contains("Du ska anmäla genast, och det har gått mer än ett dygn");
        stated.clear();
        handOver(visitor, paper);
        var other = visitor.send(children, children + "/papers").location();
        assertThat(other).isNotEqualTo(paper);
        save(visitor, other, changed(whole(), "municipality", "2080"));
        handOver(visitor, other);
        assertThat(sums(Fact.Kind.CHILD_REPORT, Dimension.REPORTER)).isEqualTo(Map.of("health-care-staff", 2));
    }

    private void handOver(Visitor visitor, String paper) {
        finish(visitor, paper, visitor.get(paper + "/read-back").body(), "Hanna");
        visitor.send(paper, paper + "/handed-over", "made-day", "2021-12-01", "made-time", "08:50", "how", "letter");
    }

    private static void pdf(byte[] bytes) throws IOException {
        assertThat(text(bytes)).contains("Anmälan om oro för barn").contains("Leo Holm").contains("Han höll för öronen.").contains("Hanna Handläggare")
                .contains("14 kap. 1 c §").contains("Sida 1 av").contains("Riktlinjer 2016:02").contains("Somaliska");
        try (var document = Loader.loadPDF(bytes)) {
            var information = document.getDocumentInformation();
            assertThat(information.getMetadataKeys()).containsExactly("Title");
            assertThat(information.getTitle()).isEqualTo("Dokument");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv-SE");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)).contains("<pdfuaid:part>1").doesNotContain("xmp:")
                    .doesNotContain("Leo").doesNotContain("Hanna");
            var types = new ArrayList<String>();
            structure(catalog.getStructureTreeRoot(), types);
            assertThat(types).startsWith("Document", "H1", "P").contains("H2");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static void structure(PDStructureNode node, List<String> types) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                structure(element, types);
            }
        }
    }

    private static String text(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void json(String body) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
                .getSchema(new ClassPathResource("schemas/report-1.schema.json").getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON);
        assertThat(schema.validate(body, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(body.replace("\"kommunkod\":\"2062\",", ""), InputFormat.JSON)).isNotEmpty();
        assertThat(body).contains("\"kommunkod\":\"2062\"").contains("\"rorVald\":true").contains("\"namn\":\"Hanna Handläggare\"");
    }

    private static List<String> whole() {
        return List.of(
                "danger", "no", "receiver", "social-services", "municipality", "2062", "child-0-name", "Leo Holm", "child-0-born", "2014-05-06",
                "child-0-stays", "hos mormor", "cause", "witnessed", "also", "genital-mutilation", "seen", SEEN.replace("\n", "\r\n"), "told", "Mamman sa att det händer varje vecka.",
                "background", "", "suspected-day", "2021-11-29", "suspected-time", "08:15", "guardian-0-name", "Åsa Holm", "guardian-0-told", "no",
                "guardian-0-reason", "risk-adult", "interpreter", "yes", "language", "so", "actor", "school", "feedback", "yes", "rights", "best-interest",
                "do", "read-back");
    }

    private static List<String> changed(List<String> form, String field, String value) {
        var changed = new ArrayList<>(form);
        changed.set(changed.indexOf(field) + 1, value);
        return changed;
    }

    private static Answer save(Visitor visitor, String paper, List<String> form) {
        var all = form.contains("do") ? form : new ArrayList<>(form);
        if (!all.contains("do")) {
            all.addAll(List.of("do", "read-back"));
        }
        return visitor.send(paper, paper, fields(all, visitor.get(paper).body()));
    }

    /** The form with the version and window of a page that was shown. */
    private static String[] fields(List<String> form, String page) {
        var all = new ArrayList<>(form);
        for (var name : List.of("version", "window")) {
            all.add(name);
            all.add(page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1"));
        }
        return all.toArray(String[]::new);
    }

    private static Answer finish(Visitor visitor, String paper, String page, String name) {
        return visitor.send(paper + "/read-back", paper + "/finish", "version", page.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1"),
                "reporter-name", name, "reporter-title", "handläggare", "reporter-workplace", "Försäkringskassan", "reporter-phone", "010-000 00 00");
    }

    private String begun(Visitor visitor, Actor worker) {
        var children = "/work/answer/" + told(worker, "fk-underhallsstod", "", Told.EXPOSED) + "/children";
        visitor.send(children, children + "/role", "role", "other");
        return visitor.send(children, children + "/papers").location();
    }

    private Actor worker() {
        return account("Hanna Handläggare", "fk", Set.of("fk-bf"), Role.CASEWORKER);
    }
}
