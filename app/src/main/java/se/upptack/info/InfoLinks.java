package se.upptack.info;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.upptack.content.Text;
import se.upptack.content.TextLanguage;
import se.upptack.content.TextSnapshot;
import se.upptack.content.Texts;
import se.upptack.content.Version;

/** Addresses of open pages for decisions, letters and e-services (INFO-08). They say nothing of what the page is about. */
@Component
public class InfoLinks {

    /**
     * A link to put into a decision.
     *
     * @param title    the neutral word that the open pages bear
     * @param address  absolute
     * @param language the language it is written in, a code of {@code language}
     */
    public record Link(String title, String address, String language) {}

    private final Texts texts;
    private final String publicAddress;

    InfoLinks(Texts texts, @Value("${upptack.public-address:}") String publicAddress) {
        this.texts = texts;
        this.publicAddress = publicAddress;
    }

    /** The absolute address under which the installation is reached, without a slash at the end; for use within a request. */
    String address() {
        return publicAddress.isBlank() ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() : publicAddress;
    }

    /**
     * What a decision in this service line should link to, the most fitting first: texts about the line, the agency's own set of pages, the first page.
     *
     * @param organisation the agency that decides
     * @param line         a service line
     * @param language     what the person reads; where nothing is shown in it the link leads to English or Swedish
     */
    public List<Link> links(String organisation, String line, String language) {
        var now = texts.current();
        var links = new ArrayList<Link>();
        now.ofKind(Sheets.PAGE).filter(text -> text.lines().contains(line) && text.of(organisation) && text.audiences().contains("public"))
                .forEach(text -> add(now, links, text, text.id(), language));
        now.ofKind(Sheets.PAGE).filter(text -> text.owner().equals(organisation)).findFirst()
                .ifPresent(text -> add(now, links, text, "at/" + organisation, language));
        now.find(Sheets.START).ifPresent(text -> add(now, links, text, "", language));
        return List.copyOf(links);
    }

    private void add(TextSnapshot now, List<Link> links, Text text, String page, String language) {
        now.shownInAny(text.id(), language, TextLanguage.ENGLISH, TextLanguage.SWEDISH).map(Version::language).ifPresent(found -> links.add(new Link(
                Words.in(now, found).of("brand"), address() + "/info/" + found + (page.isEmpty() ? "" : "/" + page), found)));
    }
}
