package se.upptack.directory;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds objects against HSDS 3.1. Fields that the specification does not know are kept and told of; a profile may have its own. */
final class OpenCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 12;

    private final List<OpenFault> faults = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();

    List<OpenFault> faults() {
        return faults;
    }

    /** The fields that the specification does not know, as kind and name. */
    Set<String> unknown() {
        return unknown;
    }

    void check(String kind, JsonNode object, String place) {
        check(OpenShape.of(kind), object, place, 0);
    }

    /** A row of a table, which names by its id what an object would hold. */
    void row(String kind, ObjectNode row, String place) {
        check(OpenShape.of(kind), row, place, 1);
    }

    private void check(OpenShape.Kind kind, JsonNode object, String place, int depth) {
        if (!object.isObject()) {
            faults.add(OpenFault.of(place, "directory.open.object"));
            return;
        }
        if (depth > DEEPEST) {
            faults.add(OpenFault.of(place, "directory.open.deep", DEEPEST));
            return;
        }
        for (var field : kind.fields().values()) {
            // An organisation may name its services by nothing but their ids.
            var left = depth > 0 && (kind.name().equals("service") && object.size() == 1 || object.has(field.name() + "_id"));
            if (field.needed() && !left && (!object.has(field.name()) || object.get(field.name()).isNull())) {
                faults.add(OpenFault.of(place + "/" + field.name(), "directory.open.needed"));
            }
        }
        for (var entry : ((ObjectNode) object).properties()) {
            var here = place + "/" + entry.getKey();
            var field = kind.fields().get(entry.getKey());
            if (field == null) {
                unknown.add(kind.name() + "." + OpenFault.quoted(entry.getKey()));
                texts(entry.getValue(), here);
            } else if (!entry.getValue().isNull()) {
                value(field, entry.getValue(), here, depth);
            }
        }
    }

    private void value(OpenShape.Field field, JsonNode value, String place, int depth) {
        switch (field.holds()) {
            case OpenShape.Holds.One(var kind) -> check(OpenShape.of(kind), value, place, depth + 1);
            case OpenShape.Holds.Many(var kind) -> {
                if (!value.isArray()) {
                    faults.add(OpenFault.of(place, "directory.open.list"));
                    return;
                }
                for (int i = 0; i < value.size(); i++) {
                    check(OpenShape.of(kind), value.get(i), place + "/" + i, depth + 1);
                }
            }
            case OpenShape.Holds.Number() -> {
                if (!value.isNumber()) {
                    faults.add(OpenFault.of(place, "directory.open.number", OpenFault.quoted(value.toString())));
                }
            }
            case OpenShape.Holds.Plain() -> text(value, place);
            case OpenShape.Holds.Link() -> {
                if (text(value, place) && !UUID_FORM.matcher(value.stringValue()).matches()) {
                    faults.add(OpenFault.of(place, "directory.open.uuid", OpenFault.quoted(value.stringValue())));
                }
            }
            case OpenShape.Holds.Words(var words) -> {
                if (text(value, place) && !words.contains(value.stringValue())) {
                    faults.add(OpenFault.of(place, "directory.open.word", OpenFault.quoted(value.stringValue()), String.join(", ", words)));
                }
            }
            case OpenShape.Holds.Form(var form) -> {
                if (text(value, place) && !fits(form, value.stringValue())) {
                    faults.add(OpenFault.of(place, "directory.open." + form, OpenFault.quoted(value.stringValue())));
                }
            }
        }
    }

    private static boolean fits(String form, String text) {
        try {
            return switch (form) {
                case "uuid" -> UUID_FORM.matcher(text).matches();
                case "email" -> EMAIL.matcher(text).matches();
                case "uri" -> new URI(text).isAbsolute();
                default -> OffsetDateTime.parse(text) != null;
            };
        } catch (DateTimeException | java.net.URISyntaxException notOfTheForm) {
            return false;
        }
    }

    /** Whether it is a text that can be kept. */
    private boolean text(JsonNode value, String place) {
        if (!value.isString()) {
            faults.add(OpenFault.of(place, "directory.open.text", OpenFault.quoted(value.toString())));
            return false;
        }
        return kept(value.stringValue(), place);
    }

    private boolean kept(String text, String place) {
        if (text.length() > LONGEST) {
            faults.add(OpenFault.of(place, "directory.open.long", LONGEST, text.length()));
            return false;
        }
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            faults.add(OpenFault.of(place, "directory.open.character"));
            return false;
        }
        return true;
    }

    /** What stands in a field that we do not know must still be such that it can be kept. */
    private void texts(JsonNode value, String place) {
        if (value.isString()) {
            kept(value.stringValue(), place);
        } else if (value.isObject()) {
            value.properties().forEach(entry -> texts(entry.getValue(), place + "/" + entry.getKey()));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                texts(value.get(i), place + "/" + i);
            }
        }
    }
}
