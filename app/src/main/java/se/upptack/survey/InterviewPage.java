package se.upptack.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of interviews. */
public final class InterviewPage {

    private InterviewPage() {}

    /** Something that happened; {@code words} is null where there are none or they were taken away. */
    public record Note(String what, @Nullable String code, @Nullable String words, String maker, LocalDate day) {}

    /** An interview with what has happened. */
    public record Interview(UUID id, String guide, String about, String person, String organisation, LocalDate invited, List<Note> notes) {

        public boolean has(String what) {
            return notes.stream().anyMatch(note -> note.what().equals(what));
        }

        /** Whether consent was given, in writing or orally. */
        public boolean agreed() {
            return notes.stream().anyMatch(note -> Interviews.CONSENTS.contains(note.what())) && !has("withdrawn");
        }

        /** The words as they stand: the latest correction, else what was written down; empty when there are none. */
        public String text() {
            return notes.reversed().stream().filter(note -> note.words() != null && (note.what().equals("correction") || note.what().equals("transcript")))
                    .map(note -> String.valueOf(note.words())).findFirst().orElse("");
        }
    }

    /** All interviews, and what a new one is chosen from. */
    public record ListPage(List<Interview> interviews, Map<String, String> guides, Map<String, String> chains, boolean wrong) {}

    /** One interview; {@code link} is a new link to the words, shown once. */
    public record OnePage(Interview interview, String guide, List<Definition.Question> questions, @Nullable String link, @Nullable String error) {}

    /** What the one who was interviewed sees. */
    public record TextPage(String link, Interview interview, boolean done) {}
}
