package se.upptack.api;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document as tests look at it. */
final class Description {

    private static final String ADDRESS = "https://upptack.example/openapi.json";

    /** One method on one path. */
    record Operation(String path, String method, JsonNode node) {

        /** Pointer to the operation within the document. */
        String pointer() {
            return "/paths/" + escaped(path) + "/" + method;
        }
    }

    /** An example of a request or an answer, with the pointer to the schema it must follow. */
    record Example(String place, String mediaType, String schema, JsonNode value) {}

    private final JsonNode root;
    private final SchemaRegistry schemas;

    private Description(String text) {
        this.root = JsonMapper.builder().build().readTree(text);
        this.schemas = SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31(), builder -> builder
                .schemas(Map.of(ADDRESS, text))
                .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }

    static Description ofResource() {
        try {
            return new Description(new ClassPathResource("openapi.json", AboutApi.class).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        root.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream()
                .forEach(method -> operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    /** A node or what its {@code $ref} leads to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** The pointer of a node, or where its {@code $ref} leads. */
    String resolved(String pointer) {
        var node = root.at(pointer);
        return node.has("$ref") ? node.get("$ref").asString().substring(1) : pointer;
    }

    List<JsonNode> parameters(Operation operation) {
        return operation.node().path("parameters").valueStream().map(this::resolved).toList();
    }

    /** The examples of whatever has {@code content}: a request body or a response. */
    List<Example> examples(String pointer) {
        var examples = new ArrayList<Example>();
        var place = resolved(pointer);
        root.at(place).path("content").propertyStream().forEach(content -> content.getValue().path("examples").propertyStream()
                .forEach(example -> examples.add(new Example(
                        pointer + " " + example.getKey(), content.getKey(), place + "/content/" + escaped(content.getKey()) + "/schema",
                        example.getValue().get("value")))));
        return examples;
    }

    /** What is wrong with a value by the schema at the pointer; empty when nothing is. */
    List<String> faults(String schema, JsonNode value) {
        Schema known = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + schema));
        return known.validate(value).stream().map(Object::toString).toList();
    }

    static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }
}
