package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static se.upptack.pack.InventedPack.adding;
import static se.upptack.pack.InventedPack.files;
import static se.upptack.pack.InventedPack.replacing;
import static se.upptack.pack.InventedPack.with;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.upptack.platform.Language;
import se.upptack.platform.Messages;

/** Every kind of fault is found, with the file, the line and the column it is in. */
class PackCheckTest {

    /** A pack with one thing wrong, and what must be said of it: {@code file:line column key}. */
    record Broken(PackFiles pack, String... said) {

        @Override
        public String toString() {
            return String.join(" + ", said);
        }
    }

    static Stream<Broken> faults() {
        return Stream.of(
                new Broken(with(files(), "steps.csv", text -> null), "steps.csv:0 - file-missing"),
                new Broken(adding(files(), "extra.csv", "id"), "extra.csv:0 - file-unknown"),
                new Broken(notUtf8(), "networks.csv:0 - not-utf8", "network-members.csv:2 network reference"),
                new Broken(adding(files(), "laws.csv", "\"unfinished"), "laws.csv:4 - cells"),
                new Broken(adding(files(), "laws.csv", "\"quoted\"and more,"), "laws.csv:4 - not-csv"),
                new Broken(with(files(), "steps.csv", text -> ""), "steps.csv:1 - header-missing"),
                new Broken(replacing(files(), "steps.csv", "sort,", "sorted,"), "steps.csv:1 sorted column-unknown", "steps.csv:1 sort column-missing"),
                new Broken(replacing(files(), "steps.csv", "sort,", "sort,sort,"), "steps.csv:1 sort column-twice"),
                new Broken(replacing(files(), "triggers.csv", "Salvage begins,", "Salvage begins,,"), "triggers.csv:4 - cells", "policies.csv:4 trigger reference"),
                new Broken(replacing(files(), "units.csv", "The quay office", ""), "units.csv:3 name_en empty"),
                new Broken(replacing(files(), "networks.csv", "Sjöbordet", ""), "networks.csv:2 name_sv empty"),
                new Broken(replacing(files(), "measures.csv", "not-asked,Inte", "Not_asked,Inte"), "measures.csv:3 id id"),
                new Broken(replacing(files(), "steps.csv", "affirmative,1", "affirmative,one"), "steps.csv:2 sort whole"),
                new Broken(replacing(files(), "services.csv", "https://sea", "javascript:sea"), "services.csv:2 web web"),
                new Broken(replacing(files(), "accounts.csv", "2031-11-30", "30/11 2031"), "accounts.csv:2 date day"),
                new Broken(replacing(files(), "sources.csv", "2031-02-03", "2031-13"), "sources.csv:3 date day"),
                new Broken(replacing(files(), "laws.csv", ",yes,", ",ja,"), "laws.csv:2 verified value"),
                new Broken(replacing(files(), "units.csv", "office,Tornet", "castle,Tornet"), "units.csv:4 kind value"),
                new Broken(replacing(files(), "agreements.csv", "asking|training", "asking|dancing"), "agreements.csv:2 functions value"),
                new Broken(replacing(files(), "agreements.csv", "asking|training", "asking||training"), "agreements.csv:2 functions list-gap"),
                new Broken(replacing(files(), "agreements.csv", "asking|training", "asking|asking"), "agreements.csv:2 functions list-twice"),
                new Broken(replacing(files(), "accounts.csv", "saga:1", "sagan om havet"), "accounts.csv:2 source source"),
                new Broken(replacing(files(), "accounts.csv", "saga:1", "saga:1; lost:4"), "accounts.csv:2 source source-unknown"),
                new Broken(replacing(files(), "service-lines.csv", "All boat owners with a loan.", ""), "service-lines.csv:2 prioritised_en pair"),
                new Broken(replacing(files(), "load-periods.csv", "2031-04-15", "2031-02-15"), "load-periods.csv:2 valid_to period"),
                new Broken(replacing(files(), "policies.csv", "dagen är satt till islossningen", ""), "policies.csv:4 note assumed"),
                new Broken(replacing(files(), "units.csv", "harbour-quay,harbour,harbour-west", "harbour-quay,harbour,harbour-east"), "units.csv:3 parent reference"),
                new Broken(replacing(files(), "aliases.csv", "service-lines,rescue", "vessels,rescue"), "aliases.csv:3 register register"),
                new Broken(replacing(files(), "aliases.csv", "service-lines,rescue", "service-lines,raft"), "aliases.csv:3 entry reference"),
                new Broken(replacing(files(), "term-maps.csv", "shove|shout", "shove|punch"), "term-maps.csv:2 codes code"),
                new Broken(replacing(files(), "services.csv", "sv|en", "sv|xx"), "services.csv:2 languages code"),
                new Broken(replacing(files(), "codes.csv", "shove-hard,shove,", "shove-hard,push,"), "codes.csv:6 parent code"),
                new Broken(adding(files(), "codes.csv", "relation,7,crew,,10,Besättning,Crew,,,,saga:1"), "codes.csv:23 version version"),
                new Broken(replacing(files(), "services.csv", "municipality,01,0102", "municipality,09,0102"), "services.csv:3 county county"),
                new Broken(adding(files(), "triggers.csv", "watch-entry,watch,Vakt,Watch,saga:1"), "triggers.csv:5 id key-twice"),
                new Broken(adding(files(), "step-fields.csv", "step-tea,milk,1,choice,,yes,,,Mjölk?,Milk?,,,2031-01-01,,own"), "step-fields.csv:2 list empty"),
                new Broken(adding(files(), "step-fields.csv", "step-tea,milk,1,choice,wind,yes,,,Mjölk?,Milk?,,,2031-01-01,,own"), "step-fields.csv:2 list reference"),
                new Broken(adding(files(), "step-fields.csv", "step-tea,milk,1,yes-no,relation,yes,,,Mjölk?,Milk?,,,2031-01-01,,own"), "step-fields.csv:2 list value"),
                new Broken(adding(files(), "step-fields.csv", "step-tea,milk,1,yes-no,,yes,sugar=yes,,Mjölk?,Milk?,,,2031-01-01,,own"),
                        "step-fields.csv:2 shown_when reference"),
                new Broken(adding(files(), "step-effects.csv", "tea-mark,step-tea,milk,mark,careful,,,2031-01-01,,own"), "step-effects.csv:2 when condition"),
                new Broken(adding(files(), "step-effects.csv", "tea-mark,step-tea,,mark,careless,,,2031-01-01,,own"), "step-effects.csv:2 target reference"),
                new Broken(adding(files(), "step-effects.csv", "tea-mark,step-tea,,advice,,,,2031-01-01,,own"), "step-effects.csv:2 text_sv empty"),
                new Broken(replacing(files(), "units.csv", "harbour-west,harbour,,", "harbour-west,harbour,harbour-quay,"),
                        "units.csv:2 parent parent-circle", "units.csv:3 parent parent-circle"),
                new Broken(replacing(files(), "units.csv", "light-tower,light,,", "light-tower,light,harbour-west,"), "units.csv:4 parent parent-elsewhere"),
                new Broken(replacing(files(), "policies.csv", "periodic,violence,4", "periodic,violence,"), "policies.csv:5 interval_months interval-missing"),
                new Broken(replacing(files(), "policies.csv", "indication,violence,", "indication,violence,3"), "policies.csv:2 interval_months interval-idle"),
                new Broken(replacing(files(), "policies.csv", "0,14,60", "0,14,7"), "policies.csv:3 until_days window"),
                new Broken(replacing(files(), "policies.csv", "mooring-routine,harbour,mooring,mooring-winter,berth-application",
                        "mooring-routine,harbour,mooring,mooring-winter,salvage-start"), "policies.csv:3 trigger line-elsewhere"),
                new Broken(replacing(files(), "policies.csv", "watch-periodic,light", "watch-periodic,harbour"), "policies.csv:5 service_line line-of-another"),
                new Broken(clash(),
                        "policies.csv:3 mode policy-clash"),
                new Broken(replacing(files(), "channel-rules.csv", "2031-06-30", "2031-07-01"), "channel-rules.csv:3 rule channel-clash"),
                new Broken(replacing(files(), "code-lists.csv", "2031-12-31", ""), "code-lists.csv:3 valid_from version-clash"),
                new Broken(replacing(files(), "measures.csv", "kind=occasion & outcome=asked-no|asked-yes", "kind is occasion"), "measures.csv:2 where expression"),
                new Broken(replacing(files(), "measures.csv", "channel=telephone", "weather=telephone"), "measures.csv:3 where expression-column"),
                new Broken(replacing(files(), "measures.csv", "channel=telephone", "kind=prompt"), "measures.csv:3 where expression-never"),
                new Broken(replacing(files(), "measures.csv", "reason=storm", "reason=fog"), "measures.csv:3 where expression-value"),
                new Broken(replacing(files(), "measures.csv", "channel=telephone", "channel=semaphore"), "measures.csv:3 where expression-value"),
                new Broken(replacing(files(), "measures.csv", "reason=storm", "asked"), "measures.csv:3 where expression-nested"),
                new Broken(replacing(files(), "indicators.csv", "asked,,,registration", "seen,,,registration"), "indicators.csv:2 numerator expression-measure"),
                new Broken(replacing(files(), "indicators.csv", "asked,,,registration", "asked &,,,registration"), "indicators.csv:2 numerator expression"),
                new Broken(replacing(files(), "indicators.csv", "asked,,,registration", ",,,registration"), "indicators.csv:2 numerator numerator"),
                new Broken(replacing(files(), "indicators.csv", "number,asked,,,", "share,asked,,,"), "indicators.csv:2 denominator denominator-missing"),
                new Broken(replacing(files(), "indicators.csv", "number,asked,,,", "number,asked,not-asked,,"), "indicators.csv:2 denominator denominator-idle"),
                new Broken(replacing(files(), "indicators.csv", "number,asked,,,", "share,asked,outcome=asked-yes|asked-no & kind=occasion,,"),
                        "indicators.csv:2 denominator divides-itself"),
                new Broken(replacing(files(), "indicators.csv", "number,asked,,,", "share,not-asked,asked,asked,"), "indicators.csv:2 exclusions excludes-all"),
                new Broken(replacing(files(), "indicators.csv", "every-occasion", "last-per-case"), "indicators.csv:2 counting counting-case"),
                new Broken(replacing(files(), "indicators.csv", "in-use,,", "in-use,asked-share,"), "indicators.csv:2 replaces replaces-itself"),
                new Broken(adding(files(), "indicators.csv", "asked-two,harbour,harbour,Tillfällen,Occasions,Antal.,Number.,number,asked,,,registration,every-occasion,"
                        + "registered,unit,,,,in-use,asked-share,,,,saga:1"), "indicators.csv:3 status replaces-running"),
                new Broken(adding(files(), "asked-shares.csv", "harbour,mooring,2031,,40,,,saga:1"), "asked-shares.csv:2 percent share-missing"),
                new Broken(replacing(files(), "series-values.csv", "catch,01,", "catch,09,"), "series-values.csv:2 area area"),
                new Broken(replacing(files(), "series-values.csv", "41.5", "141.5"), "series-values.csv:2 value number"),
                new Broken(replacing(files(), "series-values.csv", "41.5", "\"41,5\""), "series-values.csv:2 value number"),
                new Broken(adding(files(), "police-regions.csv", "coast,Kusten,The coast,01|09,,,,saga:1"), "police-regions.csv:2 counties county"),
                new Broken(adding(files(), "published-bands.csv", "band-1,,,01,best,2030,,,saga:1"), "published-bands.csv:2 series band"),
                new Broken(replacing(files(), "survey-options.csv", "wind,none,2,Inget,None,low,saga:1\n", ""), "survey-scales.csv:2 id survey-scale"),
                new Broken(replacing(files(), "survey-questions.csv", "own,text,,,", "own,scale,,,"), "survey-questions.csv:3 scale survey-scale-missing"),
                new Broken(replacing(files(), "survey-questions.csv", "own,text,,,", "own,number,wind,,"), "survey-questions.csv:3 scale survey-scale-idle"),
                new Broken(replacing(files(), "survey-questions.csv", "tides,1,why", "tides,2,why"), "survey-versions.csv:2 version survey-questions",
                        "survey-questions.csv:3 version survey-version", "survey-questions.csv:3 shown_when survey-earlier"),
                new Broken(replacing(files(), "survey-questions.csv", "blows=much", "blows=some"), "survey-questions.csv:3 shown_when survey-option"),
                new Broken(replacing(files(), "survey-questions.csv", "& role=staff", "& role"), "survey-questions.csv:3 shown_when condition"),
                new Broken(replacing(files(), "survey-findings.csv", "tides,blows", "tides,gales"), "survey-findings.csv:2 question survey-question"),
                new Broken(replacing(files(), "survey-findings.csv", "exactly,50", "exactly,"), "survey-findings.csv:2 value survey-value"),
                new Broken(adding(files(), "asked-shares.csv", "harbour,mooring,2031,,41,40,,saga:1"), "asked-shares.csv:2 percent share-over"),
                new Broken(adding(files(), "role-assignments.csv", "harbour-one,Tove,harbour-guide,harbour,,,120,,,,,,,saga:1"),
                        "role-assignments.csv:2 share_percent share-over"),
                new Broken(replacing(files(), "municipalities.csv", "0201,Inre vik,02", "0201,Inre vik,01"),
                        "municipalities.csv:4 code municipality", "municipalities.csv:4 lan_name county-name"),
                new Broken(with(files(), "pack.csv", text -> text.replace("version,1\n", "")), "pack.csv:1 - pack-key"),
                new Broken(replacing(files(), "pack.csv", "2033-12-31", "2030-12-31"), "pack.csv:1 - period"),
                new Broken(replacing(files(), "pack.csv", "id,invented", "id,In vented"), "pack.csv:2 value id"),
                new Broken(adding(files(), "pack.csv", "colour,blue"), "pack.csv:8 key value"),
                new Broken(adding(files(), "pack.csv", "extends,ballad"), "pack.csv:1 - base-missing"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(Broken broken) {
        var said = PackCheck.check(broken.pack()).faults().stream()
                .map(fault -> fault.file() + ":" + fault.line() + " " + (fault.column() == null ? "-" : fault.column()) + " "
                        + fault.key().substring("pack.fault.".length()))
                .toList();
        assertThat(said).containsExactlyInAnyOrder(broken.said());
    }

    @Test
    void everyKindOfFaultThatFilesCanHaveIsTried() {
        var tried = faults().flatMap(broken -> Arrays.stream(broken.said())).map(said -> said.split(" ")[2]).collect(Collectors.toSet());
        // These arise when a pack meets what is stored, when a row is typed in, or beside the registers.
        Set<String> elsewhere = new HashSet<>(Set.of("key-taken", "frozen", "frozen-gone", "not-yours", "id-prefix", "key-used",
                "key-changed", "ended-before-today", "reason", "text-unknown"));
        var known = new Messages().all(Language.SV).keySet().stream()
                .filter(key -> key.startsWith("pack.fault."))
                .map(key -> key.substring("pack.fault.".length()))
                .filter(key -> !elsewhere.contains(key))
                .toList();
        assertThat(tried).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void aRightPackHasNoFaults() {
        assertThat(PackCheck.check(InventedPack.FOLDER)).isEmpty();
    }

    @Test
    void thePracticeOfficesAreRightTogetherWithThePackTheyExtend() {
        assertThat(PackCheck.check(Path.of("../packs/demo"))).isEmpty();
    }

    @Test
    void aMarkAtTheBeginningOfAFileIsNoPartOfItsFirstColumn() {
        assertThat(PackCheck.check(with(files(), "steps.csv", text -> "\uFEFF" + text)).faults()).isEmpty();
    }

    @Test
    void aPolicyClashNamesBothLines() {
        var fault = PackCheck.check(clash()).faults().getFirst();
        assertThat(fault.print(new Messages(), Language.EN))
                .startsWith("policies.csv:3: mode: ")
                .contains("mooring-indication at policies.csv:2", "indication and routine");
    }

    @Test
    void theCommandListsFaultsInTheLanguageAskedForAndTellsByItsExitCode(@TempDir Path folder) throws Exception {
        for (var file : files().files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        assertThat(run(folder.toString())).matches("0 Paketet är rätt: [0-9]+ rader, inga fel\\.\n");
        var units = folder.resolve("units.csv");
        Files.writeString(units, Files.readString(units).replace("office,Tornet", "castle,Tornet"));
        assertThat(run(folder.toString())).startsWith("1 units.csv:4: kind: ”castle” hör inte till").endsWith("alla är rättade.\n");
        assertThat(run(folder.toString(), "--lang", "en")).startsWith("1 units.csv:4: kind: “castle” is not one of");
        assertThat(run()).startsWith("2 ");
        assertThat(run(folder + "/nowhere")).startsWith("2 ");
    }

    @Test
    void theBodiesOfTextsAreJudgedTooWithFileAndLine(@TempDir Path folder) throws Exception {
        for (var file : files().files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        var texts = folder.resolve("texts.csv");
        Files.writeString(texts, Files.readString(texts) + "knots,*,guidance,Knopar,Knots,1,caseworker" + ",".repeat(16)
                + ",evidence-lacking,,,,,,,own\n");
        var bodies = Files.createDirectories(folder.resolve("texts/knots"));
        Files.writeString(bodies.resolve("sv.md"), "# Knopar\n\nDra åt.\n");
        assertThat(run(folder.toString())).matches("0 Paketet är rätt: [0-9]+ rader, inga fel\\.\n");
        Files.writeString(bodies.resolve("sv.md"), "# Knopar\n\nRing \u202e211\u202c nu.\n");
        Files.writeString(bodies.resolve("en.md"), "# " + "a".repeat(100_000));
        Files.write(bodies.resolve("ar.md"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.writeString(Files.createDirectories(folder.resolve("texts/splices")).resolve("sv.md"), "# Splits\n");
        assertThat(run(folder.toString()))
                .startsWith("1 texts/knots/ar.md:1: Filen är inte skriven i UTF-8.")
                .contains("texts/knots/en.md:1: Texten har 100002 tecken. Den får ha högst 40000.")
                .contains("texts/knots/sv.md:3: Rad 3 har ett tecken som tvingar fram en läsriktning.")
                .contains("texts/splices/sv.md:1: Filen hör inte till någon rad i texts.csv.");
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        int code = PackCheck.run(List.of(arguments), "", new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    /** Two modes for the same cases on the first day of 2032. */
    private static PackFiles clash() {
        var anyCase = replacing(files(), "policies.csv", "mooring,mooring-winter,berth-application,routine", "mooring,*,*,routine");
        return replacing(anyCase, "policies.csv", "2031-12-31", "2032-01-01");
    }

    private static PackFiles notUtf8() {
        var files = new TreeMap<>(files().files());
        files.put("networks.csv", "id,name_sv\nå,ä".getBytes(StandardCharsets.ISO_8859_1));
        return new PackFiles(files);
    }
}
