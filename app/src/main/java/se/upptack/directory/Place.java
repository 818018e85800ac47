package se.upptack.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.upptack.pack.RegisterSnapshot;

/**
 * Where support is looked for: a municipality, or a whole county. Never an address.
 *
 * @param county       two digits
 * @param municipality four digits, or null for the whole county
 */
public record Place(String county, @Nullable String municipality) {

    /** The place with this code among the 290 municipalities and 21 counties; nothing for any other text. */
    public static Optional<Place> of(String code, RegisterSnapshot registers) {
        return switch (code.length()) {
            case 2 -> registers.counties().containsKey(code) ? Optional.of(new Place(code, null)) : Optional.empty();
            case 4 -> registers.find("municipalities", code).map(row -> new Place(row.text("lan_code"), code));
            default -> Optional.empty();
        };
    }

    /** The code that {@link #of} reads. */
    public String code() {
        return municipality == null ? county : municipality;
    }
}
