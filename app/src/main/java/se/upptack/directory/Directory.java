package se.upptack.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;

/** The way to the directory for pages and other modules. Reads the registers in memory; no SQL. */
@Component
public class Directory {

    /** The services of one state of the registers, made once and kept until the registers change. */
    private record Known(long version, Map<String, Service> services, Map<String, Service> byCode) {}

    private final RegisterBook registers;
    private final Clock clock;
    private volatile Known known = new Known(Long.MIN_VALUE, Map.of(), Map.of());

    Directory(RegisterBook registers, Clock clock) {
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
        var snapshot = registers.current();
        return search(new Search(place, audience, need, language, null), Tier.PUBLIC).stream()
                .map(service -> service.forPublic(where(service, snapshot)))
                .toList();
    }

    /** What anyone may see of the service with this {@link PublicService#code}; nothing when it is not shown to everyone. */
    public Optional<PublicService> findPublic(String code) {
        return findByCode(code, Tier.PUBLIC).map(service -> service.forPublic(where(service, registers.current())));
    }

    private static String where(Service service, RegisterSnapshot snapshot) {
        return switch (service.level()) {
            case NATIONAL -> "";
            case COUNTY -> snapshot.counties().getOrDefault(service.county(), "");
            case MUNICIPALITY -> snapshot.find("municipalities", service.municipality()).map(row -> row.text("name")).orElse("");
        };
    }

    /** What fits, the nearest first: the municipality's, the county's, the nation's; within each those that name the language, then by name. */
    public List<Service> search(Search search, Tier tier) {
        return search(known(registers.current()).services().values(), search, tier, LocalDate.now(clock));
    }

    /** The service with this {@link Service#code}, if this tier may see it. */
    Optional<Service> findByCode(String code, Tier tier) {
        return Optional.ofNullable(known(registers.current()).byCode().get(code)).filter(service -> service.shownTo(tier, LocalDate.now(clock)));
    }

    static List<Service> search(Collection<Service> services, Search search, Tier tier, LocalDate today) {
        return services.stream()
                .filter(service -> service.shownTo(tier, today) && service.fits(search))
                .sorted(nearestFirst(search))
                .toList();
    }

    /** The service with this id, if this tier may see it. */
    public Optional<Service> find(String id, Tier tier) {
        return Optional.ofNullable(known(registers.current()).services().get(id)).filter(service -> service.shownTo(tier, LocalDate.now(clock)));
    }

    /** A whole county shows what is the county's before the long list of its municipalities. */
    private static Comparator<Service> nearestFirst(Search search) {
        var wholeCounty = search.place() != null && search.place().municipality() == null;
        var swedish = java.text.Collator.getInstance(Language.SV.locale());
        return Comparator.comparing((Service service) -> wholeCounty && service.level() == Service.Level.MUNICIPALITY ? 1 : 0)
                .thenComparing(Service::level)
                .thenComparing(service -> search.language() != null && service.languages().contains(search.language()) ? 0 : 1)
                .thenComparing(service -> service.phone().isEmpty() ? 1 : 0)
                .thenComparing(service -> service.name().sv(), swedish::compare);
    }

    private Known known(RegisterSnapshot snapshot) {
        var current = known;
        if (current.version() != snapshot.version()) {
            var services = snapshot.rows("services").stream().map(Service::of).toList();
            current = new Known(
                    snapshot.version(), services.stream().collect(Collectors.toUnmodifiableMap(Service::id, Function.identity())),
                    services.stream().collect(Collectors.toUnmodifiableMap(Service::code, Function.identity())));
            known = current;
        }
        return current;
    }
}
