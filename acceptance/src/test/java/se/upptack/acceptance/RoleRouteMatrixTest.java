package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.upptack.access.Role;

/**
 * Who may use which route: really asked for every route, as every role and as someone who has not signed in. The expected answers stand in
 * {@code role-route-matrix.csv}, which is read before it is committed; {@code -Dupptack.matrix.write=true} writes what is.
 */
class RoleRouteMatrixTest {

    /** The mark of where one is in the menu follows from the address alone. */
    private static final String MENU_MARK = " aria-current=\"page\"";

    private static final Path EXPECTED = Repository.root().resolve("acceptance/src/test/resources/role-route-matrix.csv");

    @Test
    void everyRoleReachesTheRoutesOfTheMatrixAndNoOther() throws IOException {
        List<Routes.Route> routes = Routes.all();
        assertThat(routes).as("routes without an example in Examples").allSatisfy(route -> assertThat(Examples.address(route)).as(route.toString()).isPresent());

        List<String> lines = new ArrayList<>();
        lines.add("method,route,anyone," + String.join(",", Arrays.stream(Role.values()).map(Role::code).toList()));
        PlainUser anyone = PlainUser.anyone();
        Map<String, PlainUser> users = new HashMap<>();
        for (Routes.Route route : routes) {
            List<String> cells = new ArrayList<>();
            cells.add(cell(route, "anyone", anyone));
            for (Role role : Role.values()) {
                cells.add(cell(route, role.code(), users.computeIfAbsent(Examples.account(route, role), PlainUser::of)));
            }
            lines.add(route.method() + "," + route.pattern() + "," + String.join(",", cells));
        }
        String actual = String.join("\n", lines) + "\n";
        Files.writeString(Repository.built("role-route-matrix.csv"), actual);
        if (Boolean.getBoolean("upptack.matrix.write")) {
            Files.writeString(EXPECTED, actual);
        }
        assertThat(actual.lines()).as("-Dupptack.matrix.write=true writes what is; read the difference before committing it")
                .containsExactlyElementsOf(Files.readString(EXPECTED).lines().toList());
    }

    /** What is refused, what does not exist and what has another method are answered by the very same bytes. */
    @Test
    void aRefusedRouteAnswersAsOneThatDoesNotExist() {
        PlainUser reviewer = PlainUser.of(World.account(Role.LOG_REVIEWER));
        PlainUser.Answer unknown = reviewer.get("/there-is-no-such-page").without("/there-is-no-such-page").without(MENU_MARK);
        assertThat(unknown.status()).isEqualTo(404);
        for (Routes.Route route : Routes.all()) {
            // The pages of respondents know no session, so what is missing there looks alike to everyone, without a menu.
            if (!route.ofInterface() && !route.pattern().startsWith("/s/") && route.method().equals("GET")) {
                String address = Examples.address(route).orElseThrow();
                PlainUser.Answer answer = reviewer.get(address);
                if (answer.status() == 404) {
                    assertThat(answer.without(address).without(MENU_MARK)).as(address).isEqualTo(unknown);
                }
            }
        }
        PlainUser.Answer otherMethod = reviewer.post("/sign-in/there-is-no-such-page", Map.of());
        assertThat(otherMethod.status()).isEqualTo(404);
    }

    @Test
    void nothingIsChangedWithoutTheTokenOfThePage() {
        PlainUser caseworker = PlainUser.of(World.account(Role.CASEWORKER));
        PlainUser manager = PlainUser.of(World.account(Role.MANAGER));
        for (Routes.Route route : Routes.all()) {
            // The open pages have no session and so no token; what is posted there is a search that changes nothing. A respondent's link is her token.
            if (!route.ofInterface() && !route.pattern().startsWith("/info/") && !route.pattern().startsWith("/s/") && !route.method().equals("GET")) {
                String address = Examples.address(route).orElseThrow();
                for (PlainUser user : List.of(caseworker, manager)) {
                    assertThat(user.postWithoutToken(address, List.of()).status()).as(address).isIn(403, 404);
                }
            }
        }
    }

    private static String cell(Routes.Route route, String role, PlainUser user) {
        String address = Examples.address(route).orElseThrow();
        int status;
        boolean signIn;
        if (route.ofInterface()) {
            Api api = role.equals("anyone") ? Api.withoutToken() : Api.of(Examples.account(route, Role.of(role).orElseThrow()));
            status = (route.method().equals("GET") ? api.get(address) : api.send(route.method(), address, "application/json", "{}", null)).status();
            signIn = status == 401;
        } else {
            PlainUser.Answer answer = route.method().equals("GET") ? user.get(address) : user.post(address, new HashMap<>());
            status = answer.status();
            signIn = answer.leadsToSignIn();
        }
        assertThat(status).as("%s %s as %s", route.method(), address, role).isLessThan(500);
        return signIn ? "sign-in" : status == 404 ? "no" : "yes";
    }
}
