package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;

/** The way to the directory for pages and other modules. Searches in memory; keeps nothing of what was asked and by whom. */
@Component
public class Directory {

    private static final int MOST_LINES = 8;

    private final ServiceBook book;
    private final RegisterBook registers;
    private final Clock clock;

    Directory(ServiceBook book, RegisterBook registers, Clock clock) {
        this.book = book;
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * What anyone may see, the nearest first: checked within twelve months and not for staff only (REF-10, REF-11). Keeps nothing of what was
     * asked and by whom.
     *
     * @param place    a municipality or a whole county ({@link Places#of}); null finds what serves the whole country
     * @param need     what it is about, a code of {@code violence-area}; null for everything
     * @param language a code of {@code language}; services that name it come first, those of which nothing is known stay, those that name only
     *                 others are left out; null for any
     * @param audience whom it should be for; null for anyone
     */
    public List<PublicService> find(@Nullable Place place, @Nullable String need, @Nullable String language, @Nullable TargetGroup audience) {
        return search(new Search(place, audience, need, language, null), Tier.PUBLIC).stream().map(this::open).toList();
    }

    /**
     * Lines that anyone in the country can call, for those a text speaks to. 112 is left out: the pages have it in a place of its own.
     *
     * @param audiences as the register of texts names them; who is close to someone is served as a relative
     */
    public List<PublicService> lines(Set<String> audiences) {
        return Arrays.stream(TargetGroup.values())
                .filter(group -> audiences.contains(group.code()) || group == TargetGroup.RELATIVE && audiences.contains("close-person"))
                .flatMap(group -> find(null, null, null, group).stream())
                .filter(service -> !service.phone().isEmpty() && !service.phone().equals("112"))
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    /** What anyone may see of the service with this {@link PublicService#code}; nothing when it is not shown to everyone. */
    public Optional<PublicService> findPublic(String code) {
        return findByCode(code, Tier.PUBLIC).map(this::open);
    }

    /** What fits, the nearest first: the municipality's, the county's, the nation's; within each those that name the language, then by name. */
    public List<Service> search(Search search, Tier tier) {
        return book.current().search(search, tier, LocalDate.now(clock));
    }

    /** What fits somewhere in an area, that of the area itself before the nation's (REF-17). */
    public List<Service> within(Area area, TargetGroup group, Tier tier) {
        var found = new LinkedHashSet<Service>();
        var codes = area.municipalities().isEmpty() ? area.counties() : area.municipalities();
        codes.forEach(code -> Place.of(code, registers.current()).ifPresent(place -> found.addAll(search(Search.of(place, group), tier))));
        return found.stream().sorted(Comparator.comparing(service -> !area.has(service))).toList();
    }

    /** The service with this id, if this tier may see it. */
    public Optional<Service> find(String id, Tier tier) {
        return book.current().byId(id).filter(service -> service.shownTo(tier, LocalDate.now(clock)));
    }

    /** The name of a service that something refers to, also when it is closed now; the id itself when nothing is known of it. */
    public String name(String id, Language language) {
        return book.current().byId(id).map(service -> service.name().in(language)).orElse(id);
    }

    /** The service with this {@link Service#code}, if this tier may see it. */
    Optional<Service> findByCode(String code, Tier tier) {
        return book.current().byCode(code).filter(service -> service.shownTo(tier, LocalDate.now(clock)));
    }

    /** Everything that anyone may see now. */
    List<Service> open() {
        var today = LocalDate.now(clock);
        return book.current().all().stream().filter(service -> service.shownTo(Tier.PUBLIC, today)).toList();
    }

    private PublicService open(Service service) {
        return service.forPublic(where(service));
    }

    /** The names of the places it is for; empty for the whole country. */
    String where(Service service) {
        var snapshot = registers.current();
        return service.coverage().contains(Service.COUNTRY)
                ? ""
                : service.places().stream().map(code -> Places.name(code, snapshot)).collect(Collectors.joining(", "));
    }
}
