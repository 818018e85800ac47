package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import se.upptack.Upptack;
import se.upptack.access.Actor;
import se.upptack.access.Role;
import se.upptack.platform.Databases;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.ScratchDatabase;

/** The pages of the registers, in the whole application with the invented pack. */
class RegisterPagesTest {

    private static ScratchDatabase database;
    private static WebApplicationContext application;
    private static MockMvc web;

    @BeforeAll
    static void start() {
        database = Databases.fresh("register pages");
        var properties = database.properties();
        properties.put("upptack.packs", InventedPack.FOLDER.toAbsolutePath().toString());
        properties.put("upptack.port", "0");
        application = (WebApplicationContext) new SpringApplicationBuilder(Upptack.class)
                .web(WebApplicationType.SERVLET)
                .run(properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue()).toArray(String[]::new));
        web = MockMvcBuilders.webAppContextSetup(application).build();
    }

    @AfterAll
    static void stop() {
        ((ConfigurableApplicationContext) application).close();
        database.close();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyoneSignedInReadsTheRegisters() throws Exception {
        signIn("harbour", Role.CASEWORKER);
        assertThat(page("/registers")).contains("Regler för att fråga", "Trygga vatten", "/registers/policies");
        assertThat(page("/registers?lang=en")).contains("Rules for asking", "Safe waters");
        for (var register : Registers.all()) {
            if (!register.id().equals("pack")) {
                assertThat(page("/registers/" + register.id() + "?all=yes")).contains("<h1>").doesNotContain("_new");
                for (var row : application.getBean(RegisterBook.class).current().rows(register.id())) {
                    assertThat(page(RegisterPages.path(register, row.key()))).contains(row.origin().pack() == null ? "test.admin" : "paketet invented, version 1");
                }
            }
        }
    }

    @Test
    void nobodySeesThemWithoutSigningIn() throws Exception {
        assertThat(status(get("/registers"))).isEqualTo(404);
        assertThat(status(get("/registers/units/harbour-quay"))).isEqualTo(404);
    }

    @Test
    void aRegisterIsShownAsItWasOnADay() throws Exception {
        signIn("harbour", Role.CASEWORKER);
        assertThat(page("/registers/policies?on=2031-06-01")).contains("Frågan ställs vid tecken.").doesNotContain("Alla med vinterplats");
        assertThat(page("/registers/policies?on=2032-06-01")).contains("Alla med vinterplats").doesNotContain("Frågan ställs vid tecken.");
        assertThat(page("/registers/policies?on=2032-06-01&all=yes")).contains("Alla med vinterplats", "Frågan ställs vid tecken.", "gäller inte");
        assertThat(page("/registers/policies?all=yes&organisation=light")).contains("Vakten frågas").doesNotContain("Alla med vinterplats");
        assertThat(page("/registers/policies?all=yes&words=VAKTEN")).contains("Vakten frågas").doesNotContain("Alla med vinterplats");
        assertThat(page("/registers/policies?on=igår")).contains("Datumet gick inte att läsa");
    }

    @Test
    void aSectionThatNobodyHasCheckedIsNotShown() throws Exception {
        signIn("harbour", Role.CASEWORKER);
        assertThat(page("/registers/laws/sea-law")).contains("2 §");
        assertThat(page("/registers/laws?all=yes")).doesNotContain("2 §");
    }

    @Test
    void onlyAnAdministratorChangesAndOnlyTheOwnOrganisationsRows() throws Exception {
        signIn("harbour", Role.CASEWORKER, Role.MANAGER);
        assertThat(status(get("/registers/units/_new"))).isEqualTo(404);
        assertThat(status(post("/registers/units").param("id", "harbour-x"))).isEqualTo(404);
        assertThat(page("/registers/units/harbour-quay")).doesNotContain("/correct");
        signIn("light", Role.ADMINISTRATOR);
        assertThat(page("/registers/units/harbour-quay")).doesNotContain("/correct");
        assertThat(status(get("/registers/units/harbour-quay/correct"))).isEqualTo(404);
        assertThat(status(post("/registers/units/harbour-quay/end").param("revision", "1").param("valid_to", "2031-06-01").param("change", "x"))).isEqualTo(404);
        assertThat(status(get("/registers/laws/_new"))).isEqualTo(404);
        assertThat(status(get("/registers/pack"))).isEqualTo(404);
        assertThat(status(get("/registers/nothing"))).isEqualTo(404);
        assertThat(status(get("/registers/units/nothing"))).isEqualTo(404);
    }

    @Test
    void aRowIsAddedCorrectedAndEnded() throws Exception {
        signIn("harbour", Role.ADMINISTRATOR);
        assertThat(page("/registers/units/_new")).contains("Börja med harbour-", "Kajkontoret").doesNotContain("Tornet");
        var wrong = response(post("/registers/units").param("id", "north").param("organisation", "harbour").param("kind", "office").param("name_sv", "Norra \"b\"").param("source", "own"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("Nyckeln på en egen rad ska börja med harbour-", "Norra &#34;b&#34;", "Namn på engelska</a>: Cellen får inte vara tom.", "aria-invalid=\"true\"");
        var added = response(post("/registers/units").param("id", "harbour-north").param("organisation", "harbour").param("kind", "office")
                .param("name_sv", "Norra").param("name_en", "North").param("source", "own"));
        assertThat(added.getRedirectedUrl()).isEqualTo("/registers/units/harbour-north");
        assertThat(page("/registers/units/harbour-north")).contains("Norra", "Raden lades till.", "test.admin", "/registers/units/harbour-north/correct");

        assertThat(page("/registers/units/harbour-north/correct")).contains("value=\"Norra\"");
        var corrected = response(post("/registers/units/harbour-north/correct").param("revision", "1").param("organisation", "harbour").param("kind", "office")
                .param("name_sv", "Nordan").param("name_en", "North").param("source", "own").param("change", "Nytt namn"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo("/registers/units/harbour-north");
        assertThat(page("/registers/units/harbour-north")).contains("Namn på svenska: från <q lang=\"sv\">Norra</q> till <q lang=\"sv\">Nordan</q>", "Nytt namn");

        var unreadable = response(post("/registers/units/harbour-north/end").param("revision", "2").param("valid_to", "snart").param("change", "Stängs"));
        assertThat(unreadable.getStatus()).isEqualTo(422);
        assertThat(unreadable.getContentAsString()).contains("snart", "Stängs");
        var ended = response(post("/registers/units/harbour-north/end").param("revision", "2").param("valid_to", "2031-06-01").param("change", "Stängs"));
        assertThat(ended.getRedirectedUrl()).isEqualTo("/registers/units/harbour-north");
        assertThat(page("/registers/units/harbour-north")).contains("2031-06-01", "Stängs").doesNotContain("/registers/units/harbour-north/end");
    }

    @Test
    void whereRowsHaveNoLastDayTheEditorLearnsWhatToDoInstead() throws Exception {
        signIn("harbour", Role.ADMINISTRATOR);
        var row = "/registers/triggers/berth-application";
        assertThat(page(row)).contains("har ingen sista dag", row + "/correct").doesNotContain(row + "/end");
        assertThat(response(get(row + "/end")).getRedirectedUrl()).isEqualTo(row);
        var ended = response(post(row + "/end").param("revision", "1").param("valid_to", "2031-06-01").param("change", "Gäller inte"));
        assertThat(ended.getRedirectedUrl()).isEqualTo(row);
        signIn("harbour", Role.CASEWORKER);
        assertThat(page(row)).doesNotContain("har ingen sista dag");
    }

    @Test
    void aPolicyOffersOnlyItsRemarksForCorrection() throws Exception {
        signIn("harbour", Role.ADMINISTRATOR);
        assertThat(page("/registers/policies/mooring-routine/correct")).contains("name=\"note\"", "name=\"source\"").doesNotContain("name=\"due_days\"");
        var corrected = response(post("/registers/policies/mooring-routine/correct").param("revision", "1").param("note", "se beslutet").param("source", "order:12-14")
                .param("due_days", "99").param("change", "tydligare"));
        assertThat(corrected.getRedirectedUrl()).isEqualTo("/registers/policies/mooring-routine");
        var row = application.getBean(RegisterBook.class).current().find("policies", "mooring-routine").orElseThrow();
        assertThat(row.text("note")).isEqualTo("se beslutet");
        assertThat(row.text("due_days")).isEqualTo("14");
    }

    @Test
    void everyRegisterColumnAndValueHasAName() {
        var messages = new Messages();
        for (var language : Language.values()) {
            for (var register : Registers.all()) {
                assertThat(messages.text(language, "pack.register." + register.id())).isNotBlank();
                assertThat(messages.text(language, "pack.register." + register.id() + ".about")).isNotBlank();
                for (var column : register.columns()) {
                    assertThat(messages.text(language, "pack.column." + column.stem())).isNotBlank();
                    var type = column.type() instanceof Column.Type.ListOf(var of) ? of : column.type();
                    if (type instanceof Column.Type.OneOf(var values) && !Set.of(Registers.CODE_LISTS).containsAll(values)) {
                        var shown = new Shown(messages, language, RegisterSnapshot.of(InventedPack.FOLDER));
                        values.forEach(value -> assertThat(shown.value(column.name(), value)).isNotBlank());
                    }
                }
            }
        }
        assertThat(keys(messages, Language.SV)).isEqualTo(keys(messages, Language.EN));
    }

    private static Set<String> keys(Messages messages, Language language) {
        return Map.copyOf(messages.all(language)).keySet();
    }

    private static void signIn(String organisation, Role... roles) {
        var actor = new Actor(UUID.randomUUID(), "test.admin", "Test", organisation, organisation, Set.of(roles), Set.of(), false);
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, Set.of()));
    }

    private static String page(String path) throws Exception {
        var response = response(get(URI.create(path.replace("å", "%C3%A5"))));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private static int status(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return response(request).getStatus();
    }

    private static MockHttpServletResponse response(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }
}
