package se.upptack.directory;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.upptack.platform.Language;

/** All services at one moment, by id, by code and by place: immutable, no SQL behind any question. */
final class ServiceIndex {

    static final ServiceIndex EMPTY = new ServiceIndex(Long.MIN_VALUE, List.of());

    /** A service with its place in the alphabet, so that no search compares names. */
    private record Ranked(Service service, int rank) {}

    private final long version;
    private final List<Service> services;
    private final Map<String, Service> byId = new HashMap<>();
    private final Map<String, Service> byCode = new HashMap<>();
    private final Map<String, List<Ranked>> byPlace = new HashMap<>();
    private final Map<String, List<Ranked>> byCounty = new HashMap<>();

    ServiceIndex(long version, Collection<Service> all) {
        this.version = version;
        var swedish = Collator.getInstance(Language.SV.locale());
        services = all.stream().sorted(Comparator.comparing((Service service) -> service.name().sv(), swedish::compare)).toList();
        for (int rank = 0; rank < services.size(); rank++) {
            var service = services.get(rank);
            var ranked = new Ranked(service, rank);
            byId.put(service.id(), service);
            byCode.put(service.code(), service);
            var counties = new LinkedHashSet<String>();
            for (var place : service.coverage()) {
                byPlace.computeIfAbsent(place, code -> new ArrayList<>()).add(ranked);
                if (place.length() == 4) {
                    counties.add(place.substring(0, 2));
                }
            }
            counties.forEach(county -> byCounty.computeIfAbsent(county, code -> new ArrayList<>()).add(ranked));
        }
    }

    long version() {
        return version;
    }

    /** Every service, closed ones too, in Swedish alphabetical order. */
    List<Service> all() {
        return services;
    }

    Optional<Service> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Service> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * What fits and this tier may see. Nearest first: the municipality's, the county's, the nation's; a whole county shows what is the
     * county's and the nation's before the long list of its municipalities. Within each those that name the language, then those with a number
     * to call, then by name.
     */
    List<Service> search(Search search, Tier tier, LocalDate today) {
        var place = search.place();
        var found = new LinkedHashSet<>(at(Service.COUNTRY));
        if (place != null) {
            found.addAll(at(place.county()));
            var municipality = place.municipality();
            found.addAll(municipality == null ? byCounty.getOrDefault(place.county(), List.of()) : at(municipality));
        }
        return found.stream()
                .filter(ranked -> ranked.service().shownTo(tier, today) && ranked.service().fits(search))
                .sorted(Comparator.comparingInt((Ranked ranked) -> distance(ranked.service(), place))
                        .thenComparingInt(ranked -> search.language() != null && ranked.service().languages().contains(search.language()) ? 0 : 1)
                        .thenComparingInt(ranked -> ranked.service().phone().isEmpty() ? 1 : 0)
                        .thenComparingInt(Ranked::rank))
                .map(Ranked::service)
                .toList();
    }

    private List<Ranked> at(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    private static int distance(Service service, @Nullable Place place) {
        if (place == null) {
            return 0;
        }
        var coverage = service.coverage();
        var municipality = place.municipality();
        if (municipality == null) {
            return coverage.contains(place.county()) ? 0 : coverage.contains(Service.COUNTRY) ? 1 : 2;
        }
        return coverage.contains(municipality) ? 0 : coverage.contains(place.county()) ? 1 : 2;
    }
}
