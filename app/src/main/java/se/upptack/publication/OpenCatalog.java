package se.upptack.publication;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;
import se.upptack.platform.Month;
import se.upptack.platform.ShiftedClock;
import se.upptack.publication.PublicationRows.Stored;

/**
 * What is published as DCAT-AP-SE 3 in RDF/XML, for portals of open data: the catalogue, a dataset for each publication, its two files, who
 * publishes it, and whom to ask. Nothing but what is published is in it; what was withdrawn is left out.
 */
@Component
class OpenCatalog {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DCAT = "http://www.w3.org/ns/dcat#";
    private static final String DCT = "http://purl.org/dc/terms/";
    private static final String FOAF = "http://xmlns.com/foaf/0.1/";
    private static final String VCARD = "http://www.w3.org/2006/vcard/ns#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String CSV = "https://www.iana.org/assignments/media-types/text/csv";

    private final RegisterBook registers;
    private final Messages messages;
    private final String licence;
    private final String publisher;
    private final String contact;
    private final boolean synthetic;

    /**
     * @param publisher the organisation that answers for the catalogue, by its row in the registers
     * @param contact   an e-mail address; without one a reader is led to the installation
     */
    OpenCatalog(
            RegisterBook registers, Messages messages, @Value("${upptack.open-data.licence}") String licence, @Value("${upptack.open-data.publisher}") String publisher,
            @Value("${upptack.open-data.contact:}") String contact, @Value("${upptack.demo.enabled:false}") boolean synthetic) {
        this.registers = registers;
        this.messages = messages;
        this.licence = licence;
        this.publisher = publisher;
        this.contact = contact;
        this.synthetic = synthetic;
    }

    /** @param base the address of the installation, without a slash at the end */
    String write(List<Stored> published, String base) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Writing(xml, base).document(published);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private final class Writing {

        private final XMLStreamWriter xml;
        private final String base;

        private Writing(XMLStreamWriter xml, String base) {
            this.xml = xml;
            this.base = base;
        }

        private void document(List<Stored> published) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.setPrefix("rdf", RDF);
            xml.writeStartElement(RDF, "RDF");
            xml.writeNamespace("rdf", RDF);
            for (var known : List.of(List.of("dcat", DCAT), List.of("dct", DCT), List.of("foaf", FOAF), List.of("vcard", VCARD))) {
                xml.setPrefix(known.get(0), known.get(1));
                xml.writeNamespace(known.get(0), known.get(1));
            }
            begin(DCAT, "Catalog", base + "/open-data/catalog.rdf");
            both(DCT, "title", "publication.open.title");
            both(DCT, "description", synthetic ? "publication.open.description.synthetic" : "publication.open.description");
            link(DCT, "publisher", agent(publisher));
            link(DCT, "license", licence);
            link(DCT, "language", EU + "language/SWE");
            link(DCT, "language", EU + "language/ENG");
            link(FOAF, "homepage", base + "/");
            var latest = published.stream().map(one -> Objects.requireNonNull(one.approvedAt())).max(Comparator.naturalOrder());
            if (latest.isPresent()) {
                day("modified", latest.get());
            }
            for (var one : published) {
                link(DCAT, "dataset", dataset(one));
            }
            xml.writeEndElement();
            var agents = new TreeSet<>(List.of(publisher));
            for (var one : published) {
                agents.add(one.organisation());
                dataset(one, Objects.requireNonNull(one.content()));
            }
            for (var one : agents) {
                begin(FOAF, "Agent", agent(one));
                words(FOAF, "name", registers.current().name("organisations", one, Language.SV), "sv");
                words(FOAF, "name", registers.current().name("organisations", one, Language.EN), "en");
                link(DCT, "type", "http://purl.org/adms/publishertype/NationalAuthority");
                xml.writeEndElement();
            }
            begin(VCARD, "Organization", base + "/open-data/catalog.rdf#contact");
            words(VCARD, "fn", registers.current().name("organisations", publisher, Language.SV), null);
            link(VCARD, contact.isEmpty() ? "hasURL" : "hasEmail", contact.isEmpty() ? base + "/" : "mailto:" + contact);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void dataset(Stored one, Content content) throws XMLStreamException {
            begin(DCAT, "Dataset", dataset(one));
            words(DCT, "title", one.definition().title(), "sv");
            for (var language : Language.values()) {
                words(DCT, "description", String.join(" ", content.figures().stream().map(figure -> language.of(figure.nameSv(), figure.nameEn()) + ": "
                        + language.of(figure.definitionSv(), figure.definitionEn())).toList()) + " "
                        + messages.text(language, "publication.legend.withheld", content.limits().threshold())
                        + (synthetic ? " " + messages.text(language, "publication.readme.synthetic") : ""), language.code());
            }
            words(DCT, "identifier", Objects.requireNonNull(one.number()), null);
            link(DCT, "publisher", agent(one.organisation()));
            link(DCAT, "contactPoint", base + "/open-data/catalog.rdf#contact");
            link(DCAT, "theme", EU + "data-theme/SOCI");
            link(DCAT, "theme", EU + "data-theme/JUST");
            both(DCAT, "keyword", "publication.open.keyword");
            link(DCT, "accessRights", EU + "access-right/PUBLIC");
            link(DCT, "spatial", EU + "country/SWE");
            link(DCT, "accrualPeriodicity", EU + "frequency/NEVER");
            link(DCT, "language", EU + "language/SWE");
            link(DCT, "language", EU + "language/ENG");
            day("issued", Objects.requireNonNull(one.approvedAt()));
            xml.writeStartElement(DCT, "temporal");
            xml.writeStartElement(DCT, "PeriodOfTime");
            typed(DCAT, "startDate", Month.yearMonth(one.definition().from()).atDay(1).toString(), "date");
            typed(DCAT, "endDate", Month.yearMonth(one.definition().to()).atEndOfMonth().toString(), "date");
            xml.writeEndElement();
            xml.writeEndElement();
            for (var file : OpenDataPages.FILES) {
                link(DCAT, "distribution", file(one, file));
            }
            xml.writeEndElement();
            for (var file : OpenDataPages.FILES) {
                begin(DCAT, "Distribution", file(one, file));
                both(DCT, "title", "publication.open.file." + file.substring(0, file.indexOf('.')));
                link(DCAT, "accessURL", file(one, file));
                link(DCAT, "downloadURL", file(one, file));
                link(DCAT, "mediaType", CSV);
                link(DCT, "format", EU + "file-type/CSV");
                link(DCT, "license", licence);
                day("issued", Objects.requireNonNull(one.approvedAt()));
                xml.writeEndElement();
            }
        }

        private String dataset(Stored one) {
            return base + "/open-data/publications/" + Objects.requireNonNull(one.number()).replace(':', '-');
        }

        private String file(Stored one, String file) {
            return dataset(one) + "/" + file;
        }

        private String agent(String organisation) {
            return base + "/open-data/catalog.rdf#" + organisation;
        }

        private void begin(String space, String type, String about) throws XMLStreamException {
            xml.writeStartElement(space, type);
            xml.writeAttribute(RDF, "about", about);
        }

        private void link(String space, String property, String to) throws XMLStreamException {
            xml.writeEmptyElement(space, property);
            xml.writeAttribute(RDF, "resource", to);
        }

        private void both(String space, String property, String key) throws XMLStreamException {
            for (var language : Language.values()) {
                words(space, property, messages.text(language, key), language.code());
            }
        }

        private void words(String space, String property, String text, @org.jspecify.annotations.Nullable String language) throws XMLStreamException {
            xml.writeStartElement(space, property);
            if (language != null) {
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
            }
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        private void day(String property, OffsetDateTime at) throws XMLStreamException {
            typed(DCT, property, at.atZoneSameInstant(ShiftedClock.ZONE).toLocalDate().toString(), "date");
        }

        private void typed(String space, String property, String value, String type) throws XMLStreamException {
            xml.writeStartElement(space, property);
            xml.writeAttribute(RDF, "datatype", XSD + type);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    }
}
