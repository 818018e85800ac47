package se.upptack.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.upptack.directory.TargetGroup;
import se.upptack.referral.ConsentSaid;
import se.upptack.referral.EndOutcome;
import se.upptack.referral.Purpose;
import se.upptack.referral.Share;

/** What is sent about referrals. */
final class ReferralContent {

    private static final List<String> NEEDS = List.of(TargetGroup.EXPOSED.code(), TargetGroup.USES_VIOLENCE.code(), TargetGroup.CHILD.code());
    private static final List<String> PURPOSES = Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    private static final List<String> SHARES = Arrays.stream(Share.values()).map(Share::code).toList();
    private static final List<String> ENDS = Arrays.stream(EndOutcome.values()).map(EndOutcome::code).toList();

    private ReferralContent() {}

    /** A service that was shown to the person. */
    record Offer(@Nullable String occasionId, @Nullable String service, @Nullable String need) {

        TargetGroup group(Fields fields) {
            fields.required("need", need);
            return TargetGroup.of(fields.code("need", need, NEEDS)).orElse(TargetGroup.EXPOSED);
        }
    }

    /** What the person said yes to, once it has been read back. */
    record Consent(
            @Nullable String purpose, @Nullable List<String> share, @Nullable String until, @Nullable Boolean readBack, @Nullable Boolean beyondHabit) {

        ConsentSaid said(Fields fields) {
            var shares = EnumSet.noneOf(Share.class);
            for (var code : Fields.list(share)) {
                Share.of(fields.code("share", code, SHARES)).ifPresent(shares::add);
            }
            return new ConsentSaid(
                    Purpose.of(fields.code("purpose", purpose, PURPOSES)).orElse(null), shares, fields.day("until", until), Fields.yes(readBack),
                    Fields.yes(beyondHabit));
        }
    }

    /** A provision that permits a contact without consent, and why it applies. */
    record Ground(@Nullable String law, @Nullable String reason, @Nullable Boolean beyondHabit) {}

    /** What happened to a referral; each type has its own fields and takes no other. */
    record Event(
            @Nullable String type, @Nullable String informationForm, @Nullable String informationLanguage, @Nullable Consent consent,
            @Nullable Ground ground, @Nullable String outcome) {

        static final List<String> TYPES = List.of("declined", "information-given", "consented", "contact-made", "received", "ended", "withdrawn");

        String kind(Fields fields) {
            fields.required("type", type);
            var kind = fields.code("type", type, TYPES);
            only("informationForm", informationForm, kind, "information-given", fields);
            only("informationLanguage", informationLanguage, kind, "information-given", fields);
            only("consent", consent, kind, "consented", fields);
            only("ground", ground, kind, "contact-made", fields);
            only("outcome", outcome, kind, "ended", fields);
            return kind;
        }

        EndOutcome end(Fields fields) {
            fields.required("outcome", outcome);
            return EndOutcome.of(fields.code("outcome", outcome, ENDS)).orElse(EndOutcome.UNKNOWN);
        }

        private static void only(String field, @Nullable Object value, String kind, String owner, Fields fields) {
            if (value != null && !kind.equals(owner)) {
                fields.fault(field, "api.fault.other-type", owner);
            }
        }
    }
}
