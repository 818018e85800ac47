package upptack.statements;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The agent: {@code -javaagent:upptack-statements.jar=FILE} writes into FILE which places of SQL were executed. */
public final class Watch implements ClassFileTransformer {

    private static final String DRIVER = "org/postgresql/core/v3/QueryExecutorImpl";
    private static final ClassDesc SEEN = Seen.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc OF_ID = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc OF_TEXT = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_String);
    private static final MethodTypeDesc OF_QUERY = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object, ConstantDescs.CD_int);
    /** Where the driver's methods keep the flags: after this, query, parameters, handler, rows and fetch size. */
    private static final int FLAGS = 6;

    private Watch() {}

    public static void premain(String file, Instrumentation instrumentation) throws IOException {
        var path = Path.of(file);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Seen.writeTo(path);
        instrumentation.addTransformer(new Watch());
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (name == null || !name.startsWith("se/upptack/") && !name.equals(DRIVER) || isTest(domain)) {
            return null;
        }
        try {
            return name.equals(DRIVER) ? driver(bytes) : application(loader, name, bytes);
        } catch (Throwable e) {
            // The JVM would go on without a word.
            Seen.write("! " + name + ": " + e);
            return null;
        }
    }

    /** What a test itself asks the database is not what the application does. */
    private static boolean isTest(ProtectionDomain domain) {
        return domain != null && domain.getCodeSource() != null && domain.getCodeSource().getLocation().getPath().endsWith("/test-classes/");
    }

    private static byte[] application(ClassLoader loader, String name, byte[] bytes) throws IOException {
        var model = Places.parse(bytes);
        var places = Places.of(model, sends(loader, name, model));
        if (places.isEmpty()) {
            return null;
        }
        places.forEach(Seen::know);
        Map<Integer, Map<Integer, Place>> byMethod = places.stream()
                .collect(Collectors.groupingBy(Place::method, Collectors.toMap(Place::element, place -> place)));
        List<MethodModel> methods = model.methods();
        return ClassFile.of().transformClass(model, (builder, element) -> {
            var marked = element instanceof MethodModel method ? byMethod.get(methods.indexOf(method)) : null;
            if (marked == null) {
                builder.with(element);
            } else {
                builder.transformMethod((MethodModel) element, (method, part) -> {
                    if (part instanceof java.lang.classfile.CodeModel code) {
                        method.transformCode(code, new Marking(marked));
                    } else {
                        method.with(part);
                    }
                });
            }
        });
    }

    /** A nested class writes parts of what the class around it sends. */
    private static boolean sends(ClassLoader loader, String name, ClassModel model) throws IOException {
        if (Places.sends(model)) {
            return true;
        }
        int nested = name.indexOf('$');
        if (nested < 0) {
            return false;
        }
        try (InputStream outer = loader.getResourceAsStream(name.substring(0, nested) + ".class")) {
            return outer != null && Places.sends(Places.parse(outer.readAllBytes()));
        }
    }

    private static final class Marking implements CodeTransform {

        private final Map<Integer, Place> marked;
        private int element;

        private Marking(Map<Integer, Place> marked) {
            this.marked = marked;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement next) {
            var place = marked.get(element++);
            if (place == null) {
                code.with(next);
                return;
            }
            switch (place.kind()) {
                case CALL_WITH_TEXT -> code.dup().loadConstant(place.id()).invokestatic(SEEN, "sends", OF_TEXT).with(next);
                case CALL -> code.loadConstant(place.id()).invokestatic(SEEN, "enters", OF_ID).with(next)
                        .loadConstant(place.id()).invokestatic(SEEN, "leaves", OF_ID);
                case TEXT -> code.with(next).loadConstant(place.id()).invokestatic(SEEN, "uses", OF_ID);
                case REFERENCE -> code.with(next);
            }
        }
    }

    private static byte[] driver(byte[] bytes) {
        return ClassFile.of().transformClass(Places.parse(bytes), ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString("execute") && method.methodTypeSymbol().parameterCount() >= 6,
                (code, next) -> {
                    if (next instanceof ReturnInstruction) {
                        code.aload(1).iload(FLAGS).invokestatic(SEEN, "executes", OF_QUERY);
                    }
                    code.with(next);
                }));
    }
}
