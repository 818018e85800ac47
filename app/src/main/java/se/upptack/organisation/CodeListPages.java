package se.upptack.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import se.upptack.access.Access;
import se.upptack.access.Visit;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterBook;
import se.upptack.pack.Row;
import se.upptack.platform.Missing;

/** The common words: every code list with its versions, and what a roundabout expression may mean. */
@Controller
class CodeListPages {

    private static final String TITLE = "code-lists.title";

    private final RegisterBook book;
    private final Clock clock;

    CodeListPages(RegisterBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @GetMapping("/code-lists")
    @Access(signedIn = true)
    View index(Visit visit) {
        return visit.show("organisation/code-lists.jte", TITLE, index(visit, "", false));
    }

    /** Looks an expression up. Posted, because what is typed may come from a text about someone and must not stand in an address. */
    @PostMapping("/code-lists/find")
    @Access(signedIn = true)
    View find(Visit visit) {
        return visit.show("organisation/code-lists.jte", TITLE, index(visit, On.field(visit, "words"), true));
    }

    @GetMapping("/code-lists/{list}")
    @Access(signedIn = true)
    View list(Visit visit, @PathVariable String list) {
        var words = words(visit);
        var versions = words.registers().versions(list);
        var wanted = On.field(visit, "version");
        var shown = versions.stream().filter(version -> String.valueOf(version.version()).equals(wanted)).findFirst()
                .or(() -> words.registers().codes(list, LocalDate.now(clock)))
                .or(() -> versions.stream().findFirst())
                .orElseThrow(Missing::new);
        var before = versions.stream().filter(version -> version.validFrom().isBefore(shown.validFrom())).findFirst();
        var row = words.registers().rows("code-lists").where("id", list).stream()
                .filter(found -> found.text("version").equals(String.valueOf(shown.version()))).findFirst().orElseThrow(Missing::new);
        return visit.show("organisation/code-list.jte", TITLE, new CodeListPage(
                list, shown.name(words.language()), shown.version(), shown.validFrom(), shown.validTo(), row.text("note"),
                versions.stream().map(CodeList::version).toList(),
                shown.codes().stream().anyMatch(code -> !code.who().isEmpty()),
                codes(shown, words), terms(list, words),
                words.registers().rows("paraphrases").where("list", list).stream().map(found -> paraphrase(found, words)).toList(),
                before.map(old -> missing(shown, old, words)).orElse(List.of()),
                before.map(old -> missing(old, shown, words)).orElse(List.of()),
                words.sources(row)));
    }

    /** Codes with the parts of each right after it. */
    private static List<CodeListPage.Code> codes(CodeList list, Words words) {
        var ordered = new ArrayList<CodeListPage.Code>();
        var codes = list.codes().stream().map(CodeList.Code::code).collect(Collectors.toSet());
        list.codes().stream().filter(code -> !codes.contains(code.parent())).forEach(code -> add(code, false, list, words, ordered));
        return ordered;
    }

    private static void add(CodeList.Code code, boolean part, CodeList list, Words words, List<CodeListPage.Code> ordered) {
        ordered.add(new CodeListPage.Code(code.code(), code.name(words.language()), part, code.examples(words.language()),
                list.find(code.who()).map(type -> type.name(words.language())).orElse(code.who()),
                code.name(words.language().other())));
        list.codes().stream().filter(child -> child.parent().equals(code.code())).forEach(child -> add(child, true, list, words, ordered));
    }

    private static List<CodeListPage.Term> terms(String list, Words words) {
        return words.registers().rows("term-maps").where("list", list).stream()
                .map(row -> new CodeListPage.Term(words.organisation(row.text("organisation")), row.text("term"),
                        row.list("codes").stream().map(code -> code(list, code, words)).collect(Collectors.joining(", ")), row.text("note"), words.sources(row)))
                .sorted(words.by(CodeListPage.Term::organisation))
                .toList();
    }

    private CodeListPage.Index index(Visit visit, String sought, boolean searched) {
        var words = words(visit);
        var registers = words.registers();
        var today = LocalDate.now(clock);
        var lists = registers.rows("code-lists").stream()
                .map(row -> row.text("id"))
                .distinct()
                .flatMap(id -> registers.codes(id, today).or(() -> registers.versions(id).stream().findFirst()).stream())
                .map(list -> new CodeListPage.ListLine(list.id(), list.name(words.language()), list.version(), list.validFrom(), list.codes().size(),
                        registers.rows("term-maps").where("list", list.id()).size()))
                .sorted(words.by(CodeListPage.ListLine::name))
                .toList();
        var found = registers.rows("paraphrases").stream()
                .filter(row -> searched && !sought.isEmpty() && matches(row.text("phrase"), sought))
                .map(row -> paraphrase(row, words))
                .toList();
        return new CodeListPage.Index(lists, sought, searched, found, registers.rows("paraphrases").size());
    }

    /** Whether one contains the other, or they share a word of some length. */
    private static boolean matches(String phrase, String sought) {
        var one = phrase.toLowerCase(Locale.ROOT);
        var other = sought.toLowerCase(Locale.ROOT);
        if (one.contains(other) || other.contains(one)) {
            return true;
        }
        var long1 = longWords(one);
        return longWords(other).stream().anyMatch(word -> long1.stream().anyMatch(known -> known.startsWith(word) || word.startsWith(known)));
    }

    private static Set<String> longWords(String text) {
        return java.util.Arrays.stream(text.split("[^\\p{L}]+")).filter(word -> word.length() >= 5).collect(Collectors.toSet());
    }

    private static CodeListPage.Paraphrase paraphrase(Row row, Words words) {
        return new CodeListPage.Paraphrase(row.text("phrase"), code(row.text("list"), row.text("code"), words), row.text("list"),
                row.text("context", words.language()), row.text("source").equals("own"));
    }

    private static String code(String list, String code, Words words) {
        return words.registers().versions(list).stream().flatMap(version -> version.find(code).stream()).findFirst()
                .map(found -> found.name(words.language())).orElse(code);
    }

    private static List<String> missing(CodeList here, CodeList there, Words words) {
        return here.codes().stream().filter(code -> !there.has(code.code())).map(code -> code.name(words.language())).toList();
    }

    private Words words(Visit visit) {
        return new Words(book.current(), visit.messages(), visit.language());
    }
}
