package se.upptack.asking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asking said once more, as plainly as possible and without a database: lists, loops, and figures counted from the beginning each time. */
final class ReplayModel {

    record Rule(String id, String type, String step, String mode, int interval, int reask, int opens, int due, int until, LocalDate from, @Nullable LocalDate to) {

        boolean fits(Case of, String at, LocalDate day) {
            return (type.equals("*") || type.equals(of.type)) && (step.equals("*") || step.equals(at)) && !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    static final class Prompt {
        Case of;
        Rule rule;
        @Nullable String step;
        int round;
        LocalDate opens;
        LocalDate due;
        LocalDate until;
        String state = "open";
        String unit;
        boolean neverOpened;
        boolean touched;
        @Nullable Prompt next;

        boolean waits() {
            return state.equals("open") || state.equals("deferred");
        }
    }

    static final class Case {
        String reference;
        String type;
        String unit;
        @Nullable LocalDate closed;
        final Set<String> steps = new HashSet<>();
    }

    /** The latest version of what happened. */
    static final class Occasion {
        Case of;
        @Nullable Prompt prompt;
        boolean closes;
        String unit;
        String worker;
        Registration said;
        int number;
    }

    private record Round(Rule rule, LocalDate day) {}

    final List<Rule> rules = new ArrayList<>();
    final Map<String, Case> cases = new TreeMap<>();
    final List<Prompt> prompts = new ArrayList<>();
    final List<Occasion> occasions = new ArrayList<>();

    @Nullable Rule rule(Case of, String at, LocalDate day, Set<String> modes) {
        Rule best = null;
        for (var rule : rules) {
            if (modes.contains(rule.mode) && rule.fits(of, at, day) && (best == null || weight(rule) > weight(best))) {
                best = rule;
            }
        }
        return best;
    }

    /** The type of a case says more than the step in it. */
    private static int weight(Rule rule) {
        return (rule.type.equals("*") ? 0 : 2) + (rule.step.equals("*") ? 0 : 1);
    }

    void deliver(String reference, String unit, String type, @Nullable String step, LocalDate day, @Nullable LocalDate closed) {
        var known = cases.computeIfAbsent(reference, name -> new Case());
        known.reference = reference;
        known.unit = unit;
        known.type = type;
        known.closed = closed != null ? closed : known.closed;
        prompts.stream().filter(prompt -> prompt.of == known && prompt.waits()).forEach(prompt -> prompt.unit = unit);
        if (step != null && known.steps.add(step + day)) {
            var asks = rule(known, step, day, Set.of("routine", "periodic"));
            var informs = rule(known, step, day, Set.of("inform-first"));
            if (asks != null && !(asks.mode.equals("periodic")
                    && prompts.stream().anyMatch(prompt -> prompt.of == known && prompt.waits() && prompt.rule.mode.equals("periodic")))) {
                add(known, asks, step, 1, day, asks.due);
            }
            if (informs != null) {
                add(known, informs, step, 1, day, informs.due);
            }
        }
        if (known.closed != null) {
            prompts.stream().filter(prompt -> prompt.of == known && prompt.waits()).forEach(prompt -> {
                prompt.state = "lapsed";
                prompt.neverOpened = prompt.opens.isAfter(known.closed);
            });
        }
    }

    private @Nullable Prompt add(Case of, Rule rule, @Nullable String step, int round, LocalDate day, int due) {
        var prompt = new Prompt();
        prompt.of = of;
        prompt.rule = rule;
        prompt.step = step;
        prompt.round = round;
        prompt.opens = day.minusDays(rule.opens);
        prompt.due = day.plusDays(due);
        prompt.until = day.plusDays(Math.max(rule.until, due));
        prompt.unit = of.unit;
        if (of.closed == null || !prompt.opens.isAfter(of.closed)) {
            prompts.add(prompt);
            return prompt;
        }
        return null;
    }

    Occasion register(Case of, @Nullable Prompt prompt, String worker, Registration said) {
        var occasion = new Occasion();
        occasion.of = of;
        occasion.prompt = prompt;
        occasion.unit = of.unit;
        occasion.worker = worker;
        occasion.said = said;
        occasion.number = occasions.size();
        occasions.add(occasion);
        if (prompt != null) {
            prompt.touched = true;
        }
        if (prompt != null && said.outcome() == Outcome.DEFERRED) {
            prompt.state = "deferred";
        }
        occasion.closes = prompt != null && closes(prompt, said);
        if (occasion.closes) {
            prompt.state = "closed";
            next(prompt, said);
        }
        return occasion;
    }

    static boolean closes(Prompt prompt, Registration said) {
        return said.outcome() == Outcome.NOT_ASKED
                || said.outcome() != Outcome.DEFERRED && (prompt.rule.mode.equals("inform-first") ? said.informed() : said.outcome() != Outcome.INFORMED);
    }

    /** The rule and the day of the next round, or null when none follows. */
    private @Nullable Round round(Prompt prompt, Registration said) {
        var declined = said.outcome() == Outcome.DECLINED || said.outcome() == Outcome.DECLINED_PARTICIPATION;
        var at = prompt.step == null ? prompt.rule.step : prompt.step;
        var mode = prompt.rule.mode;
        var now = rule(prompt.of, at, said.occurred(), Set.of("routine", "periodic"));
        if (mode.equals("inform-first") || now == null || !now.mode.equals(mode)) {
            return null;
        }
        int months = declined && now.reask > 0 ? now.reask : now.interval;
        var day = said.occurred().plusMonths(months);
        var then = months == 0 ? null : rule(prompt.of, at, day, Set.of("routine", "periodic"));
        return then != null && then.mode.equals(mode) ? new Round(then, day) : null;
    }

    private void next(Prompt prompt, Registration said) {
        var round = prompt.of.closed != null ? null : round(prompt, said);
        var twin = round != null && prompts.stream().anyMatch(other -> other.of == prompt.of && other.rule.id.equals(round.rule.id) && other.step == null
                && other.round == prompt.round + 1 && other.opens.equals(round.day.minusDays(round.rule.opens)));
        if (round != null && !twin) {
            prompt.next = add(prompt.of, round.rule, null, prompt.round + 1, round.day, 0);
        }
    }

    /** What happened was something else: the next round comes as if that had been said at once, unless it has begun. */
    void correct(Occasion occasion, Registration said) {
        var prompt = occasion.prompt;
        var was = occasion.said;
        occasion.said = said;
        if (prompt == null || !occasion.closes || prompt.of.closed != null || Objects.equals(round(prompt, was), round(prompt, said))) {
            return;
        }
        if (prompt.next != null && prompt.next.state.equals("open") && !prompt.next.touched) {
            prompts.remove(prompt.next);
            prompt.next = null;
        }
        if (prompt.next == null) {
            next(prompt, said);
        }
    }

    /** Everything the figure book should hold, from the prompts and the latest versions alone. */
    Map<String, Integer> figures() {
        var sums = new TreeMap<String, Integer>();
        for (var prompt : prompts) {
            var said = String.join(" ", "prompt", prompt.unit, prompt.of.type, month(prompt.due), prompt.rule.mode, prompt.round == 1 ? "first" : "repeat");
            if (!prompt.neverOpened) {
                sums.merge(said, 1, Integer::sum);
            }
            if (prompt.state.equals("lapsed") && !prompt.neverOpened) {
                sums.merge(said + " lapsed", 1, Integer::sum);
            }
        }
        var persons = new HashSet<String>();
        var workers = new HashSet<String>();
        var inOrder = new ArrayList<>(occasions);
        inOrder.sort(java.util.Comparator.comparing((Occasion one) -> one.said.occurred()).thenComparing(one -> one.number));
        for (var one : inOrder) {
            var said = one.said;
            var mode = one.prompt == null ? "own-initiative" : one.prompt.rule.mode;
            sums.merge(String.join(" ", "occasion", one.unit, one.of.type, month(one.closes ? one.prompt.due : said.occurred()), mode, said.outcome().code(),
                    said.channel(), said.presence(), said.exposure(), one.closes ? "closes" : "stays"), 1, Integer::sum);
            for (var statement : PersonYear.statements(said)) {
                if (persons.add(one.of.reference + said.occurred().getYear() + statement)) {
                    sums.merge(String.join(" ", "person-year", one.unit, one.of.type, month(said.occurred()), statement), 1, Integer::sum);
                }
            }
            var put = said.outcome() == Outcome.ASKED_NO || said.outcome() == Outcome.ASKED_YES || said.outcome() == Outcome.DECLINED;
            for (var statement : put ? List.of("scoped", "asked") : one.prompt != null ? List.of("scoped") : List.<String>of()) {
                if (workers.add(one.worker + one.unit + month(said.occurred()) + statement)) {
                    sums.merge(String.join(" ", "worker-month", one.unit, "", month(said.occurred()), statement), 1, Integer::sum);
                }
            }
        }
        return sums;
    }

    private static String month(LocalDate day) {
        return String.valueOf(day.getYear() * 100 + day.getMonthValue());
    }

    Map<String, String> prompts() {
        var all = new HashMap<String, String>();
        prompts.forEach(prompt -> all.merge(
                String.join(" ", prompt.of.reference, prompt.rule.id, String.valueOf(prompt.step), String.valueOf(prompt.round), prompt.opens.toString(),
                        prompt.due.toString(), prompt.until.toString()),
                prompt.state + " " + prompt.unit, (one, other) -> one + ", " + other));
        return all;
    }
}
