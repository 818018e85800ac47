package se.upptack.concern;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.upptack.concern.ReportDraft.Danger;
import se.upptack.concern.ReportDraft.Receiver;
import se.upptack.pack.RegisterBook;
import se.upptack.platform.FormError;

/** What keeps a draft from being saved, and what is left before it can become a paper. */
@Component
class ReportCheck {

    /** Characters of one of the three texts. A report is short; what is longer has come by mistake or belongs in a talk. */
    static final int LONGEST_TEXT = 8_000;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_PLACE = 500;
    /** What stands for a municipality that nobody knows. */
    static final String UNKNOWN = "unknown";
    private static final int OLDEST = 21;

    private final RegisterBook registers;
    private final Clock clock;

    ReportCheck(RegisterBook registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** What cannot be stored: too long, too many, or a municipality that does not exist. */
    List<FormError> unsaveable(ReportDraft draft) {
        var errors = new ArrayList<FormError>();
        tooLong("seen", draft.seen(), LONGEST_TEXT, errors);
        tooLong("told", draft.told(), LONGEST_TEXT, errors);
        tooLong("background", draft.background(), LONGEST_TEXT, errors);
        if (draft.children().size() > ReportDraft.MOST_CHILDREN) {
            errors.add(FormError.of("child-0-name", "concern.paper.error.children-many", ReportDraft.MOST_CHILDREN));
        }
        if (draft.guardians().size() > ReportDraft.MOST_GUARDIANS) {
            errors.add(FormError.of("guardian-0-name", "concern.paper.error.guardians-many", ReportDraft.MOST_GUARDIANS));
        }
        for (int i = 0; i < draft.children().size(); i++) {
            var child = draft.children().get(i);
            tooLong("child-" + i + "-name", child.name(), LONGEST_NAME, errors);
            tooLong("child-" + i + "-stays", child.stays(), LONGEST_PLACE, errors);
            tooLong("child-" + i + "-school", child.school(), LONGEST_NAME, errors);
            tooLong("child-" + i + "-born", child.born(), LONGEST_NAME, errors);
        }
        for (int i = 0; i < draft.guardians().size(); i++) {
            tooLong("guardian-" + i + "-name", draft.guardians().get(i).name(), LONGEST_NAME, errors);
        }
        var municipality = draft.municipality();
        if (!municipality.isEmpty() && !municipality.equals(UNKNOWN) && registers.current().find("municipalities", municipality).isEmpty()) {
            errors.add(FormError.of("municipality", "concern.paper.error.municipality-none"));
        }
        return errors;
    }

    /** What is left to say before it can become a paper, in the order of the form. */
    List<FormError> left(ReportDraft draft) {
        var errors = new ArrayList<>(unsaveable(draft));
        if (draft.danger().equals(Danger.NOT_CALLED.code())) {
            errors.add(FormError.of("danger-called", "concern.paper.error.call-first"));
        } else {
            answered("danger-no", draft.danger(), "concern.paper.error.danger", errors);
        }
        suspected(draft, errors);
        receiver(draft, errors);
        children(draft, errors);
        answered("cause-exposed", draft.cause(), "concern.paper.error.cause", errors);
        if (draft.seen().isEmpty() && draft.told().isEmpty()) {
            errors.add(FormError.of("seen", "concern.paper.error.nothing"));
        }
        guardians(draft, errors);
        answered("interpreter-no", draft.interpreter(), "concern.paper.error.interpreter", errors);
        if (draft.interpreter().equals("yes") && draft.language().isEmpty()) {
            errors.add(FormError.of("language", "concern.paper.error.language"));
        }
        answered("feedback-yes", draft.feedback(), "concern.paper.error.feedback", errors);
        unprintable(draft, errors);
        return errors;
    }

    /** When the suspicion arose, or null when what was typed is no time. */
    @Nullable Instant suspectedAt(ReportDraft draft) {
        return instant(draft.suspectedDay(), draft.suspectedTime());
    }

    @Nullable Instant instant(String day, String time) {
        try {
            return day.isBlank() || time.isBlank()
                    ? null
                    : LocalDate.parse(day.strip()).atTime(LocalTime.parse(time.strip())).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private void suspected(ReportDraft draft, List<FormError> errors) {
        var at = suspectedAt(draft);
        if (at == null) {
            errors.add(FormError.of("suspected-day", "concern.refused.suspected-missing"));
        } else if (at.isAfter(clock.instant())) {
            errors.add(FormError.of("suspected-day", "concern.refused.in-the-future"));
        }
    }

    private static void receiver(ReportDraft draft, List<FormError> errors) {
        var municipality = draft.municipality();
        if (draft.receiver().equals(Receiver.SOCIAL_SERVICES.code())) {
            if (municipality.isEmpty() || municipality.equals(UNKNOWN)) {
                errors.add(FormError.of("municipality", "concern.paper.error.municipality-unknown"));
            }
        } else if (!draft.receiver().equals(Receiver.POLICE.code())) {
            errors.add(FormError.of("receiver-social-services", "concern.paper.error.receiver"));
        }
    }

    private void children(ReportDraft draft, List<FormError> errors) {
        if (draft.children().isEmpty()) {
            errors.add(FormError.of("child-0-name", "concern.paper.error.children"));
        }
        var today = LocalDate.now(clock);
        for (int i = 0; i < draft.children().size(); i++) {
            var child = draft.children().get(i);
            if (child.born().isEmpty()) {
                continue;
            }
            try {
                var born = LocalDate.parse(child.born());
                var from = child.unborn() ? today.minusMonths(1) : today.minusYears(OLDEST);
                var to = child.unborn() ? today.plusMonths(10) : today;
                if (born.isBefore(from) || born.isAfter(to)) {
                    errors.add(FormError.of("child-" + i + "-born", child.unborn() ? "concern.paper.error.expected" : "concern.paper.error.born"));
                }
            } catch (DateTimeException notADay) {
                errors.add(FormError.of("child-" + i + "-born", "concern.paper.error.born"));
            }
        }
    }

    private static void guardians(ReportDraft draft, List<FormError> errors) {
        if (draft.guardians().isEmpty()) {
            errors.add(FormError.of("guardian-0-told-yes", "concern.paper.error.guardians"));
        }
        for (int i = 0; i < draft.guardians().size(); i++) {
            var guardian = draft.guardians().get(i);
            if (guardian.told().isEmpty()) {
                errors.add(FormError.of("guardian-" + i + "-told-yes", "concern.paper.error.told"));
            } else if (guardian.told().equals("no") && guardian.reason().isEmpty()) {
                errors.add(FormError.of("guardian-" + i + "-reason", "concern.paper.error.reason"));
            }
        }
    }

    private static void unprintable(ReportDraft draft, List<FormError> errors) {
        unprintable("seen", draft.seen(), errors);
        unprintable("told", draft.told(), errors);
        unprintable("background", draft.background(), errors);
        for (int i = 0; i < draft.children().size(); i++) {
            var child = draft.children().get(i);
            unprintable("child-" + i + "-name", child.name(), errors);
            unprintable("child-" + i + "-stays", child.stays(), errors);
            unprintable("child-" + i + "-school", child.school(), errors);
        }
        for (int i = 0; i < draft.guardians().size(); i++) {
            unprintable("guardian-" + i + "-name", draft.guardians().get(i).name(), errors);
        }
    }

    static void unprintable(String field, String text, List<FormError> errors) {
        var first = PaperFont.firstWithoutGlyph(text);
        if (first.isPresent()) {
            errors.add(FormError.of(field, "concern.paper.error.unprintable", first.get()));
        }
    }

    private static void answered(String field, String value, String key, List<FormError> errors) {
        if (value.isEmpty()) {
            errors.add(FormError.of(field, key));
        }
    }

    static void tooLong(String field, String text, int longest, List<FormError> errors) {
        if (text.length() > longest) {
            errors.add(FormError.of(field, "concern.paper.error.long", longest, text.length()));
        }
    }
}
