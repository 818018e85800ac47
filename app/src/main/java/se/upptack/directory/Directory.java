package se.upptack.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private volatile Known known = new Known(Long.MIN_VALUE, Map.of(), Map.of());

    Directory(RegisterBook registers) {
        this.registers = registers;
    }

    /** What fits, the nearest first: the municipality's, the county's, the nation's; within each those that name the language, then by name. */
    public List<Service> search(Search search, Tier tier) {
        return search(known(registers.current()).services().values(), search, tier);
    }

    /** The service with this {@link Service#code}, if this tier may see it. */
    Optional<Service> findByCode(String code, Tier tier) {
        return Optional.ofNullable(known(registers.current()).byCode().get(code)).filter(service -> service.shownTo(tier));
    }

    static List<Service> search(java.util.Collection<Service> services, Search search, Tier tier) {
        return services.stream()
                .filter(service -> service.shownTo(tier) && service.fits(search))
                .sorted(nearestFirst(search))
                .toList();
    }

    /** The service with this id, if this tier may see it. */
    public Optional<Service> find(String id, Tier tier) {
        return Optional.ofNullable(known(registers.current()).services().get(id)).filter(service -> service.shownTo(tier));
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
