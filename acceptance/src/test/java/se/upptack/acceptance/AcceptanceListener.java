package se.upptack.acceptance;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Hears of every finished test: keeps what it proved, keeps a picture of what a failed one saw, and closes the windows it opened. */
public final class AcceptanceListener implements TestExecutionListener {

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getSource().orElse(null) instanceof MethodSource source && test.isTest()) {
            boolean passed = result.getStatus() == Status.SUCCESSFUL;
            Results.finished(source.getJavaMethod(), passed);
            Browser.testEnded(passed ? null : source.getJavaMethod().getDeclaringClass().getSimpleName() + "-" + source.getMethodName());
        }
    }
}
