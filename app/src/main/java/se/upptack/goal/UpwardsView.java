package se.upptack.goal;

import java.util.List;

/** The goals above, and what answers to each (GOAL-07). */
public record UpwardsView(List<Node> nodes) {

    /** A goal above with those that are part of it. */
    public record Node(String kind, String name, String source, List<Link> links, List<Node> children) {}

    /** What answers to it: a goal, or the whole work of an agency or of all when they are empty. */
    public record Link(String goal, String name, String agency, String source) {}
}
