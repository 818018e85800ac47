package se.upptack.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.PersonBook;
import se.upptack.access.Visit;
import se.upptack.directory.Area;
import se.upptack.directory.Directory;
import se.upptack.directory.Place;
import se.upptack.directory.Places;
import se.upptack.directory.Search;
import se.upptack.directory.Service;
import se.upptack.directory.TargetGroup;
import se.upptack.directory.Tier;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Ids;
import se.upptack.platform.Language;
import se.upptack.platform.Missing;
import se.upptack.support.Answer;
import se.upptack.support.Answers;
import se.upptack.support.Provision;
import se.upptack.trail.Action;

/** Puts together what the pages of referrals show. */
@Component
class ReferralView {

    private static final Action LIST = new Action("referral.list");
    private static final Action VIEW = new Action("referral.view");
    private static final int SERVICES_SHOWN = 25;
    private static final List<TargetGroup> NEEDS = List.of(TargetGroup.EXPOSED, TargetGroup.USES_VIOLENCE, TargetGroup.CHILD);

    /** What was looked for on the page; what is null falls back on the answer and the worker's own county. */
    record Wanted(@Nullable Place place, @Nullable TargetGroup need) {}

    private record Listed(Answer answer, List<ReferralRows.Stored> referrals, boolean staysInside) {}

    private record One(Answer answer, ReferralRows.Stored stored, boolean staysInside) {}

    private final PersonBook book;
    private final Answers answers;
    private final ReferralRows rows;
    private final StaysInsideRows stays;
    private final Directory directory;
    private final Places places;
    private final RegisterBook registers;
    private final Ids ids;
    private final Clock clock;

    ReferralView(
            PersonBook book, Answers answers, ReferralRows rows, StaysInsideRows stays, Directory directory, Places places, RegisterBook registers,
            Ids ids, Clock clock) {
        this.book = book;
        this.answers = answers;
        this.rows = rows;
        this.stays = stays;
        this.directory = directory;
        this.places = places;
        this.registers = registers;
        this.ids = ids;
        this.clock = clock;
    }

    ReferralsPage list(Visit visit, UUID occasionId, Wanted wanted, List<Refusal> refused) {
        var listed = book.open(visit.actor(), LIST, opened -> {
            var answer = answers.of(visit.actor(), occasionId);
            opened.saw(List.of(answer.caseId()));
            return new Listed(answer, rows.ofOccasion(occasionId), stays.chosen(occasionId));
        });
        var answer = listed.answer();
        var need = wanted.need() != null ? wanted.need() : answer.usesViolence() && !answer.exposed() ? TargetGroup.USES_VIOLENCE : TargetGroup.EXPOSED;
        var area = Area.of(answer.organisation(), registers.current()).orElse(null);
        var place = wanted.place() != null || area != null ? wanted.place() : places.near(visit.actor()).orElse(null);
        var found = place == null && area != null ? directory.within(area, need, Tier.STAFF) : directory.search(Search.of(place, need), Tier.STAFF);
        var shown = found.stream().limit(SERVICES_SHOWN).toList();
        var items = listed.referrals().stream()
                .map(ReferralRows.Stored::referral)
                .map(referral -> new ReferralsPage.Item(
                        referral.head().id(), name(referral.head().service(), visit.language()), referral.state(), referral.since().day()))
                .toList();
        return new ReferralsPage(
                occasionId, answer.reference(), answer.wish(), answer.affirmative() && answer.wish() == null, listed.staysInside(),
                Habits.of(registers.current(), answer.line()), items, places.all(), place, need, NEEDS,
                shown, Math.max(0, found.size() - SERVICES_SHOWN), ids.next().toString(), refused,
                duties(visit), area == null ? "" : area.name(registers.current()),
                area == null ? Set.of() : shown.stream().filter(area::has).map(Service::id).collect(Collectors.toSet()));
    }

    private List<ReferralsPage.Duty> duties(Visit visit) {
        var language = visit.language();
        return registers.current().rows("actor-duties").where("actor", visit.actor().agency()).stream()
                .map(row -> new ReferralsPage.Duty(row.text("counterpart", language), row.text("subject", language), row.text("responsible", language),
                        row.text("settled").equals("yes")))
                .toList();
    }

    ReferralPage one(Visit visit, UUID id, ReferralPage.@Nullable Typed typed, List<Refusal> refused) {
        var one = book.open(visit.actor(), VIEW, opened -> {
            var stored = rows.find(id).orElseThrow(Missing::new);
            var occasion = stored.referral().head().occasionId();
            var answer = answers.of(visit.actor(), occasion);
            opened.saw(List.of(answer.caseId()));
            return new One(answer, stored, stays.chosen(occasion));
        });
        var snapshot = registers.current();
        var today = LocalDate.now(clock);
        var referral = one.stored().referral();
        return new ReferralPage(
                referral, one.answer().reference(), name(referral.head().service(), visit.language()),
                directory.find(referral.head().service(), Tier.STAFF).orElse(null),
                referral instanceof Referral.Consented consented && !consented.consent().holdsOn(today),
                Move.withdraw(referral, referral.since()) instanceof Move.To, one.staysInside(),
                one.stored().events().stream().map(event -> happened(visit, snapshot, event)).toList(),
                codes(snapshot, "information-form", today), codes(snapshot, "language", today), Provision.inForce(snapshot, today), today,
                today.plusMonths(Consent.LONGEST_MONTHS), typed == null ? ReferralPage.Typed.nothing(today) : typed, ids.next().toString(), refused);
    }

    ReadBackPage readBack(Visit visit, ReferralPage page, ConsentSaid said, String key) {
        var purpose = said.purpose();
        return new ReadBackPage(
                page.id(), page.name(), said, purpose == null ? "" : visit.messages().text(visit.language(), "referral.read.purpose." + purpose.code()),
                shares(visit, "referral.read.share.", said.what()), key);
    }

    private ReferralPage.Happened happened(Visit visit, RegisterSnapshot snapshot, Event event) {
        var details = new ArrayList<String>();
        var language = visit.language();
        var texts = visit.messages();
        var day = event.moment().day();
        if (event.form() != null && event.language() != null) {
            details.add(texts.text(
                    language, "referral.detail.information", code(snapshot, "information-form", event.form(), day, language),
                    code(snapshot, "language", event.language(), day, language)));
        }
        var consent = event.consent();
        if (consent != null) {
            details.add(texts.text(
                    language, "referral.detail.consent", name(consent.recipient(), language),
                    texts.text(language, "referral.purpose." + consent.purpose().code()), shares(visit, "referral.share.", consent.what()), consent.givenOn(),
                    consent.until()));
        }
        var ground = event.ground();
        if (ground != null) {
            details.add(texts.text(
                    language, "referral.detail.ground",
                    snapshot.find("laws", ground.law()).map(law -> Provision.of(law).name(language)).orElse(ground.law()), ground.reason().text()));
        } else if (event.basisEvent() != null) {
            details.add(texts.text(language, "referral.detail.on-consent"));
        }
        if (event.beyondHabit()) {
            details.add(texts.text(language, "referral.detail.beyond-habit"));
        }
        var end = event.end();
        if (end != null) {
            details.add(texts.text(language, "referral.end." + end.code()));
        }
        return new ReferralPage.Happened(day, event.state(), by(event.moment().by(), visit), details);
    }

    private static String by(UUID account, Visit visit) {
        if (account.equals(PersonBook.NOBODY)) {
            return "referral.by.recipient";
        }
        return account.equals(visit.actor().account()) ? "support.by.you" : "support.by.colleague";
    }

    private static String shares(Visit visit, String messages, Set<Share> what) {
        return what.stream()
                .sorted(Comparator.naturalOrder())
                .map(share -> visit.messages().text(visit.language(), messages + share.code()))
                .collect(Collectors.joining(", "));
    }

    /** The service's name, or its id when it has left the directory. */
    String name(String service, Language language) {
        return directory.name(service, language);
    }

    private static List<CodeList.Code> codes(RegisterSnapshot snapshot, String list, LocalDate day) {
        return snapshot.codes(list, day).map(CodeList::codes).orElse(List.of());
    }

    private static String code(RegisterSnapshot snapshot, String list, String code, LocalDate day, Language language) {
        return snapshot.codes(list, day).flatMap(codes -> codes.find(code)).map(found -> found.name(language)).orElse(code);
    }
}
