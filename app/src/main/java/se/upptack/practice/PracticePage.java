package se.upptack.practice;

import java.util.List;
import java.util.Map;

/** The pages of practice. */
public final class PracticePage {

    private PracticePage() {}

    /**
     * A scenario in the list.
     *
     * @param about safe HTML
     * @param done  what the visitor has done with it
     */
    public record Item(String id, String name, String about, List<Completions.Done> done) {

        public String path() {
            return "/practice/" + id;
        }
    }

    /** What there is to practise. */
    public record All(List<Item> items) {}

    /** A text to read on. */
    public record Reading(String id, String name) {}

    /** One scenario before it begins. {@code draft} says that no specialist has reviewed it. */
    public record One(Item item, boolean draft, List<Reading> reading) {}

    /**
     * A turn of a conversation.
     *
     * @param path       the choices so far, as the form carries them; the next choice is added to it
     * @param group      whether a group goes through it
     * @param principles names of principles by code
     */
    public record Play(Item item, boolean draft, String path, boolean group, Turn turn, Map<String, String> principles, List<Reading> reading) {

        public String action() {
            return item.path() + (group ? "/group" : "/alone");
        }

        /** The form's value for one more choice. */
        public String with(int choice) {
            return path.isEmpty() ? String.valueOf(choice) : path + "." + choice;
        }

        /** The form's value for one choice fewer. */
        public String back() {
            return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        }

        public List<Turn.Line> before() {
            return Turn.story(turn.before());
        }

        public List<Turn.Line> now() {
            return Turn.story(turn.now());
        }

        public List<Turn.Line> discuss() {
            return turn.now(Turn.Kind.DISCUSS);
        }

        public List<Turn.Line> lead() {
            return turn.now(Turn.Kind.LEAD);
        }

        public List<Turn.Line> well() {
            return turn.feedback(Turn.Kind.WELL);
        }

        public List<Turn.Line> think() {
            return turn.feedback(Turn.Kind.THINK);
        }
    }
}
