package se.upptack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.modulith.core.ApplicationModules;

/** Modules use each other only as their package-info allows, and never in a circle. */
@Execution(ExecutionMode.CONCURRENT)
class ModularityTest {

    @Test
    void everyModuleKeepsToItsDeclaredDependencies() {
        // Generated templates know the models of every module; they are a rendering, not a module.
        ApplicationModules.of(Upptack.class, com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("se.upptack.jte..")).verify();
    }
}
