package se.upptack;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.upptack.access.Access;
import se.upptack.access.PersonBook;
import se.upptack.trail.Trail;

/** Rules of the house that the compiler does not see. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    /** Modules whose tables hold what concerns a person met. */
    private static final String[] PERSON_BOOK = {"..asking..", "..support..", "..referral..", "..concern..", "..activation.."};

    /** Real time, whatever the clock of the demonstration says: how long a token lives, and waiting for a process. */
    private static final Set<String> REAL_TIME = Set.of("se.upptack.access.Tokens", "se.upptack.access.TokenPrinter");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/se/upptack/jte/"))
            .importPackages("se.upptack");

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that(describe("keep to the clock", type -> REAL_TIME.stream().noneMatch(name -> type.getName().startsWith(name))))
                .should()
                .callMethodWhere(describe("the time without a clock", (JavaMethodCall call) -> call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"))))
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().callConstructor(java.util.Date.class)
                .check(OURS);
    }

    @Test
    void noStatementTakesTheTimeFromTheDatabase() throws IOException {
        assertThat(inText(Pattern.compile("\\bnow\\(\\s*\\)|current_timestamp|current_date|localtimestamp|clock_timestamp", Pattern.CASE_INSENSITIVE))).isEmpty();
    }

    /** Binding the agency is what opens the tables of persons; it is done in one place, which writes the trail with it. */
    @Test
    void thePersonBookIsOpenedInOnePlace() throws IOException {
        noClasses().that().areNotAssignableTo(PersonBook.class).and().areNotAssignableTo(Trail.class)
                .and(describe("are not part of the book", type -> !type.getName().startsWith(PersonBook.class.getName())))
                .should().callMethodWhere(describe("enter the book", call -> call.getTarget().getOwner().isEquivalentTo(Trail.class)
                        && call.getTarget().getName().equals("enter")))
                .check(OURS);
        assertThat(inText(Pattern.compile("trail\\.enter"))).containsExactly("Trail.java");
        assertThat(inText(Pattern.compile("upptack\\.agency"))).isEmpty();
        assertThat(inText(Pattern.compile("set_config\\('upptack\\.figures"))).containsExactly("FigureBook.java");
    }

    @Test
    void whatShowsPagesNeverSpeaksToTheDatabaseItself() {
        noClasses().that().areAnnotatedWith(Controller.class)
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.transaction..")
                .check(OURS);
        noClasses().that().resideOutsideOfPackages("se.upptack.access..", "se.upptack.platform..")
                .should().dependOnClassesThat(new DescribedPredicate<>("read the raw request") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getName().equals("jakarta.servlet.http.HttpSession");
                    }
                })
                .check(OURS);
    }

    @Test
    void modulesThatHoldPersonsWriteNoLog() {
        noClasses().that().resideInAnyPackage(PERSON_BOOK)
                .should().dependOnClassesThat().resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..")
                .orShould().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .check(OURS);
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.util.logging..").check(OURS);
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        methods().that().areMetaAnnotatedWith(RequestMapping.class).should().beAnnotatedWith(Access.class).check(OURS);
        classes().that().areAnnotatedWith(Controller.class).or().areMetaAnnotatedWith(Controller.class).should().notBePublic().check(OURS);
    }

    @Test
    void valuesOweNothingToTheFramework() {
        noClasses().that(describe("are records, enums or sealed", type -> type.isRecord() || type.isEnum() || type.reflect().isSealed()))
                .and().resideOutsideOfPackage("se.upptack.platform..")
                .and(describe("are not private to a bean", type -> !type.isNestedClass() || type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)))
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta..")
                .check(OURS);
    }

    @Test
    void thePlatformKnowsNoDomain() {
        noClasses().that().resideInAPackage("se.upptack.platform..")
                .should().dependOnClassesThat(describe("belong to another module", type -> type.getPackageName().startsWith("se.upptack.")
                        && !type.getPackageName().startsWith("se.upptack.platform")))
                .check(OURS);
    }

    @Test
    void noPartOfAStatementComesFromOutside() throws IOException {
        // Statements are put together from constants only; what a user types is a parameter. A variable inside sql(…) must be a constant.
        Pattern concatenation = Pattern.compile("\\.sql\\((?:[^\"()]|\"(?:[^\"\\\\]|\\\\.)*\")*?\\+\\s*([a-z][A-Za-z]*)\\b(?!\\()");
        assertThat(found(concatenation)).as("variables inside statements").isEmpty();
    }

    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);

    /** The files with the pattern inside a text of theirs, such as a statement. */
    private static List<String> inText(Pattern pattern) throws IOException {
        return files(source -> TEXT.matcher(source).results().anyMatch(text -> pattern.matcher(text.group()).find()));
    }

    private static List<String> found(Pattern pattern) throws IOException {
        return files(source -> pattern.matcher(source).find());
    }

    private static List<String> files(java.util.function.Predicate<String> wanted) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                if (wanted.test(Files.readString(file).replaceAll("(?m)^\\s*(//|\\*|/\\*).*$", ""))) {
                    files.add(file.getFileName().toString());
                }
            }
        }
        return files;
    }
}
