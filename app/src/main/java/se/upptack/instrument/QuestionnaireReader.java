package se.upptack.instrument;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.upptack.asking.QuestionSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a FHIR R4 Questionnaire (4.0.1) by the rules of that standard, que-1 to que-13 among them, and by those of this product: what cannot be
 * shown as it was meant is refused by name.
 */
final class QuestionnaireReader {

    /** The largest file, in bytes. */
    static final int LARGEST = 500_000;

    private static final int MOST_FAULTS = 200;
    private static final int DEEPEST = 40;

    private static final Set<String> TEXTS = Set.of("id", "language", "url", "version", "name", "title", "status", "date", "publisher", "description", "purpose",
            "copyright", "approvalDate", "lastReviewDate");
    private static final Set<String> LISTS = Set.of("extension", "identifier", "derivedFrom", "subjectType", "contact", "useContext", "jurisdiction", "code", "item");
    private static final Set<String> OBJECTS = Set.of("meta", "text", "effectivePeriod");
    private static final Set<String> STATUSES = Set.of("draft", "active", "retired", "unknown");
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(100_000).maxNameLength(200).maxNumberLength(40).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Fault> faults = new ArrayList<>();

    /** What came of reading. */
    sealed interface Outcome {

        /** Right in every part. */
        record Read(Questionnaire questionnaire) implements Outcome {}

        /** Nothing is taken; all that has to be mended, as it was found. */
        record Refused(List<Fault> faults) implements Outcome {}
    }

    private QuestionnaireReader() {}

    static Outcome read(byte[] file) {
        var reader = new QuestionnaireReader();
        var questionnaire = reader.questionnaire(file);
        return reader.faults.isEmpty() && questionnaire.isPresent()
                ? new Outcome.Read(questionnaire.get())
                : new Outcome.Refused(reader.faults.stream().limit(MOST_FAULTS).toList());
    }

    private Optional<Questionnaire> questionnaire(byte[] file) {
        var root = tree(file);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        var resource = root.get();
        if (!resource.isObject() || !resource.path("resourceType").isString() || !resource.path("resourceType").stringValue().equals("Questionnaire")) {
            faults.add(Fault.at("$.resourceType", "resource"));
            return Optional.empty();
        }
        NothingEmpty.check(resource, "$", faults);
        properties(resource);
        var url = required(resource, "url");
        var version = required(resource, "version");
        var title = required(resource, "title");
        var copyright = required(resource, "copyright");
        var status = required(resource, "status");
        if (!url.isEmpty() && !ADDRESS.matcher(url).matches()) {
            faults.add(Fault.at("$.url", "address"));
        }
        if (!status.isEmpty() && !STATUSES.contains(status)) {
            faults.add(Fault.at("$.status", "code", status, String.join(", ", STATUSES.stream().sorted().toList())));
        } else if (!status.isEmpty() && !status.equals("active")) {
            faults.add(Fault.at("$.status", "not-active", status));
        }
        var language = resource.path("language").isString() ? resource.path("language").stringValue() : "sv";
        if (!LANGUAGE.matcher(language).matches()) {
            faults.add(Fault.at("$.language", "language", language));
        }
        var items = new ItemReader(faults);
        var lines = resource.path("item").isArray() ? items.read(resource.path("item")) : List.<QuestionSet.Line>of();
        if (lines.stream().noneMatch(QuestionSet.Line::asked) && faults.isEmpty()) {
            faults.add(Fault.at("$.item", "no-question"));
        }
        var ignored = Extensions.check(resource, "$", faults);
        var publisher = resource.path("publisher").isString() ? resource.path("publisher").stringValue() : "";
        return Optional.of(new Questionnaire(url, version, title, language, publisher, copyright, lines, ignored.stream().sorted(Comparator.naturalOrder()).toList()));
    }

    private Optional<JsonNode> tree(byte[] file) {
        if (file.length == 0 || file.length > LARGEST) {
            faults.add(Fault.at("$", "size", LARGEST / 1000));
            return Optional.empty();
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            faults.add(Fault.at("$", "encoding"));
        } catch (JacksonException e) {
            var place = e.getLocation();
            faults.add(Fault.at("$", "json", place == null ? 1 : Math.max(1, place.getLineNr()), place == null ? 1 : Math.max(1, place.getColumnNr())));
        }
        return Optional.empty();
    }

    private void properties(JsonNode resource) {
        resource.propertyStream().forEach(property -> {
            var name = property.getKey();
            var value = property.getValue();
            var path = "$." + name;
            if (TEXTS.contains(name)) {
                expect(value.isString(), path, "text");
            } else if (LISTS.contains(name)) {
                expect(value.isArray(), path, "list");
            } else if (OBJECTS.contains(name)) {
                expect(value.isObject(), path, "object");
            } else if (name.equals("experimental")) {
                expect(value.isBoolean(), path, "yes-no");
            } else if (Set.of("modifierExtension", "implicitRules", "contained").contains(name)) {
                faults.add(Fault.at(path, "not-supported", name));
            } else if (!name.equals("resourceType") && !(name.startsWith("_") && (TEXTS.contains(name.substring(1)) || name.equals("_experimental")))) {
                faults.add(Fault.at(path, "unknown", name));
            }
        });
    }

    private void expect(boolean right, String path, String what) {
        if (!right) {
            faults.add(Fault.at(path, "type." + what));
        }
    }

    private String required(JsonNode resource, String name) {
        var value = resource.path(name);
        if (value.isMissingNode()) {
            faults.add(Fault.at("$." + name, name.equals("copyright") ? "copyright" : "missing", name));
        }
        return value.isString() ? value.stringValue().strip() : "";
    }
}
