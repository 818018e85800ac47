package se.upptack.concern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.upptack.pack.CodeList;
import se.upptack.pack.RegisterSnapshot;

/**
 * Why concern is reported: one main cause, so that every report is counted once, and any others (CHILD-05). The codes are those of the list
 * {@code child-cause}; a cause is violence when the list says so, as it did on the day.
 */
public record Causes(Cause main, List<Cause> also) {

    private static final String LIST = "child-cause";
    private static final String VIOLENCE = "violence";

    /** A code and whether it counts as violence. */
    public record Cause(String code, boolean violence) {}

    public Causes {
        also = List.copyOf(also);
    }

    /** Whether any of the causes is violence; a child who sees or hears violence counts as exposed itself (CHILD-07). */
    public boolean aboutViolence() {
        return all().stream().anyMatch(Cause::violence);
    }

    List<Cause> all() {
        return Stream.concat(Stream.of(main), also.stream()).toList();
    }

    /** The causes that were said; empty when the main one is none of the list. What is said twice is said once. */
    static Optional<Causes> of(RegisterSnapshot registers, LocalDate day, String main, Collection<String> also) {
        var choices = choices(registers, day);
        return find(choices, main).map(first -> {
            var others = new ArrayList<Cause>();
            also.stream().sorted().distinct().filter(code -> !code.equals(main)).forEach(code -> find(choices, code).ifPresent(others::add));
            return new Causes(first, others);
        });
    }

    /** What can be chosen on a day: the codes that are not the heading of others. */
    static List<CodeList.Code> choices(RegisterSnapshot registers, LocalDate day) {
        var codes = registers.codes(LIST, day).map(CodeList::codes).orElse(List.of());
        var headings = codes.stream().map(CodeList.Code::parent).collect(Collectors.toSet());
        return codes.stream().filter(code -> !headings.contains(code.code())).toList();
    }

    private static Optional<Cause> find(List<CodeList.Code> choices, String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst()
                .map(choice -> new Cause(choice.code(), choice.parent().equals(VIOLENCE)));
    }
}
