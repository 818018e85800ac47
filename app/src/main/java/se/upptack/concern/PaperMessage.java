package se.upptack.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished report as the receiver can read it with a machine: the fields of the Norwegian national message about concern for a child, in
 * Swedish, with what Sweden adds: danger first, the ground of the report, why a guardian has not been told, siblings, feedback. The schema is
 * {@code schemas/report-1.schema.json}. Stored without {@code anmalare}, which is added when the worker takes it out.
 *
 * @param format       names the schema
 * @param nummer       counts the papers of one report from 1
 * @param kompletterar the number of the handed-over paper that this one adds to, or null
 * @param akutFara     a code of {@link ReportDraft.Danger}
 * @param misstanke    local time of the suspicion, {@code 2021-12-01T09:15}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperMessage(
        String format,
        UUID id,
        int nummer,
        @Nullable Integer kompletterar,
        String klar,
        String misstanke,
        Mottagare mottagare,
        String akutFara,
        List<Barn> barn,
        List<Vardnadshavare> vardnadshavare,
        Orsak orsak,
        Berattelse berattelse,
        Tolk tolk,
        List<Kod> andraInblandade,
        boolean aterkopplingOnskas,
        Grund grund,
        Mall mall,
        @Nullable Anmalare anmalare) {

    static final String FORMAT = "upptack.orosanmalan.1";

    /** A code with its name in Swedish. */
    public record Kod(String kod, String namn) {}

    /** @param typ {@code socialnamnd} or {@code polis} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mottagare(String typ, @Nullable String kommunkod, @Nullable String kommunnamn) {}

    /** @param fodelsedatum expected for an unborn child; left out when it is not known, as the others are */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Barn(
            @Nullable String namn, @Nullable String fodelsedatum, boolean ofodd, @Nullable String vistas, @Nullable String skola,
            boolean skyddadePersonuppgifter) {}

    /** @param skal why not told */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Vardnadshavare(@Nullable String namn, boolean informerad, @Nullable Kod skal) {}

    public record Orsak(Kod huvud, List<Kod> ocksa, boolean rorVald) {}

    /** What was seen by the reporter, what others told, and the background; empty where nothing was said. */
    public record Berattelse(String sett, String hort, String bakgrund) {}

    /** @param behov {@code ja}, {@code nej} or {@code okant} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tolk(String behov, @Nullable Kod sprak) {}

    /** @param bedomning {@code skyldighet}, {@code rekommendation} or {@code obestamd}; a section only where it has been checked */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Grund(String roll, String bedomning, @Nullable String lag) {}

    public record Mall(String id, String version, String namn, String inledning, String avslutning) {}

    /** The one who reports. A class of its own: it stands in no output made for a guardian. */
    public record Anmalare(String namn, String titel, String telefon, String arbetsplats) {}

    PaperMessage by(Anmalare reporter) {
        return new PaperMessage(
                format, id, nummer, kompletterar, klar, misstanke, mottagare, akutFara, barn, vardnadshavare, orsak, berattelse, tolk, andraInblandade,
                aterkopplingOnskas, grund, mall, reporter);
    }
}
