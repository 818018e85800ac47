package se.upptack.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;
import se.upptack.testing.PageTest;

/** Common words, the agencies' own words, and what hides behind a roundabout one, on the real pack. */
class CodeListPagesTest extends PageTest {

    @Test
    void everyListIsThereWithItsCodesAndWhatTheAgenciesCallThem() {
        var reader = visitor(account("Läsa Läsare", "fk", Set.of(), Role.CASEWORKER));
        assertThat(reader.get("/code-lists").text()).contains("Våldsformer").contains("Våldsområden").contains("Märken för utbildning");
        var forms = reader.get("/code-lists/violence-form").text();
        assertThat(forms).contains("Version 1, gäller från 1 januari 2019").contains("Funktionshinderrelaterat våld").contains("Våld mot husdjur")
                .contains("Motsvarar hos WHO").contains("hot och våld").contains("Omskrivningar (18)");
        assertThat(reader.get("/code-lists/violence-area").text()).contains("Sexuella trakasserier").contains("MVK");
        assertThat(reader.get("/code-lists/tag?lang=en").text()).contains("Tags for training");
        assertThat(reader.get("/code-lists/no-such-list").status()).isEqualTo(404);
    }

    @Test
    void anExpressionIsLookedUpWithoutStandingInTheAddress() {
        var reader = visitor(account("Läsa Läsare", "kommun-mora", Set.of(), Role.CASEWORKER));
        var found = reader.send("/code-lists", "/code-lists/find", "words", "Hårda nypor");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("hårda nypor Fysiskt våld");
        assertThat(reader.send("/code-lists", "/code-lists/find", "words", "han bråkar alltid").text()).contains("bråkar hemma");
        assertThat(reader.send("/code-lists", "/code-lists/find", "words", "sockerkaka").text()).contains("finns inte i listan");
        assertThat(reader.send("/code-lists", "/code-lists/find", "words", "").text()).contains("finns inte i listan");
    }
}
