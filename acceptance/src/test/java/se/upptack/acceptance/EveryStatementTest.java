package se.upptack.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs last and holds the SQL of the application against what the server executed while all tests ran (ADR 0011). */
@Isolated
class EveryStatementTest {

    @Test
    void everyStatementOfTheApplicationWasExecuted() {
        var report = ToolProvider.findFirst("upptack-statements");
        assumeTrue(report.isPresent(), "only some of the tests ran, so it cannot be known");
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int code = report.get().run(
                writer, writer, Repository.root().resolve("app/target/classes").toString(), Repository.root().resolve("statements/target/executed").toString());
        System.out.print(said);
        assertThat(code).as("SQL that no test executed:%n%s", said).isZero();
    }
}
