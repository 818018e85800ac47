package se.upptack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.upptack.pack.Expression.All;
import se.upptack.pack.Expression.Any;
import se.upptack.pack.Expression.Is;
import se.upptack.pack.Expression.Named;
import se.upptack.pack.Expression.Not;
import se.upptack.pack.Expression.Unsaid;

class ExpressionTest {

    private static final Map<String, String> MEASURES = Map.of("put", "kind=occasion & outcome=asked-no|asked-yes", "due", "kind=prompt & mode=routine");

    @Test
    void orBindsLoosestThenAndThenNot() {
        assertThat(Expression.parse("a=1 & not b=2|3 or c!=4")).isEqualTo(new Any(List.of(
                new All(List.of(new Is("a", Set.of("1")), new Not(new Is("b", Set.of("2", "3"))))), new Not(new Is("c", Set.of("4"))))));
        assertThat(Expression.parse(" put&( no reason or informed=no ) ")).isEqualTo(new All(List.of(
                new Named("put"), new Any(List.of(new Unsaid("reason"), new Is("informed", Set.of("no")))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"kind is occasion;6", "kind=;6", "=occasion;1", "a=b &;6", "(a=b;5", "a=b);4", "a=b||c;5", "not;4", "a=b or or c=d;8", "a='b';3", "a=b c=d;5"})
    void whatCannotBeReadSaysWhere(String text, int at) {
        assertThatExceptionOfType(Expression.Unreadable.class).isThrownBy(() -> Expression.parse(text)).satisfies(fault -> assertThat(fault.at()).isEqualTo(at));
    }

    @Test
    void promptsAndSignsCountWhenTheyBeginUnlessStateIsSaid() {
        assertThat(meaning("due")).isEqualTo("(kind=prompt & mode=routine & no state)");
        assertThat(meaning("kind=prompt & state=lapsed")).isEqualTo("(kind=prompt & state=lapsed)");
        assertThat(meaning("put")).isEqualTo("(kind=occasion & outcome=asked-no|asked-yes)");
        assertThat(meaning("mode=routine")).isEqualTo("((no state or not (kind=indication|prompt)) & mode=routine)");
    }

    @Test
    void notMovesToWhatItIsAbout() {
        assertThat(meaning("put & not (channel=written or no reason)"))
                .isEqualTo("(kind=occasion & not (channel=written) & not (no reason) & outcome=asked-no|asked-yes)");
        assertThat(meaning("put & not not channel=written")).isEqualTo(meaning("channel=written & put"));
    }

    @Test
    void whatAColumnMayBeIsKnown() {
        assertThat(parsed("put").values("kind")).isEqualTo(Optional.of(Set.of("occasion")));
        assertThat(parsed("put or kind=referral").values("kind")).isEqualTo(Optional.of(Set.of("occasion", "referral")));
        assertThat(parsed("put & kind=referral").values("kind")).isEqualTo(Optional.of(Set.of()));
        assertThat(parsed("put or mode=routine").values("kind")).isEmpty();
    }

    @Test
    void whatIsKnownOfAFactIsTakenAway() {
        assertThat(parsed("due").given("kind", "prompt").given("state", null).canonical()).isEqualTo("mode=routine");
        assertThat(parsed("due").given("state", "lapsed")).isEqualTo(new Any(List.of()));
        assertThat(parsed("put & not kind=referral").given("kind", "occasion").canonical()).isEqualTo("outcome=asked-no|asked-yes");
    }

    private static Expression parsed(String text) {
        return Expression.parse(text).meaning(name -> Expression.parse(MEASURES.get(name)));
    }

    private static String meaning(String text) {
        return parsed(text).canonical();
    }
}
