package se.upptack.directory;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for. Every part that is null is left open. Holds nothing about anyone.
 *
 * @param place    null finds only what serves the whole country
 * @param group    whom it should be for
 * @param area     a code of the list {@code violence-area}
 * @param language a code of the list {@code language}; services that name it come first, services that name only others are left out, and
 *                 services of which nothing is known stay
 * @param kind     a kind of the register {@code services}
 */
public record Search(
        @Nullable Place place, @Nullable TargetGroup group, @Nullable String area, @Nullable String language, @Nullable String kind) {

    public static Search of(@Nullable Place place, @Nullable TargetGroup group) {
        return new Search(place, group, null, null, null);
    }
}
