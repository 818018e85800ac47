package se.upptack.survey;

import java.util.List;

/** A round in compiled form: no single answer, and names of actors only with activities and good examples. */
public record CompiledPage(String title, String organisation, String opens, long answers, int invited, List<Line> lines, List<Example> examples) {

    /** An answer counted. */
    public record Line(String question, String row, String answer, String count, String base, String share) {

        /** In per cent without decimals; empty where there is no share. */
        public String percent() {
            return share.isEmpty() ? "" : Math.round(100 * Double.parseDouble(share)) + " %";
        }
    }

    /** An activity or a good example with the actor's name. */
    public record Example(String question, String actor, String text) {}
}
