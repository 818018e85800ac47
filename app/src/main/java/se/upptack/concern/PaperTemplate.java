package se.upptack.concern;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.upptack.access.Actor;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.pack.Row;
import se.upptack.platform.Language;

/**
 * The guideline and template of an organisation in one version (CHILD-03, CHILD-09). A version never changes; a new one follows it.
 *
 * @param basedOn id of the template it was adapted from, or empty
 * @param intro   printed first, in Swedish
 * @param closing printed last, in Swedish
 */
public record PaperTemplate(
        String id, String organisation, String version, String basedOn, String nameSv, String nameEn, String guidelineSv, String guidelineEn,
        String policeSv, String policeEn, String intro, String closing, LocalDate from) {

    static PaperTemplate of(Row row) {
        var from = row.date("valid_from");
        return new PaperTemplate(
                row.key(), row.text("organisation"), row.text("version"), row.text("based_on"), row.text("name_sv"), row.text("name_en"),
                row.text("guideline_sv"), row.text("guideline_en"), row.text("police_when_sv"), row.text("police_when_en"), row.text("intro"),
                row.text("closing"), from == null ? LocalDate.MIN : from);
    }

    /** The one in force for a worker on a day: her own organisation's before that of the agency she works for, before the common one. */
    static Optional<PaperTemplate> inForce(RegisterSnapshot registers, Actor actor, LocalDate day) {
        var order = List.of(actor.organisation(), actor.agency(), "*");
        return registers.rows("report-templates").inForce(day).stream()
                .map(PaperTemplate::of)
                .filter(template -> order.contains(template.organisation()))
                .min(Comparator.<PaperTemplate>comparingInt(template -> order.indexOf(template.organisation()))
                        .thenComparing(PaperTemplate::from, Comparator.reverseOrder())
                        .thenComparing(PaperTemplate::id));
    }

    public String name(Language language) {
        return language.of(nameSv, nameEn);
    }

    public String guideline(Language language) {
        return language.of(guidelineSv, guidelineEn);
    }

    /** When the police are to be told, empty when the template says nothing of it. */
    public String policeWhen(Language language) {
        return language.of(policeSv, policeEn);
    }
}
