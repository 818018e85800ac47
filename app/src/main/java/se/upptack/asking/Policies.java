package se.upptack.asking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.upptack.pack.RegisterSnapshot;

/** All asking policies and channel rules at one moment. Pure: the same question always has the same answer. */
final class Policies {

    /** What a channel rule says. */
    enum Permission {
        ALLOWED,
        ADVISED_AGAINST,
        FORBIDDEN,
        NOT_STATED;

        static Permission of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** A channel rule in force: policy and channel are separate dated objects (ASK-17). */
    record ChannelRule(
            String organisation, String line, String channel, Permission permission, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to,
            String reasonSv, String reasonEn) {

        private int precision() {
            return (organisation.equals("*") ? 0 : 1) + (line.equals("*") ? 0 : 2);
        }
    }

    private final Map<String, Policy> byId;
    private final List<Policy> policies;
    private final Map<String, List<ChannelRule>> channels;

    Policies(List<Policy> policies, List<ChannelRule> channels) {
        this.policies = List.copyOf(policies);
        this.byId = policies.stream().collect(Collectors.toMap(Policy::id, Function.identity()));
        this.channels = channels.stream().collect(Collectors.groupingBy(ChannelRule::channel));
    }

    static Policies of(RegisterSnapshot registers) {
        return new Policies(
                registers.rows("policies").stream().map(Policy::of).toList(),
                registers.rows("channel-rules").stream()
                        .map(row -> new ChannelRule(
                                row.text("organisation"), row.text("service_line"), row.text("channel"), Permission.of(row.text("rule")),
                                java.util.Objects.requireNonNull(row.date("valid_from")), row.date("valid_to"), row.text("reason_sv"), row.text("reason_en")))
                        .toList());
    }

    Optional<Policy> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The policy that makes a prompt of a kind when a step happens: routine and periodic ask, inform-first informs. */
    Optional<Policy> atStep(CasePlace place, String step, LocalDate day, PromptKind kind) {
        Predicate<Policy> prompting = switch (kind) {
            case ASK -> policy -> policy.mode() == Mode.ROUTINE || policy.mode() == Mode.PERIODIC;
            case INFORM -> policy -> policy.mode() == Mode.INFORM_FIRST;
        };
        return narrowest(place, day, prompting.and(policy -> policy.appliesAt(step)));
    }

    /**
     * The policy that makes a question due on a sign: the line's indication policy, or where a wider duty is in force that one, since a sign
     * never makes the duty smaller.
     */
    Optional<Policy> onIndication(CasePlace place, LocalDate day) {
        return narrowest(place, day, policy -> policy.mode() == Mode.INDICATION)
                .or(() -> narrowest(place, day, policy -> policy.mode() != Mode.INFORM_FIRST));
    }

    /** The rule for a channel on a day; a channel that no rule mentions is not stated, and so not forbidden. */
    Optional<ChannelRule> channel(CasePlace place, String channel, LocalDate day) {
        return channels.getOrDefault(channel, List.of()).stream()
                .filter(rule -> !day.isBefore(rule.from()) && (rule.to() == null || !day.isAfter(rule.to())))
                .filter(rule -> rule.organisation().equals("*") || rule.organisation().equals(place.organisation()) || rule.organisation().equals(place.agency()))
                .filter(rule -> rule.line().equals("*") || rule.line().equals(place.line()))
                .max(Comparator.comparingInt(ChannelRule::precision).thenComparing(ChannelRule::from));
    }

    private Optional<Policy> narrowest(CasePlace place, LocalDate day, Predicate<Policy> condition) {
        return policies.stream()
                .filter(policy -> policy.inForce(day) && policy.covers(place) && condition.test(policy))
                .max(Comparator.comparingInt(Policy::precision).thenComparing(Policy::from).thenComparing(Policy::id));
    }
}
