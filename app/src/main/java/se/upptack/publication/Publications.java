package se.upptack.publication;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has been published, for other modules: as it was approved, withdrawn ones with their reason. */
@Component
public class Publications {

    /**
     * A publication.
     *
     * @param number    as {@code 2026:3}
     * @param from      first month, {@code yyyymm}
     * @param withdrawn the day, null while it stands
     */
    public record Published(
            String number, String title, int from, int to, LocalDate approved, @Nullable LocalDate withdrawn, @Nullable String reason, String policy, int threshold,
            int leastBase, List<Figure> figures, List<Place> places, List<Cell> cells, List<Break> breaks) {}

    /**
     * An indicator of a publication.
     *
     * @param part  the term of what is counted
     * @param whole the term of the base, null when a number only is given
     */
    public record Figure(
            String id, String nameSv, String nameEn, String definitionSv, String definitionEn, String caveatSv, String caveatEn, String gives, String counting,
            String sourceKind, String part, @Nullable String whole) {}

    public record Place(String code, String nameSv, String nameEn) {}

    /**
     * One figure.
     *
     * @param period {@code yyyymm-yyyymm}
     * @param mark   {@code value}, {@code withheld} or {@code not-applicable}
     */
    public record Cell(String place, String period, String term, String mark, @Nullable Long count) {}

    public record Break(LocalDate day, String textSv, String textEn) {}

    private final PublicationRows rows;

    Publications(PublicationRows rows) {
        this.rows = rows;
    }

    /** The latest first. */
    public List<Published> all() {
        return rows.published().stream().map(Publications::published).toList();
    }

    /** @param number as {@code 2026:3} or {@code 2026-3} */
    public Optional<Published> find(String number) {
        if (!number.matches("[0-9]{4}[:-][0-9]{1,6}")) {
            return Optional.empty();
        }
        return rows.find(Integer.parseInt(number.substring(0, 4)), Integer.parseInt(number.substring(5))).map(Publications::published);
    }

    private static Published published(PublicationRows.Stored stored) {
        var content = java.util.Objects.requireNonNull(stored.content());
        return new Published(
                java.util.Objects.requireNonNull(stored.number()), stored.definition().title(), stored.definition().from(), stored.definition().to(),
                java.util.Objects.requireNonNull(stored.approvedAt()).toLocalDate(), day(stored.withdrawnAt()), stored.reason(), stored.policy(),
                content.limits().threshold(), content.limits().leastBase(),
                content.figures().stream().map(one -> new Figure(one.id(), one.nameSv(), one.nameEn(), one.definitionSv(), one.definitionEn(), one.caveatSv(),
                        one.caveatEn(), one.gives(), one.counting(), one.sourceKind(), one.part(), one.whole())).toList(),
                content.places().stream().map(one -> new Place(one.code(), one.sv(), one.en())).toList(),
                content.cells().stream().map(one -> new Cell(one.place(), one.time(), one.term(), one.kind(), one.figure())).toList(),
                content.breaks().stream().map(one -> new Break(one.day(), one.sv(), one.en())).toList());
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toLocalDate();
    }
}
