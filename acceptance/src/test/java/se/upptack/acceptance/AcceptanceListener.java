package se.upptack.acceptance;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Hears of every finished test: keeps what it proved, keeps a picture of what a failed one saw, and closes the windows it opened. */
public final class AcceptanceListener implements TestExecutionListener {

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean needed = plan.getRoots().stream().flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(test -> test.getSource().orElse(null) instanceof ClassSource source && source.getClassName().equals(DirectorySignInTest.class.getName()));
        if (needed) {
            Keycloak.begin();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource source && test.isTest()) {
            boolean passed = result.getStatus() == Status.SUCCESSFUL;
            Results.finished(source.getJavaMethod(), passed);
            Browser.testEnded(passed ? null : source.getJavaMethod().getDeclaringClass().getSimpleName() + "-" + source.getMethodName());
        }
    }
}
