package se.upptack.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.upptack.access.Role;

/**
 * An address that exists for each route with an id: a case of the unit where all nine roles work, with a prompt, an occasion, a sign, a
 * follow-up and a referral. A new route with an id gets its example here.
 */
final class Examples {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private Examples() {}

    /** What stands for the variables of patterns that begin like this; the longest beginning wins. */
    static Map<String, Map<String, String>> variables() {
        return RunningApp.shared().once("examples", Examples::made);
    }

    private static Map<String, Map<String, String>> made() {
        var made = make(Case.underRoutine(2));
        String meeting = meeting();
        made.put("/encounters/", Map.of("id", meeting));
        made.put("/api/v1/encounters/", Map.of("id", meeting));
        made.put("/work/samples/", Map.of("id", sample(), "number", "1"));
        made.put("/library/tips/", Map.of("number", tip()));
        made.put("/practice/", Map.of("id", "practice-phone"));
        made.put("/debrief/", Map.of("id", talkAfterwards()));
        made.putAll(TrainingOccasionsTest.example());
        made.put("/scim/v2/Users/", Map.of("id", TrainingMachinesTest.user("exempel@fk.example")));
        var publication = PublicationTest.published("Prov", 2016);
        made.put("/publications/", publication);
        made.put("/surveys/files/", Map.of("id", "00000000-0000-4000-8000-000000000000"));
        String interview = interview();
        made.put("/surveys/interviews/", Map.of("id", interview));
        made.put("/s/", Map.of("link", respondent()));
        made.put("/s/{link}/", Map.of("link", interviewed(interview)));
        made.put("/surveys/rounds/", Map.of("id", survey(), "file", "answers.csv"));
        made.put("/api/v1/publications/", publication);
        made.put("/open-data/publications/", Map.of("number", publication.get("number"), "file", "values.csv"));
        return made;
    }

    /** The same for another case, which must be one that {@code fk-clara} may see. */
    static Map<String, Map<String, String>> make(Case subject) {
        Api worker = Api.of("fk-clara");
        String occasion = worker.post("/api/v1/occasions", Api.json(Map.of("caseId", subject.id().toString(), "occurred", "2020-04-30", "channel", "physical",
                        "presence", "alone", "outcome", "asked-yes", "exposure", "past", "askedAbout", List.of("exposure"), "supportWish", "yes")))
                .expect(201).json().get("id").stringValue();
        String indication = worker.post("/api/v1/indications", Api.json(Map.of("caseId", subject.id().toString(), "observed", "2020-04-30",
                        "codes", List.of("suspicion"), "noticedBy", "worker")))
                .expect(201).json().get("id").stringValue();
        PlainUser user = PlainUser.of("fk-clara");
        user.post("/work/answer/" + occasion + "/follow-up", Map.of("step", "common-follow-up", "due", "2020-05-20"));
        user.post("/work/answer/" + occasion + "/referrals", Map.of("key", "example-" + subject.id(), "service", "kvinnofridslinjen", "need", "exposed"));
        user.post("/work/pass-on", Map.of("key", "example-" + subject.id(), "reference", subject.reference(), "from", World.UNIT, "line", "fk-sjukpenning",
                "unit", World.UNIT, "need", "safe-contact", "content", "violence-known"));
        String handover = one("select id::text from support.handover where reference = ?", subject.reference());
        user.post("/outreach/orders", Map.of("unit", World.UNIT, "text", "card", "language", "sv", "quantity", "5"));
        String order = RunningApp.shared().database().sql("select max(number)::text from outreach.entry where kind = 'order' and agency = 'fk'").query(String.class).single();
        String prompt = one("select id::text from asking.prompt where case_id = ?::uuid limit 1", subject.id().toString());
        String followUp = one("select id::text from support.follow_up where occasion_id = ?::uuid limit 1", occasion);
        String referral = one("select id::text from referral.referral where occasion_id = ?::uuid limit 1", occasion);
        consent(user, referral);
        user.post("/work/answer/" + occasion + "/referrals", Map.of("key", "written-" + subject.id(), "service", "kvinnofridslinjen", "need", "exposed"));
        String written = one("select id::text from referral.referral where occasion_id = ?::uuid order by id desc limit 1", occasion);
        consent(user, written);
        user.post("/work/referrals/" + written + "/message", Map.of("key", "sending-" + subject.id(), "wanted", "Samtal", "way", "paper", "urgent", "yes"));
        String sending = sent(written);

        String paper = paper(user, occasion);

        Map<String, Map<String, String>> variables = new LinkedHashMap<>();
        variables.put("/cases/", Map.of("id", subject.id().toString()));
        variables.put("/work/", Map.of("id", prompt));
        variables.put("/work/answer/", Map.of("occasionId", occasion));
        variables.put("/work/follow-ups/", Map.of("id", followUp));
        variables.put("/work/inbox/", Map.of("id", handover));
        variables.put("/work/referrals/", Map.of("id", referral));
        variables.put("/work/sent/", Map.of("id", sending));
        variables.put("/outreach/orders/", Map.of("number", order));
        variables.put("/meetings/", Map.of("number", talk()));
        variables.put("/inside/comments/", Map.of("number", comment(user)));
        variables.put("/question-sets/", Map.of("number", questions()));
        variables.put("/work/papers/", Map.of("id", paper, "number", "1"));
        variables.put("/occasions/", Map.of("id", occasion));
        variables.put("/api/v1/cases/", Map.of("id", subject.id().toString()));
        variables.put("/api/v1/occasions/", Map.of("id", occasion));
        variables.put("/api/v1/indications/", Map.of("id", indication));
        variables.put("/api/v1/referrals/", Map.of("id", referral));
        return variables;
    }

    /** A workplace meeting that the manager has written down. */
    private static String talk() {
        PlainUser.of(World.account(Role.MANAGER)).post("/meetings", Map.of("unit", World.UNIT, "theme", "job-meeting", "happened", "2020-04-01"));
        return number("select max(number)::text from workplace.talk where agency = 'fk' and takes_back is null");
    }

    /** A comment that waits for someone to review it. */
    private static String comment(PlainUser user) {
        user.post("/inside/inside-support/comments", Map.of("body", "Bra att det finns samlat."));
        return number("select max(number)::text from workplace.comment where agency = 'fk'");
    }

    /** Questions of the agency's own that are not in use. */
    private static String questions() {
        PlainUser.of(World.account(Role.AGENCY_COORDINATOR)).postFile("/question-sets", "q.json", QuestionSetTest.file("1", "urn:example"),
                Map.of("licence", "Egna frågor", "permitted", "Egna frågor"));
        return number("select max(number)::text from instrument.question_set where agency = 'fk' and url = 'urn:example'");
    }

    private static String number(String sql) {
        return RunningApp.shared().database().sql(sql).query(String.class).single();
    }

    /** A report of concern for a child that has been handed over. */
    private static String paper(PlainUser user, String occasion) {
        String children = "/work/answer/" + occasion + "/children";
        user.post("/what-applies", Map.of("role", "other", "since", "2019-01-01"));
        user.post(children + "/papers", Map.of());
        String id = one("select id::text from concern.report where occasion_id = ?::uuid", occasion);
        String path = "/work/papers/" + id;
        user.post(path, Map.ofEntries(
                Map.entry("version", "1"), Map.entry("danger", "no"), Map.entry("receiver", "social-services"), Map.entry("municipality", "2062"),
                Map.entry("child-0-name", "Barnet Exempel"), Map.entry("cause", "witnessed"), Map.entry("seen", "Exemplet berättar."),
                Map.entry("suspected-day", "2020-04-30"), Map.entry("suspected-time", "08:00"), Map.entry("guardian-0-told", "no"),
                Map.entry("guardian-0-reason", "risk-child"), Map.entry("interpreter", "no"), Map.entry("feedback", "yes"), Map.entry("do", "read-back")));
        user.post(path + "/finish", Map.of("version", "2", "reporter-name", "Anmälaren Exempel", "reporter-workplace", "Exempelkontoret"));
        user.post(path + "/handed-over", Map.of("how", "letter", "made-day", "2020-04-30", "made-time", "08:30", "feedback-due", "2020-05-14"));
        return one("select report_id::text from concern.handover where report_id = ?::uuid", id);
    }

    /** Ids that stand for nobody: registers, services and units. */
    static final Map<String, Map<String, String>> OPEN = Map.ofEntries(
            Map.entry("/support/", Map.of("code", "1a81e3d4eceb")),
            Map.entry("/support/offices/", Map.of("unit", World.UNIT)),
            Map.entry("/support/campaigns/", Map.of("id", "00000000-0000-4000-8000-000000000000", "municipality", "2080")),
            Map.entry("/surveys/evaluations/", Map.of("chain", "samf-sodertalje-chain")),
            Map.entry("/surveys/forms/", Map.of("id", "fk-values")),
            Map.entry("/m/", Map.of("token", "a-link-that-never-was")),
            Map.entry("/hsds/3.1/services/", Map.of("id", hsds("service", "kvinnofridslinjen"))),
            Map.entry("/hsds/3.1/organizations/", Map.of("id", hsds("organization", "Bris"))),
            Map.entry("/hsds/3.1/taxonomies/", Map.of("id", hsds("taxonomy", "place"))),
            Map.entry("/hsds/3.1/taxonomy_terms/", Map.of("id", hsds("taxonomy_term", "place:20"))),
            Map.entry("/activation/", Map.of("unit", World.UNIT)),
            Map.entry("/training/courses/", Map.of("id", "fk-vald")),
            Map.entry("/at-work/", Map.of("language", "sv", "page", "job-turn", "agency", "fk")),
            Map.entry("/inside/", Map.of("id", "inside-support")),
            Map.entry("/info/", Map.of("language", "sv", "page", "about", "agency", "fk")),
            Map.entry("/texts/", Map.of("id", "start", "language", "sv")),
            Map.entry("/library/texts/", Map.of("id", "talk-asking")),
            Map.entry("/registers/", Map.of("id", "units", "key", World.UNIT)),
            Map.entry("/api/v1/registers/", Map.of("register", "units", "id", "units", "key", World.UNIT)),
            Map.entry("/api/v1/code-lists/", Map.of("id", "violence-form")),
            Map.entry("/api/v1/indicators/", Map.of("id", "ind-fk-1", "file", "table.px")),
            Map.entry("/problems/", Map.of("kind", "missing", "type", "missing")),
            Map.entry("/figures/views/", Map.of("id", "00000000-0000-4000-8000-000000000000")),
            Map.entry("/figures/by/", Map.of("dimension", "month")),
            Map.entry("/figures/outside/series/", Map.of("id", "lst-1")),
            Map.entry("/goals/", Map.of("id", "fk-sp-20")),
            Map.entry("/figures/kolada/", Map.of("year", "2019")),
            Map.entry("/figures/indicators/", Map.of("id", "ind-s-1", "file", "table.csv")),
            Map.entry("/code-lists/", Map.of("list", "violence-form")),
            Map.entry("/load-periods/", Map.of("key", "fk-pandemin-sjukpenning")),
            Map.entry("/organisations/", Map.of("id", "fk")),
            Map.entry("/policies/", Map.of("kind", "rules", "key", "fk-sjukpenning-routine-2019")));

    /** A meeting without a case that the caseworker counted who tries the routes of meetings. */
    private static String meeting() {
        String account = World.accountWhereCounted(Role.CASEWORKER);
        PlainUser.of(account).post("/encounters", Map.of("key", "example-meeting", "what", "informed", "unit", "mv-kontaktcenter", "line", "mv-kontaktcenter",
                "customer", "mv", "channel", "telephone", "language", "sv", "presence", "unknown"));
        return one("select id::text from encounter.meeting where made_by = ?::uuid limit 1", World.person(account).account().toString());
    }

    /** A round with names that one has answered and that is closed. */
    private static String survey() {
        PlainUser leader = PlainUser.of(World.account(Role.AGENCY_COORDINATOR));
        String round = SurveyTest.open(leader, "preconditions", "named", Map.of());
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            answers.put("p" + i, i == 3 ? "partly" : "in-place");
            answers.put("p" + i + "__comment", "Verksamhetsplanen");
        }
        SurveyTest.answer(SurveyTest.links(leader, round, Map.of("people", "Exemplet; fk")).getFirst(), answers);
        leader.post(round + "/end", Map.of());
        return round.substring(round.lastIndexOf('/') + 1);
    }

    /** A link to a survey that is open. */
    private static String respondent() {
        PlainUser leader = PlainUser.of(World.account(Role.AGENCY_COORDINATOR));
        String round = SurveyTest.open(leader, "evaluation", "anonymous", Map.of());
        return SurveyTest.links(leader, round, Map.of("quantity", "1", "unit", "", "line", "", "role", "")).getFirst().substring("/s/".length());
    }

    /** A link to what was written down of an interview. */
    private static String interviewed(String id) {
        PlainUser leader = PlainUser.of(World.account(Role.AGENCY_COORDINATOR));
        leader.post("/surveys/interviews/" + id, Map.of("what", "transcript", "words", "Exempel."));
        var link = Pattern.compile("/s/([A-Za-z0-9_-]{43})/text").matcher(leader.post("/surveys/interviews/" + id, Map.of("what", "send")).body());
        if (!link.find()) {
            throw new AssertionError("There is no link to the words of the interview");
        }
        return link.group(1);
    }

    /** An interview that has been agreed to. */
    private static String interview() {
        PlainUser leader = PlainUser.of(World.account(Role.AGENCY_COORDINATOR));
        String path = leader.post("/surveys/interviews", Map.of("guide", "fk-values", "person", "Exemplet", "organisation", "Kontoret")).header("location");
        leader.post(path, Map.of("what", "consent-written"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A sample of cases drawn by the manager who tries the routes. */
    private static String sample() {
        String account = World.account(Role.MANAGER);
        PlainUser.of(account).post("/work/samples", Map.of("from", "2019-01-01", "to", "2020-04-30", "size", "3"));
        return one("select id::text from asking.sample where account = ?::uuid limit 1", World.person(account).account().toString());
    }

    /** A talk that a colleague has asked her manager for. */
    private static String talkAfterwards() {
        PlainUser.of("fk-anna").post("/debrief", Map.of("provider", "manager", "bearer", "own-unit", "unit", World.UNIT));
        return number("select id::text from debrief.booking where agency = 'fk' and provider = 'manager' order by made_at desc limit 1");
    }

    /** A tip to the library of the agency of those who try the routes. */
    private static String tip() {
        PlainUser.of("fk-anna").post("/library/tips", Map.of("title", "Upptäck 2", "comes-from", "SCB", "owner", World.AGENCY));
        return RunningApp.shared().database().sql("select max(number)::text from library.tip where owner = ?").param(World.AGENCY).query(String.class).single();
    }

    /** The account that tries a route as a role: where the route has something to show. */
    static String account(Routes.Route route, Role role) {
        String pattern = route.pattern();
        return pattern.startsWith("/encounters") || pattern.startsWith("/api/v1/encounters") ? World.accountWhereCounted(role)
                : pattern.equals("/policies/activities") ? World.accountInMunicipality(role)
                : pattern.equals("/policies/shares") ? World.accountInRegion(role)
                : World.account(role);
    }

    private static void consent(PlainUser user, String referral) {
        user.post("/work/referrals/" + referral + "/consent", Map.of("key", "consent-" + referral, "purpose", "get-in-touch", "what", "wanted-support",
                "until", "2020-05-20", "read-back", "true"));
    }

    /** The sending of a referral once it has left, which happens within a second or two. */
    private static String sent(String referral) {
        for (int i = 0; i < 100; i++) {
            List<String> left = RunningApp.shared().database().sql("""
                    select s.id::text from keyhole.sending s join keyhole.sending_event e on e.sending_id = s.id and e.what = 'sent'
                     where s.referral_id = ?::uuid""").param(referral).query(String.class).list();
            if (!left.isEmpty()) {
                return left.getFirst();
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("What was queued has not left");
    }

    /** A service that anyone may visit. */
    private static String visited() {
        return RunningApp.shared().once("visited", () -> {
            PlainUser.of("fk-metod").post("/support/new", SupportDirectoryTest.fields("Påhittade besöksadressen", Map.of("channels", "visit", "address",
                    "Påhittade gatan 2", "postal_code", "791 71", "city", "Falun", "checked", "yes")));
            return hsds("service_at_location", one("select id from directory.service where name_sv = ?", "Påhittade besöksadressen"));
        });
    }

    /** The id of something in the open directory: the same in every installation. */
    static String hsds(String kind, String key) {
        return java.util.UUID.nameUUIDFromBytes(("upptack-directory:" + kind + ":" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
    }

    private static String one(String sql, String argument) {
        return RunningApp.shared().database().sql(sql).param(argument).query(String.class).single();
    }

    /** The address of a route; empty when no example is known. */
    static Optional<String> address(Routes.Route route) {
        if (!route.hasId()) {
            return Optional.of(route.pattern());
        }
        if (route.pattern().startsWith("/hsds/3.1/service_at_locations/")) {
            return Optional.of(route.pattern().replace("{id}", visited()));
        }
        if (route.pattern().equals("/scim/v2/Groups/{id}")) {
            return Optional.of("/scim/v2/Groups/" + TrainingMachinesTest.group());
        }
        return address(route, variables()).or(() -> address(route, OPEN));
    }

    /** The address with these variables. */
    static Optional<String> address(Routes.Route route, Map<String, Map<String, String>> variables) {
        return variables.keySet().stream()
                .filter(route.pattern()::startsWith)
                .max(java.util.Comparator.comparingInt(String::length))
                .map(variables::get)
                .filter(values -> VARIABLE.matcher(route.pattern()).results().allMatch(found -> values.containsKey(found.group(1))))
                .map(values -> VARIABLE.matcher(route.pattern()).replaceAll(found -> values.get(found.group(1))));
    }
}
