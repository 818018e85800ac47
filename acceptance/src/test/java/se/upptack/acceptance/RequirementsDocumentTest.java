package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last and holds {@code docs/requirements.md} against what this run proved. {@code -Dupptack.requirements.write=true} writes it. */
@Isolated
class RequirementsDocumentTest {

    @Test
    void theCommittedDocumentSaysWhatTheTestsProved() throws IOException {
        String document = Results.document(Catalogue.entries(), Results.proofs());
        Files.writeString(Repository.built("requirements.md"), document);
        assumeTrue(Results.finished().containsAll(provingTests()), "only some of the tests ran, so the document cannot be judged");
        Path committed = Repository.root().resolve("docs/requirements.md");
        if (Boolean.getBoolean("upptack.requirements.write")) {
            Files.writeString(committed, document);
        }
        assertThat(Files.exists(committed) && Files.readString(committed).equals(document))
                .as("docs/requirements.md says what this run proved (compare target/requirements.md; -Dupptack.requirements.write=true writes it)")
                .isTrue();
    }

    @Test
    void everyIdThatATestNamesStandsInTheCatalogue() throws IOException {
        List<String> ids = Catalogue.entries().stream().map(Catalogue.Entry::id).toList();
        assertThat(ids).hasSize(413).doesNotHaveDuplicates();
        assertThat(methods().flatMap(test -> Arrays.stream(test.getAnnotation(Requirement.class).value())).collect(Collectors.toSet())).isSubsetOf(ids);
    }

    private static Set<String> provingTests() throws IOException {
        return methods().map(test -> test.getDeclaringClass().getSimpleName() + "." + test.getName()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<java.lang.reflect.Method> methods() throws IOException {
        Path classes = Path.of(java.net.URI.create(RequirementsDocumentTest.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith("Test.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(RequirementsDocumentTest::load)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Requirement.class))
                    .toList().stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
