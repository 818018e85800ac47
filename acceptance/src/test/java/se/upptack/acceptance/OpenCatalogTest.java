package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** A portal of open data reads the catalogue, as RDF4J parses it, and finds for each publication all that DCAT-AP-SE 3 asks for. */
class OpenCatalogTest {

    private static final String EU = "http://publications.europa.eu/resource/authority/";

    private static Value one(Model model, Resource about, IRI property) {
        List<Value> found = model.filter(about, property, null).stream().map(statement -> statement.getObject()).toList();
        assertThat(found).as("%s of %s", property, about).hasSize(1);
        return found.getFirst();
    }

    private static void inBothLanguages(Model model, Resource about, IRI property) {
        assertThat(model.filter(about, property, null).objects()).extracting(Value::toString).as("%s of %s", property, about)
                .anyMatch(text -> text.endsWith("@sv")).anyMatch(text -> text.endsWith("@en"));
    }

    @Test
    void aPortalFindsEveryPublicationWithWhatTheProfileAsksFor() throws IOException {
        String number = PublicationTest.published("Öppna <data> & tecken", 2014).get("number");
        PlainUser portal = PlainUser.anyone();
        PlainUser.Answer answer = portal.get("/open-data/catalog.rdf");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).startsWith("application/rdf+xml");
        assertThat(answer.headers()).doesNotContainKey("set-cookie");
        Model model = Rio.parse(new StringReader(answer.body()), "", RDFFormat.RDFXML);

        Resource catalogue = model.filter(null, RDF.TYPE, DCAT.CATALOG).subjects().iterator().next();
        inBothLanguages(model, catalogue, DCTERMS.TITLE);
        inBothLanguages(model, catalogue, DCTERMS.DESCRIPTION);
        inBothLanguages(model, (Resource) one(model, catalogue, DCTERMS.PUBLISHER), FOAF.NAME);
        assertThat(one(model, catalogue, DCTERMS.LICENSE).stringValue()).startsWith("https://creativecommons.org/");

        List<Value> datasets = List.copyOf(model.filter(catalogue, DCAT.HAS_DATASET, null).objects());
        assertThat(datasets).isNotEmpty().hasSameSizeAs(model.filter(null, RDF.TYPE, DCAT.DATASET).subjects());
        for (Value dataset : datasets) {
            Resource about = (Resource) dataset;
            assertThat(model.filter(about, DCTERMS.TITLE, null)).isNotEmpty();
            inBothLanguages(model, about, DCTERMS.DESCRIPTION);
            inBothLanguages(model, (Resource) one(model, about, DCTERMS.PUBLISHER), FOAF.NAME);
            Resource contact = (Resource) one(model, about, DCAT.CONTACT_POINT);
            assertThat(model.contains(contact, RDF.TYPE, VCARD4.ORGANIZATION)).isTrue();
            assertThat(one(model, contact, VCARD4.FN).stringValue()).isNotBlank();
            assertThat(one(model, contact, VCARD4.HAS_EMAIL).stringValue()).isEqualTo("mailto:statistik@example.org");
            assertThat(model.contains(about, DCAT.THEME, Values.iri(EU + "data-theme/SOCI"))).isTrue();
            assertThat(one(model, about, DCTERMS.ACCESS_RIGHTS)).isEqualTo(Values.iri(EU + "access-right/PUBLIC"));
            Resource period = (Resource) one(model, about, DCTERMS.TEMPORAL);
            assertThat(one(model, period, DCAT.START_DATE).stringValue()).matches("\\d{4}-\\d\\d-01");
            assertThat(one(model, period, DCAT.END_DATE).stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(model.filter(about, DCAT.HAS_DISTRIBUTION, null)).hasSize(2);
            for (Value distribution : model.filter(about, DCAT.HAS_DISTRIBUTION, null).objects()) {
                Resource file = (Resource) distribution;
                assertThat(model.contains(file, RDF.TYPE, DCAT.DISTRIBUTION)).isTrue();
                assertThat(one(model, file, DCTERMS.LICENSE)).isEqualTo(one(model, catalogue, DCTERMS.LICENSE));
                assertThat(one(model, file, DCTERMS.FORMAT)).isEqualTo(Values.iri(EU + "file-type/CSV"));
                String download = one(model, file, DCAT.DOWNLOAD_URL).stringValue();
                assertThat(one(model, file, DCAT.ACCESS_URL).stringValue()).isEqualTo(download);
                PlainUser.Answer csv = portal.get(download.substring(download.indexOf("/open-data/")));
                assertThat(csv.status()).as(download).isEqualTo(200);
                assertThat(csv.header("content-type")).startsWith("text/csv");
            }
        }
        assertThat(model.filter(null, DCTERMS.TITLE, Values.literal("Öppna <data> & tecken", "sv"))).hasSize(1);

        // What is withdrawn is not there any more, and what never was is not told apart from it.
        String id = RunningApp.shared().database().sql("select draft::text from publication.approval where year || '-' || number = ?").param(number).query(String.class).single();
        PlainUser.of("fk-samordnare").post("/publications/" + id + "/withdrawal", Map.of("reason", "Prov"));
        assertThat(portal.get("/open-data/catalog.rdf").body()).doesNotContain("/" + number + "\"");
        assertThat(portal.get("/open-data/publications/" + number + "/values.csv").status()).isEqualTo(404);
        assertThat(portal.get("/open-data/publications/1999-1/values.csv").status()).isEqualTo(404);
        assertThat(portal.get("/open-data/publications/" + number + "/readme.txt").status()).isEqualTo(404);
    }
}
