package se.upptack.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.upptack.pack.RegisterSnapshot;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

class PackReviewTest {

    private static final Path INVENTED = Path.of("src/test/resources/packs/invented");
    private static final Path REAL = Path.of("../packs/upptackt-2019-2021");

    private static List<Finding> review(Path folder) {
        return Review.of(Papers.of(RegisterSnapshot.of(folder), new Messages(), Language.EN));
    }

    @Test
    void aPackWithoutFaultsIsSilent() {
        var out = new ByteArrayOutputStream();
        assertThat(PackReview.run(List.of(INVENTED.toString()), "sv", new PrintStream(out, true, StandardCharsets.UTF_8))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(PackReview.run(List.of("nowhere"), "sv", new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(2);
    }

    @Test
    void theRealPackTellsWhatTheDocumentsContradict() {
        var lines = PackReview.review(REAL, Language.EN);
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("sums:").contains("001:51", "001:45", "2\u00a0000\u00a0005", "difference of 5"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("products:").contains("88\u00a0000", "90\u00a0000"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("same-name:").contains("S2019/01517/JÄM", "A2019/01517/ JÄM", "000:150", "001:5"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("day-order:").contains("2021-10-28", "2021-11", "004:1186", "004:1185"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("same-day:").contains("2019-05-21", "2019-05-24"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("assessors:").contains("JäMy: met", "FK: partly met", "000:847-849", "003:173"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("one-assessor:").contains("003:249", "003:173"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("grounds:").contains("the goal is about all", "majority"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("scope:").contains("vid misstanke om ohälsa", "Moved"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("vanished:").contains("A model for implementation and follow-up"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("appeared:").contains("A plan for the introduction"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("same-claim:").contains("erbjuden", "obligatorisk"));
        // Every finding says both places.
        assertThat(review(REAL)).allSatisfy(finding -> assertThat(List.of(finding.firstSource(), finding.secondSource(), finding.first() + finding.firstWords(), finding.second() + finding.secondWords(), finding.about())).doesNotContain(""));
    }

    @Test
    void theSameRulesFindTheFaultsOfAnyPack(@TempDir Path folder) throws IOException {
        try (var files = Files.walk(INVENTED)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(INVENTED.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        var statements = folder.resolve("statements.csv");
        Files.writeString(statements, Files.readString(statements)
                .replace("crew-below,crew-below,figure,Under däck,Below deck,4,", "crew-below,crew-below,figure,Under däck,Below deck,5,")
                .replace("Share on deck,60,", "Share on deck,70,").replace("2030-06-01", "2030-04-30").replace("Pay,60,about", "Pay,75,about")
                .replace("name-2,lighthouse,name,Fyrens namn,Name,Skarven", "name-2,lighthouse,name,Fyrens namn,Name,Måsen")
                + "mates,mates,figure,Styrmän,Mates,12,exactly,,,,crew,,,,saga:9\ncrew-again,crew,figure,Besättning,Crew,11,exactly,,,,,,,,saga:10\n"
                + "ship-1,ship,claim,Skeppet,The ship,sjönk,,,,,,,,,saga:1\nship-2,ship,claim,Skeppet,The ship,kom hem,,,,,,,,,saga:8\n"
                + "storm-1,storm,day,Stormen,The storm,2030-02,,,,,,,,,saga:1\nstorm-2,storm,day,Stormen,The storm,2030-03-01,,,,,,,,,saga:2\n");
        Set<String> found = review(folder).stream().map(Finding::rule).collect(Collectors.toSet());
        assertThat(found).containsExactlyInAnyOrder("sums", "percentages", "day-order", "products", "same-name", "parts", "same-figure", "same-claim", "same-day");
    }
}
