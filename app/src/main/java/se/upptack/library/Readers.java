package se.upptack.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.access.Accounts;
import se.upptack.access.Actor;
import se.upptack.access.FigureBook;
import se.upptack.access.PersonBook;
import se.upptack.access.Role;
import se.upptack.access.Visit;
import se.upptack.content.Audiences;
import se.upptack.content.Guidance;
import se.upptack.content.Text;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Version;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.trail.Action;

/** Who has read what, told to oneself; to those who lead, how many of each unit (KNOW-05). */
@Component
class Readers {

    private static final List<String> PERSONAL = List.of("exposed", "uses-violence", "close-person");
    private static final Action READ = new Action("library.read");

    /** When the visitor read a text: this version, or an older one. */
    record Own(@Nullable LocalDate read, @Nullable LocalDate older) {}

    /** A unit and who works there. */
    record Members(String unit, List<Actor> actors) {}

    private final PersonBook book;
    private final FigureBook figures;
    private final ReadRows rows;
    private final Accounts accounts;
    private final RegisterBook registers;
    private final Clock clock;

    Readers(PersonBook book, FigureBook figures, ReadRows rows, Accounts accounts, RegisterBook registers, Clock clock) {
        this.book = book;
        this.figures = figures;
        this.rows = rows;
        this.accounts = accounts;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Whether a text is one that staff are to know. What is written for those who live with violence themselves is not: nobody is to wonder who
     * has read it.
     */
    static boolean toKnow(Text text) {
        return PERSONAL.stream().noneMatch(text.audiences()::contains);
    }

    void read(Visit visit, TextSnapshot now, Text text) {
        var version = Guidance.shown(now, text, visit.language()).map(Version::number).orElse(null);
        book.open(visit.actor(), READ, opened -> {
            rows.add(text.id(), version, visit.actor().account());
            return true;
        });
    }

    Own own(Visit visit, TextSnapshot now, Text text) {
        var current = current(now, text);
        var mine = of(visit.actor(), text).stream().filter(read -> read.account().equals(visit.actor().account())).toList();
        return new Own(
                mine.stream().filter(read -> isOf(current, read)).map(this::day).findFirst().orElse(null),
                mine.stream().filter(read -> !isOf(current, read)).map(this::day).findFirst().orElse(null));
    }

    /** Whether an actor sees how many have read: those who lead units or support those who ask. */
    static boolean leads(Actor actor) {
        return actor.is(Role.MANAGER, Role.METHOD_SUPPORTER, Role.AGENCY_COORDINATOR);
    }

    /** The units an actor leads, with the caseworkers who work there. */
    List<Members> units(Actor actor) {
        var snapshot = registers.current();
        var staff = accounts.ofAgency(actor.agency()).stream()
                .filter(account -> !account.disabled() && account.kind() != Accounts.Kind.MACHINE && account.actor().is(Role.CASEWORKER))
                .map(Accounts.Account::actor)
                .filter(one -> one.organisation().equals(actor.organisation()) || actor.agency().equals(actor.organisation()))
                .toList();
        boolean every = actor.seesUnit("*") || actor.is(Role.AGENCY_COORDINATOR);
        return staff.stream().flatMap(one -> one.units().stream()).distinct()
                .filter(unit -> !unit.equals("*") && (every || actor.units().contains(unit)))
                .sorted(Comparator.comparing((String unit) -> snapshot.name("units", unit, se.upptack.platform.Language.SV)).thenComparing(unit -> unit))
                .map(unit -> new Members(unit, staff.stream().filter(one -> one.units().contains(unit)).toList()))
                .toList();
    }

    /** What of all texts has been read in the agency of the actor. */
    List<ReadRows.Read> all(Actor actor) {
        return figures.read(actor, () -> rows.all(actor.agency()));
    }

    List<ReadRows.Read> of(Actor actor, Text text) {
        return figures.read(actor, () -> rows.of(actor.agency(), text.id()));
    }

    /** How many of those whom a text is for have read what is shown of it now. */
    static Share share(TextSnapshot now, RegisterSnapshot snapshot, Text text, Members members, List<ReadRows.Read> reads) {
        var current = current(now, text);
        var readers = reads.stream().filter(read -> read.text().equals(text.id()) && isOf(current, read)).map(ReadRows.Read::account).collect(Collectors.toSet());
        var meant = meant(snapshot, text, members);
        return new Share(meant.size(), (int) meant.stream().filter(readers::contains).count());
    }

    private static Set<UUID> meant(RegisterSnapshot snapshot, Text text, Members members) {
        return members.actors().stream()
                .filter(actor -> Audiences.of(actor, snapshot).stream().anyMatch(text.audiences()::contains))
                .map(Actor::account)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of what is shown now, in any language; empty when the text stands elsewhere. */
    private static Set<Long> current(TextSnapshot now, Text text) {
        return now.shownIn(text.id()).stream()
                .flatMap(language -> now.shown(text.id(), language.code()).stream())
                .map(Version::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOf(Set<Long> current, ReadRows.Read read) {
        return read.version() == null ? current.isEmpty() : current.contains(Objects.requireNonNull(read.version()));
    }

    private LocalDate day(ReadRows.Read read) {
        return LocalDate.ofInstant(read.at(), clock.getZone());
    }
}
