package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A directory that sends staff, and a learning platform that sends completions. */
class TrainingMachinesTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String EMPLOYMENT = "urn:upptack:params:scim:schemas:extension:employment:1.0:User";

    private static String resource(String name, String unit, String role) {
        return Api.json(Map.of("schemas", List.of(USER, ENTERPRISE), "userName", name, "externalId", "ext-" + name, "active", true,
                "name", Map.of("givenName", "Prov", "familyName", "Provsson"), "emails", List.of(Map.of("type", "work", "primary", true, "value", name)),
                "userType", role, ENTERPRISE, Map.of("department", unit)));
    }

    /** The id of someone in the staff register, made if she is not there. */
    static String user(String name) {
        Api directory = Api.of("fk-system");
        var found = directory.get("/scim/v2/Users?filter=userName%20eq%20%22" + name + "%22").expect(200).json();
        return found.get("totalResults").intValue() > 0 ? found.get("Resources").get(0).get("id").stringValue()
                : scim(directory, "POST", "/scim/v2/Users", resource(name, "fk-gf", "other")).expect(201).json().get("id").stringValue();
    }

    static String group() {
        return scim(Api.of("fk-system"), "POST", "/scim/v2/Groups", Api.json(Map.of("displayName", "Exempel"))).expect(201).json().get("id").stringValue();
    }

    private static Api.Answer scim(Api directory, String method, String path, String body) {
        return directory.send(method, path, "application/scim+json", body, null);
    }

    private static String patch(String op, String path, Object value) {
        return Api.json(Map.of("schemas", List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                "Operations", List.of(path.isEmpty() ? Map.of("op", op, "value", value) : Map.of("op", op, "path", path, "value", value))));
    }

    /** The calls that Entra ID makes, in its own forms, from the test of the connection to the end of an employment. */
    @Test
    @Requirement("TRAIN-04")
    void aDirectoryKeepsTheStaffRegister() {
        Api directory = Api.of("fk-system");
        assertThat(directory.get("/scim/v2/ServiceProviderConfig").expect(200).json().get("patch").get("supported").booleanValue()).isTrue();
        assertThat(directory.get("/scim/v2/Schemas").expect(200).body()).contains(USER, ENTERPRISE, "department");
        assertThat(directory.get("/scim/v2/ResourceTypes").expect(200).body()).contains("/Groups");
        String test = "/scim/v2/Users?filter=userName+eq+%22" + UUID.randomUUID() + "%22";
        assertThat(directory.get(test).expect(200).json().get("totalResults").intValue()).isZero();

        var made = scim(directory, "POST", "/scim/v2/Users", resource("Ny.Person@fk.example", "fk-na", "caseworker")).expect(201);
        assertThat(made.headers().firstValue("Content-Type")).contains("application/scim+json");
        String id = made.json().get("id").stringValue();
        String path = "/scim/v2/Users/" + id;
        assertThat(made.headers().firstValue("Location")).contains(path);
        assertThat(made.json().get("userName").stringValue()).isEqualTo("ny.person@fk.example");
        assertThat(directory.get("/scim/v2/Users?filter=externalId%20eq%20%22ext-Ny.Person@fk.example%22").expect(200).json().get("totalResults").intValue()).isOne();
        var again = scim(directory, "POST", "/scim/v2/Users", resource("ny.person@fk.example", "fk-na", "caseworker")).expect(409);
        assertThat(again.json().get("scimType").stringValue()).isEqualTo("uniqueness");
        assertThat(again.json().get("schemas").get(0).stringValue()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(again.json().get("status").stringValue()).isEqualTo("409");
        assertThat(scim(directory, "POST", "/scim/v2/Users", resource("annan@fk.example", "no-such-unit", "caseworker")).expect(400).body()).contains("invalidValue", "no-such-unit");

        // Another unit, as an address in a schema; another name, as several attributes without a path; truth as a word.
        assertThat(scim(directory, "PATCH", path, patch("Replace", ENTERPRISE + ":department", "fk-gf")).expect(200).json().get(ENTERPRISE).get("department").stringValue())
                .isEqualTo("fk-gf");
        assertThat(scim(directory, "PATCH", path, patch("Add", "", Map.of("name.familyName", "Nyström", "displayName", "Prov Nyström", "userType", "manager")))
                .expect(200).json().get("name").get("familyName").stringValue()).isEqualTo("Nyström");
        scim(directory, "PATCH", path, patch("Replace", "emails[type eq \"work\"].value", "x@fk.example")).expect(200);
        assertThat(scim(directory, "PATCH", path, patch("Replace", "active", "False")).expect(200).json().get("active").booleanValue()).isFalse();
        assertThat(scim(directory, "PATCH", path, patch("replace", "", Map.of("active", true))).expect(200).json().get("active").booleanValue()).isTrue();
        assertThat(scim(directory, "PATCH", path, patch("sort", "active", true)).expect(400).body()).contains("invalidSyntax");
        assertThat(scim(directory, "PATCH", path, "{\"Operations\":[{\"op\":\"remove\"}]}").expect(400).body()).contains("noTarget");
        assertThat(directory.get("/scim/v2/Users?filter=emails%20co%20%22x%22").expect(400).body()).contains("invalidFilter");
        String dated = resource("ny.person@fk.example", "fk-gf", "manager").replace("\"active\":true",
                "\"active\":true,\"" + EMPLOYMENT + "\":{\"unit\":\"fk-gf\",\"role\":\"manager\",\"from\":\"2019-03-01\"}");
        assertThat(scim(directory, "PUT", path, dated).expect(200).json().get(EMPLOYMENT).get("from").stringValue()).isEqualTo("2019-03-01");

        // A group that is called as a unit moves its members there.
        var group = scim(directory, "POST", "/scim/v2/Groups", Api.json(Map.of("displayName", "fk-rattsavdelningen", "externalId", "g1"))).expect(201).json();
        String members = "/scim/v2/Groups/" + group.get("id").stringValue();
        scim(directory, "PATCH", members, patch("Add", "members", List.of(Map.of("value", id)))).expect(200);
        assertThat(directory.get(path).expect(200).json().get(EMPLOYMENT).get("unit").stringValue()).isEqualTo("fk-rattsavdelningen");
        assertThat(directory.get(members).expect(200).json().get("members")).hasSize(1);
        assertThat(scim(directory, "PATCH", members, patch("Remove", "members", List.of(Map.of("value", id)))).expect(200).json().get("members")).isEmpty();
        scim(directory, "PUT", members, Api.json(Map.of("displayName", "Rättsavdelningen", "members", List.of(Map.of("value", id))))).expect(200);
        assertThat(directory.get("/scim/v2/Groups?filter=displayName%20eq%20%22R%C3%A4ttsavdelningen%22").expect(200).json().get("totalResults").intValue()).isOne();
        assertThat(directory.send("DELETE", members, null, null, null).status()).isEqualTo(204);
        assertThat(directory.get(members).expect(404).body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");

        var page = directory.get("/scim/v2/Users?startIndex=1&count=1").expect(200).json();
        assertThat(page.get("itemsPerPage").intValue()).isOne();
        assertThat(page.get("totalResults").intValue()).isPositive();
        // Removed means that today was the last day; another agency's directory finds nobody.
        assertThat(directory.send("DELETE", path, null, null, null).status()).isEqualTo(204);
        assertThat(directory.get(path).expect(200).json().get("active").booleanValue()).isFalse();
        assertThat(Api.of("mv-system").get(path).status()).isEqualTo(404);
        assertThat(Api.of("fk-anna").get(path).status()).isEqualTo(404);
        assertThat(Api.withoutToken().get("/scim/v2/Users").status()).isEqualTo(401);
    }

    @Test
    @Requirement("TRAIN-24")
    void aLearningPlatformSendsCompletionsAsStatements() {
        Api platform = Api.of("mv-system");
        scim(platform, "POST", "/scim/v2/Users", resource("lar.person@mv.example", "mv-mottagningsenheter", "caseworker").replace("\"active\":true",
                "\"active\":true,\"" + EMPLOYMENT + "\":{\"from\":\"2019-06-01\"}")).expect(201);
        assertThat(platform.get("/xapi/about").expect(200).body()).contains("1.0.3");
        String id = UUID.randomUUID().toString();
        String one = statement(id, "lar.person@mv.example", "completed", "urn:upptack:course:mv-konsrelaterat-ovriga", "2020-04-20T10:00:00Z");
        assertThat(platform.state(one).expect(200).json().get(0).stringValue()).isEqualTo(id);
        assertThat(platform.state(one).expect(200).json().get(0).stringValue()).isEqualTo(id);
        assertThat(platform.state(one.replace("2020-04-20", "2020-04-21")).expect(409).body()).contains(id);
        // One wrong statement, and nothing of the request is kept.
        String fresh = statement(UUID.randomUUID().toString(), "lar.person@mv.example", "passed", "urn:upptack:course:mv-heder", "2020-04-20T10:00:00Z");
        String unknown = statement(UUID.randomUUID().toString(), "lar.person@mv.example", "completed", "https://lms.example/kurs/7", "2020-04-20T10:00:00Z");
        assertThat(platform.state("[" + fresh + "," + unknown + "]").expect(400).body()).contains("Statement 2", "https://lms.example/kurs/7");
        assertThat(counted("mv-heder")).isZero();
        assertThat(platform.state(fresh.replace("2020-04-20", "2019-05-01")).expect(400).body()).contains("before the actor's employment");
        assertThat(platform.state(fresh.replace("lar.person", "nobody")).expect(400).body()).contains("not in the staff register");
        assertThat(platform.state("[" + fresh + "," + statement(UUID.randomUUID().toString(), "lar.person@mv.example", "attempted", "mv-heder", "2020-04-20T10:00:00Z") + "]")
                .expect(200).json()).hasSize(2);
        assertThat(counted("mv-heder")).isOne();
        String named = UUID.randomUUID().toString();
        assertThat(platform.send("PUT", "/xapi/statements?statementId=" + named, "application/json",
                statement(named, "lar.person@mv.example", "completed", "urn:upptack:course:mv-introduktion", "2020-04-22T10:00:00Z"), null).status()).isEqualTo(204);
        assertThat(platform.state("not json").status()).isEqualTo(400);
        // Any course of the family counts.
        assertThat(PlainUser.of("mv-chef").get("/training/coverage?target=mv-operativ&day=2020-04-30").body()).contains("1 av 1");
    }

    private static int counted(String course) {
        return RunningApp.shared().database().sql("select count(*) from effort.completion where agency = 'mv' and course = ?").param(course).query(Integer.class).single();
    }

    private static String statement(String id, String who, String verb, String course, String when) {
        return Api.json(Map.of("id", id, "actor", Map.of("mbox", "mailto:" + who), "verb", Map.of("id", "http://adlnet.gov/expapi/verbs/" + verb),
                "object", Map.of("id", course, "objectType", "Activity"), "timestamp", when));
    }
}
