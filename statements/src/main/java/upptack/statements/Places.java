package upptack.statements;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import upptack.statements.Place.Kind;

/** Finds the places of SQL in a compiled class. */
final class Places {

    /** What takes a text and hands it to the database, when its first parameter is a string. */
    private static final Set<String> TAKERS = Set.of(
            "sql", "prepareStatement", "prepareCall", "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "addBatch", "update", "batchUpdate", "query",
            "queryForObject", "queryForList", "queryForMap", "queryForRowSet", "queryForStream", "copyIn", "copyOut");

    /** What makes its own text and runs it. */
    private static final Set<String> RUNNERS = Set.of("se/upptack/platform/BatchInsert.run");

    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(select|insert into|update [\\w.]+|delete from|with \\w+ as|merge into|create|alter|drop|truncate|analyze|grant|revoke|lock table|set (local|session|role))\\s(?s:.*)");
    /** Only in classes that send SQL, because sentences begin so too. */
    private static final Pattern PART = Pattern.compile(
            "\\s*(and|or|not|from|where|join|left join|inner join|on|order by|group by|having|limit|offset|for update|for no key update|on conflict|returning|union|values|set"
                    + "|case when|when|coalesce ?\\(|exists ?\\(|any ?\\(|in ?\\()(\\s|\\()(?s:.*)");

    private Places() {}

    static List<Place> of(ClassModel model, boolean sends) {
        var places = new ArrayList<Place>();
        var name = model.thisClass().asInternalName();
        for (int method = 0; method < model.methods().size(); method++) {
            var code = model.methods().get(method).code();
            if (code.isEmpty()) {
                continue;
            }
            int line = 0;
            int element = -1;
            List<String> last = List.of();
            for (CodeElement next : code.get()) {
                element++;
                if (next instanceof LineNumber number) {
                    line = number.line();
                }
                if (!(next instanceof Instruction)) {
                    continue;
                }
                var pieces = pieces(next);
                var kind = kind(next);
                if (kind != null) {
                    if (kind == Kind.CALL_WITH_TEXT && !last.isEmpty() && !places.isEmpty() && places.getLast().pieces() == last) {
                        // The text goes straight into this call, which says more.
                        places.removeLast();
                    }
                    places.add(new Place(name + "#" + places.size(), kind, method, element, line, kind == Kind.CALL_WITH_TEXT ? last : List.of()));
                } else if (pieces.stream().anyMatch(piece -> STATEMENT.matcher(piece).matches() || sends && PART.matcher(piece).matches())) {
                    places.add(new Place(name + "#" + places.size(), Kind.TEXT, method, element, line, pieces));
                }
                last = pieces;
            }
        }
        return places;
    }

    /** Whether the class itself calls the database. */
    static boolean sends(ClassModel model) {
        return model.methods().stream().flatMap(method -> method.code().stream()).flatMap(code -> code.elementStream()).anyMatch(element -> kind(element) != null);
    }

    /** The constant parts of the string that an instruction puts on the stack; none when it puts none. */
    private static List<String> pieces(CodeElement element) {
        return switch (element) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> List.of(text);
            case InvokeDynamicInstruction dynamic when dynamic.name().equalsString("makeConcatWithConstants") -> concatenated(dynamic);
            default -> List.of();
        };
    }

    private static List<String> concatenated(InvokeDynamicInstruction dynamic) {
        var arguments = dynamic.bootstrapArgs();
        var recipe = new StringBuilder((String) arguments.getFirst());
        for (int i = 1; i < arguments.size(); i++) {
            int at = recipe.indexOf("\u0002");
            recipe.replace(at, at + 1, String.valueOf(arguments.get(i)));
        }
        return Stream.of(recipe.toString().split("\u0001")).filter(piece -> !piece.isBlank()).toList();
    }

    private static Kind kind(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call when takes(call.owner().asInternalName(), call.name().stringValue(), call.typeSymbol()) ->
                call.typeSymbol().parameterCount() == 1 ? Kind.CALL_WITH_TEXT : Kind.CALL;
            case InvokeInstruction call when RUNNERS.contains(call.owner().asInternalName() + "." + call.name().stringValue()) -> Kind.CALL;
            case InvokeDynamicInstruction dynamic when dynamic.bootstrapArgs().stream().anyMatch(Places::refers) -> Kind.REFERENCE;
            default -> null;
        };
    }

    private static boolean refers(Object argument) {
        // Records refer to their fields in the same way.
        return argument instanceof DirectMethodHandleDesc handle && handle.lookupDescriptor().startsWith("(") && (takes(internal(handle.owner()), handle.methodName(), MethodTypeDesc.ofDescriptor(handle.lookupDescriptor()))
                || RUNNERS.contains(internal(handle.owner()) + "." + handle.methodName()));
    }

    private static boolean takes(String owner, String name, MethodTypeDesc type) {
        return (owner.startsWith("org/springframework/jdbc/") || owner.startsWith("java/sql/") || owner.startsWith("org/postgresql/")) && TAKERS.contains(name)
                && type.parameterCount() > 0 && type.parameterType(0).equals(ConstantDescs.CD_String);
    }

    private static String internal(ClassDesc type) {
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    static ClassModel parse(byte[] bytes) {
        return ClassFile.of().parse(bytes);
    }
}
