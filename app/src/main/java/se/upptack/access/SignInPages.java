package se.upptack.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Signing in, and the way from there to the page where one's day begins. */
@Controller
class SignInPages {

    /** Where a role's day begins; the first that fits wins. */
    private static final List<Map.Entry<Role, String>> FIRST_PAGE = List.of(
            Map.entry(Role.CASEWORKER, "/work"),
            Map.entry(Role.MANAGER, "/figures/mine"),
            Map.entry(Role.METHOD_SUPPORTER, "/figures/mine"),
            Map.entry(Role.AGENCY_COORDINATOR, "/figures/mine"),
            Map.entry(Role.NATIONAL_COORDINATOR, "/figures/mine"),
            Map.entry(Role.COUNTY_STRATEGIST, "/figures/mine"),
            Map.entry(Role.LOG_REVIEWER, "/log"),
            Map.entry(Role.ADMINISTRATOR, "/registers"));

    private final Accounts accounts;
    private final OrganisationNames names;
    private final boolean demo;
    private final boolean directory;

    SignInPages(
            Accounts accounts,
            OrganisationNames names,
            ObjectProvider<ClientRegistrationRepository> directory,
            @Value("${upptack.demo.enabled:false}") boolean demo) {
        this.accounts = accounts;
        this.names = names;
        this.directory = directory.getIfAvailable() != null;
        this.demo = demo;
    }

    @GetMapping("/")
    @Access(signedIn = true)
    View start(Visit visit) {
        var path = FIRST_PAGE.stream().filter(entry -> visit.actor().is(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse("/registers");
        return visit.see(path, null);
    }

    /** Nothing to see: where whoever needs to hide the screen goes at once (abuse story AB26). */
    @GetMapping("/pause")
    @Access(signedIn = true)
    View pause(Visit visit) {
        return visit.show("access/pause.jte", "pause.title", new Pause("/"));
    }

    @GetMapping("/sign-in")
    @Access(everyone = true)
    View signIn(
            Visit visit,
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> unknown,
            @RequestParam Optional<String> unfinished,
            @RequestParam Optional<String> out) {
        var notice = failed.isPresent() ? "sign-in.failed" : unknown.isPresent() ? "sign-in.unknown"
                : unfinished.isPresent() ? "sign-in.unfinished" : out.isPresent() ? "sign-in.out" : null;
        var choices = demo
                ? accounts.demo().stream()
                        .filter(account -> !account.disabled())
                        .map(Accounts.Account::actor)
                        .sorted(Comparator.comparing(Actor::agency))
                        .map(actor -> new SignIn.Choice(
                                actor.username(),
                                actor.name(),
                                actor.roles().stream().sorted().map(role -> visit.messages().text(visit.language(), "role." + role.code()))
                                        .collect(java.util.stream.Collectors.joining(", ")),
                                names.name(actor.organisation(), visit.language())))
                        .toList()
                : List.<SignIn.Choice>of();
        return visit.show("access/sign-in.jte", "sign-in.title", new SignIn(choices, demo ? DemoAccounts.PASSWORD : "", directory, notice));
    }
}
