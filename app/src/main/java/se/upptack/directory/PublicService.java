package se.upptack.directory;

import java.time.LocalDate;
import java.util.Set;

/**
 * What anyone may see of a service, and nothing else (REF-10, INFO-05): no staff notes, no named contact, no owner, never where a protected
 * place is. Everything that is not known is empty, never null.
 *
 * @param code          names the service in an address without telling what it is; the same as long as the service exists
 * @param level         how wide it reaches; the order of the levels is that of a list, the nearest first
 * @param place         the name of the municipality or county it is for; empty for the whole country
 * @param groups        whom it is for
 * @param areas         codes of {@code violence-area}, or {@code *} alone for all
 * @param languages     codes of {@code language}; empty when nothing is known
 * @param channels      how one gets in touch: {@code phone}, {@code chat}, {@code email}, {@code text}, {@code web}, {@code visit}
 * @param phone         as it is written; {@link #dial} as it is dialled
 * @param web           an address that begins with http
 * @param accessibility what helps who does not hear, see, move or speak as most do
 * @param cost          {@code free}, {@code fee} or empty when nothing is known
 * @param verifiedOn    when someone last checked it, within twelve months
 */
public record PublicService(
        String code,
        Service.Text name,
        String kind,
        Service.Level level,
        String place,
        Set<TargetGroup> groups,
        Set<String> areas,
        Set<String> languages,
        Set<String> channels,
        String phone,
        String email,
        String web,
        Service.Text hours,
        Service.Text description,
        Service.Text accessibility,
        String cost,
        LocalDate verifiedOn) {

    public PublicService {
        groups = Set.copyOf(groups);
        areas = Set.copyOf(areas);
        languages = Set.copyOf(languages);
        channels = Set.copyOf(channels);
    }

    /** The phone number as a link dials it: digits and a leading plus only; empty when there is none. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
