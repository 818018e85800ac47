package se.upptack.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads and writes the JSON of the contract. Strict where reading: what is not in the contract is refused and named, never guessed. */
@Component
class Json {

    /** Deeper than any body of the contract. */
    private static final int DEEPEST = 10;
    /** Longer than any text of the contract. */
    private static final int LONGEST_TEXT = 2_000;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST).maxStringLength(LONGEST_TEXT).maxNameLength(200).maxNumberLength(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule("plain text").addDeserializer(String.class, new PlainText()))
            .build();

    ObjectReader reader(Type type) {
        return mapper.readerFor(mapper.constructType(type));
    }

    Object read(ObjectReader reader, byte[] body) {
        try {
            Object value = reader.readValue(body);
            if (value == null) {
                throw Problem.unreadable(Problem.Fault.at("", "api.fault.json"));
            }
            return value;
        } catch (JacksonException refused) {
            throw Problem.unreadable(fault(refused));
        }
    }

    /** A text as the contract writes it: left out when nothing was said. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    byte[] bytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }


    private static Problem.Fault fault(JacksonException refused) {
        var place = refused instanceof DatabindException ? pointer(refused.getPath()) : "";
        return refused instanceof UnrecognizedPropertyException unknown
                ? Problem.Fault.at(place, "api.fault.unknown-field", PlainText.shown(unknown.getPropertyName()))
                : refused instanceof DatabindException && !place.isEmpty()
                        ? Problem.Fault.at(place, "api.fault.wrong-type")
                        : Problem.Fault.at(place, "api.fault.json");
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null
                        ? PlainText.shown(step.getPropertyName()).replace("~", "~0").replace("/", "~1")
                        : String.valueOf(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
