package se.upptack.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/** An agency's own questions, from a FHIR file to the page of whoever asks. */
class QuestionSetTest {

    private static final String COORDINATOR = World.account(Role.AGENCY_COORDINATOR);

    /** A file with every kind of item that can be taken in. */
    static String file(String version, String url) {
        return """
                {
                  "resourceType": "Questionnaire", "url": "%s", "version": "%s", "title": "Påhittade frågor", "status": "active", "language": "sv",
                  "publisher": "Påhittade myndigheten", "copyright": "Påhittade myndigheten 2020",
                  "extension": [{"url": "http://example.org/farg", "valueString": "blå"}],
                  "item": [
                    {"linkId": "0", "type": "display", "text": "Säg först varför du frågar."},
                    {"linkId": "1", "type": "group", "text": "Hemma", "item": [
                      {"linkId": "1.1", "prefix": "1.", "type": "boolean", "text": "Är du trygg hemma? (version %s)"},
                      {"linkId": "1.2", "prefix": "2.", "type": "choice", "text": "Vem är det som gör dig otrygg?",
                        "enableWhen": [{"question": "1.1", "operator": "=", "answerBoolean": false}],
                        "answerOption": [{"valueCoding": {"code": "partner", "display": "En partner"}}, {"valueString": "Någon annan"}]},
                      {"linkId": "1.3", "type": "text", "text": "Vill du berätta mer?", "enableWhen": [{"question": "1.2", "operator": "exists", "answerBoolean": true}]}
                    ]},
                    {"linkId": "2", "type": "date", "text": "När hände det senast?"}
                  ]
                }""".formatted(url, version, version);
    }

    @Test
    void anAgencyBringsInItsOwnQuestionsReadsTheTermsAndWhoeverAsksSeesThem() {
        Page page = Browser.of(COORDINATOR).open("/question-sets");
        Accessible.check(page);
        upload(page, file("2020-1", "https://example.org/questions"), "", "");
        assertThat(page.locator(".errors")).containsText("Skriv villkoren för att använda frågorna");
        assertThat(page.locator(".errors")).containsText("Skriv vad som ger er rätt");
        upload(page, file("2020-1", "https://example.org/questions"), "Får användas fritt av myndigheten.", "Egna frågor, beslut 1/2020");
        assertThat(page.locator(".flash")).hasText("Frågorna är intagna. Läs villkoren innan de tas i bruk.");
        Accessible.check(page);
        for (String shown : new String[] {"Påhittade myndigheten 2020", "Får användas fritt av myndigheten.", "Egna frågor, beslut 1/2020", "1. Är du trygg hemma?",
                "En partner · Någon annan", "Bara om svaret är nej på frågan Är du trygg hemma? (version 2020-1)", "Bara om det finns ett svar på frågan Vem är det som gör dig otrygg?",
                "Delar av filen som inte betyder något här: 1", "Frågorna används inte än."}) {
            assertThat(page.locator("main")).containsText(shown);
        }
        Case subject = Case.underRoutine(2);
        Page worker = Browser.of("fk-clara").open("");
        Doing.openWhatWaits(worker, subject);
        String prompt = worker.url();
        worker.navigate(prompt + "?presence=alone&channel=physical");
        assertThat(worker.locator(".own-questions")).hasCount(0);

        Doing.press(page, "Ta i bruk");
        assertThat(page.locator(".errors")).containsText("Välj var frågorna ska användas.");
        assertThat(page.locator(".errors")).containsText("Kryssa i att du har läst villkoren");
        take(page);
        worker.navigate(prompt + "?presence=alone&channel=physical");
        worker.locator(".own-questions summary").click();
        Accessible.check(worker);
        assertThat(worker.locator(".own-questions")).containsText("1. Är du trygg hemma? (version 2020-1)");
        assertThat(worker.locator(".own-questions")).containsText("Påhittade myndigheten 2020");
        assertThat(worker.locator(".own-questions")).containsText("räknas aldrig ihop");
        assertThat(worker.locator(".own-questions input")).hasCount(0);
        // Not when someone else is there.
        worker.navigate(prompt + "?presence=representative&channel=physical");
        assertThat(worker.locator(".own-questions")).hasCount(0);

        // A version stands once; a newer one takes its place.
        page.navigate("/question-sets");
        upload(page, file("2020-1", "https://example.org/questions"), "Fritt", "Egna");
        assertThat(page.locator(".errors")).containsText("Version 2020-1 är redan intagen.");
        upload(page, file("2020-2", "https://example.org/questions"), "Fritt", "Egna");
        take(page);
        worker.navigate(prompt + "?presence=alone&channel=physical");
        assertThat(worker.locator(".own-questions")).hasCount(1);
        assertThat(worker.locator(".own-questions")).containsText("(version 2020-2)");
        page.locator("form[action$='/end'] button").click();
        assertThat(page.locator(".flash")).hasText("Frågorna visas inte längre där.");
        worker.navigate(prompt + "?presence=alone&channel=physical");
        assertThat(worker.locator(".own-questions")).hasCount(0);
        // They are the agency's own.
        assertThat(PlainUser.of(World.accountWhereCounted(Role.AGENCY_COORDINATOR)).get("/question-sets").body()).doesNotContain("Påhittade frågor");
    }

    @Test
    void everyFaultOfAFileIsNamedWithItsPlaceAndNothingIsTaken() {
        String broken = """
                {
                  "resourceType": "Questionnaire", "url": "https://example.org/b r", "version": "1", "title": "x", "status": "final", "colour": "red", "publisher": "",
                  "item": [
                    {"linkId": "a", "type": "group", "text": "Tom"},
                    {"linkId": "a", "type": "display", "text": "d", "required": true},
                    {"type": "integer", "text": "Hur ofta?"},
                    {"linkId": "c", "type": "chioce", "text": "q"},
                    {"linkId": "d", "type": "choice", "text": "q", "answerOption": [
                      {"valueCoding": {"code": "1", "display": "Ja", "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]}}],
                      "initial": [{"valueString": "Ja"}]},
                    {"linkId": "e", "type": "string", "enableWhen": [{"question": "z", "operator": "=", "answerString": "x"}, {"question": "d", "operator": ">", "answerInteger": 1}]}
                  ]
                }""";
        PlainUser user = PlainUser.of(COORDINATOR);
        String answer = user.postFile("/question-sets", "q.json", broken, Map.of("licence", "x", "permitted", "y")).body();
        for (String[] fault : new String[][] {
            {"$.url", "Adressen ska börja med"}, {"$.status", "final är inget giltigt värde"}, {"$.colour", "colour finns inte i FHIR R4"},
            {"$.publisher", "Värdet är tomt"}, {"$.copyright", "Här saknas upphovsrätten"}, {"$.item[0]", "que-1"}, {"$.item[1].linkId", "que-2"},
            {"$.item[1].required", "que-3, que-6, que-9"}, {"$.item[2].linkId", "Här saknas linkId"}, {"$.item[2].type", "Slaget integer tas inte emot"},
            {"$.item[3].type", "chioce är inget giltigt värde"}, {"$.item[4].initial", "que-11"},
            {"$.item[4].answerOption[0].valueCoding.extension[0]", "svar räknas aldrig ihop"}, {"$.item[5].text", "En fråga måste ha en text"},
            {"$.item[5].enableBehavior", "que-12"}, {"$.item[5].enableWhen[0].question", "Det finns ingen annan del med linkId z"},
            {"$.item[5].enableWhen[1].operator", "&gt; tas inte emot"}}) {
            assertThat(answer).as(fault[0]).containsPattern(java.util.regex.Pattern.quote("<code>" + fault[0] + "</code><br>") + "[^<]*" + java.util.regex.Pattern.quote(fault[1]));
        }
        for (String[] fault : new String[][] {
            {"{\"resourceType\": \"Patient\"}", "inte en FHIR Questionnaire"}, {"{\"a\": 1, \"a\": 2}", "rad 1"}, {"", "tom eller större"},
            {"[".repeat(1000), "inte läsbar JSON"}, {"{\"resourceType\": \"Questionnaire\"} x", "inte läsbar JSON"}}) {
            assertThat(user.postFile("/question-sets", "q.json", fault[0], Map.of("licence", "x", "permitted", "y")).body()).as(fault[0]).contains(fault[1]);
        }
        assertThat(user.get("/question-sets").body()).doesNotContain(">x</a>");
    }

    private static void upload(Page page, String file, String licence, String permitted) {
        page.locator("#file").setInputFiles(new FilePayload("q.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#licence").fill(licence);
        page.locator("#permitted").fill(permitted);
        Doing.press(page, "Pröva filen och ta in");
    }

    private static void take(Page page) {
        page.locator("#line").selectOption("fk-sjukpenning");
        page.locator("#read").check();
        Doing.press(page, "Ta i bruk");
        assertThat(page.locator(".flash")).hasText("Frågorna visas nu för dem som frågar.");
    }
}
