package se.upptack.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is read back and printed: always in Swedish, which is what its receiver reads.
 *
 * @param head who it is to and from, and when it was written
 */
public record PaperText(String title, List<String> head, List<Section> sections) {

    public record Section(String heading, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    public PaperText {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }

    static PaperText of(PaperMessage message) {
        var title = message.kompletterar() == null ? "Anmälan om oro för barn" : "Komplettering till anmälan om oro för barn";
        var head = new ArrayList<String>();
        head.add("Till: " + receiver(message.mottagare()));
        head.add("Skriven: " + message.klar().replace('T', ' ') + ". Papper " + message.nummer() + ".");
        if (message.kompletterar() != null) {
            head.add("Kompletterar papper " + message.kompletterar() + " i samma anmälan.");
        }
        head.add(message.mall().inledning());
        var sections = new ArrayList<Section>();
        sections.add(new Section("Är barnet i fara nu?", List.of(danger(message.akutFara()))));
        for (int i = 0; i < message.barn().size(); i++) {
            sections.add(child(message.barn().get(i), message.barn().size() == 1 ? "Barnet" : "Barn " + (i + 1)));
        }
        sections.add(causes(message.orsak()));
        told(sections, "Det anmälaren själv har sett eller hört", message.berattelse().sett());
        told(sections, "Det någon har berättat", message.berattelse().hort());
        told(sections, "Bakgrund", message.berattelse().bakgrund());
        sections.add(new Section("När misstanken uppstod", List.of(message.misstanke().replace('T', ' '))));
        sections.add(new Section("Vårdnadshavare", message.vardnadshavare().stream().map(PaperText::guardian).toList()));
        sections.add(new Section("Tolk", List.of(interpreter(message.tolk()))));
        if (!message.andraInblandade().isEmpty()) {
            sections.add(new Section("Andra som är inblandade", List.of(names(message.andraInblandade()))));
        }
        sections.add(new Section("Återkoppling", List.of(
                message.aterkopplingOnskas() ? "Anmälaren vill ha återkoppling." : "Anmälaren behöver ingen återkoppling.")));
        sections.add(ground(message.grund()));
        var reporter = message.anmalare();
        if (reporter != null) {
            sections.add(reporter(reporter));
        }
        sections.add(new Section("Om uppgifterna", List.of(
                message.mall().avslutning(), "Mall: " + message.mall().namn() + ", version " + message.mall().version() + ".")));
        return new PaperText(title, head, sections);
    }

    private static String receiver(PaperMessage.Mottagare to) {
        var municipality = to.kommunnamn() == null ? "" : ", kommun: " + to.kommunnamn() + " (" + to.kommunkod() + ")";
        return (to.typ().equals("polis") ? "Polisen" : "Socialnämnden") + municipality;
    }

    private static String danger(String code) {
        return switch (code) {
            case "called" -> "Ja. 112 är larmat.";
            case "no" -> "Nej, inte enligt anmälaren.";
            default -> "Det vet anmälaren inte.";
        };
    }

    private static Section child(PaperMessage.Barn child, String heading) {
        var lines = new ArrayList<String>();
        lines.add("Namn: " + or(child.namn(), child.ofodd() ? "barnet är inte fött" : "inte känt"));
        lines.add(child.ofodd() ? "Ofött barn. Väntas: " + or(child.fodelsedatum(), "inte känt") : "Född: " + or(child.fodelsedatum(), "inte känt"));
        lines.add("Vistas: " + or(child.vistas(), "inte känt"));
        if (child.skola() != null) {
            lines.add("Förskola eller skola: " + child.skola());
        }
        if (child.skyddadePersonuppgifter()) {
            lines.add("Skyddade personuppgifter finns. Lämna inte uppgifterna vidare.");
        }
        return new Section(heading, lines);
    }

    private static Section causes(PaperMessage.Orsak causes) {
        var lines = new ArrayList<String>();
        lines.add(causes.huvud().namn());
        if (!causes.ocksa().isEmpty()) {
            lines.add("Också: " + names(causes.ocksa()));
        }
        return new Section("Vad det gäller", lines);
    }

    private static void told(List<Section> sections, String heading, String text) {
        if (!text.isEmpty()) {
            sections.add(new Section(heading, List.of(text)));
        }
    }

    private static String guardian(PaperMessage.Vardnadshavare guardian) {
        var name = or(guardian.namn(), "Vårdnadshavare, namn inte känt");
        var reason = guardian.skal();
        return guardian.informerad() ? name + ": känner till anmälan."
                : name + ": är INTE informerad om anmälan. Skäl: " + (reason == null ? "inte angivet" : reason.namn()) + ".";
    }

    private static String interpreter(PaperMessage.Tolk interpreter) {
        var language = interpreter.sprak();
        return switch (interpreter.behov()) {
            case "ja" -> "Tolk behövs" + (language == null ? "." : ": " + language.namn() + ".");
            case "nej" -> "Tolk behövs inte.";
            default -> "Det är inte känt om tolk behövs.";
        };
    }

    private static Section ground(PaperMessage.Grund ground) {
        var lines = new ArrayList<String>();
        lines.add(switch (ground.bedomning()) {
            case "skyldighet" -> "Anmälaren är skyldig att anmäla.";
            case "rekommendation" -> "Anmälaren är inte skyldig att anmäla men bör göra det.";
            default -> "Om anmälaren är skyldig att anmäla är inte avgjort.";
        });
        if (ground.lag() != null) {
            lines.add(ground.lag());
        }
        return new Section("Grund", lines);
    }

    private static Section reporter(PaperMessage.Anmalare reporter) {
        var lines = new ArrayList<String>();
        lines.add(reporter.namn() + (reporter.titel().isEmpty() ? "" : ", " + reporter.titel()));
        lines.add(reporter.arbetsplats());
        if (!reporter.telefon().isEmpty()) {
            lines.add("Telefon: " + reporter.telefon());
        }
        return new Section("Anmälare", lines);
    }

    private static String names(List<PaperMessage.Kod> codes) {
        return codes.stream().map(PaperMessage.Kod::namn).collect(Collectors.joining(", "));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
