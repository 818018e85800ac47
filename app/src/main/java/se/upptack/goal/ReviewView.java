package se.upptack.goal;

import java.util.List;

/** What the review found, rule by rule; {@code none} names the rules that found nothing. */
public record ReviewView(int found, List<Group> groups, List<String> none) {

    /** What one rule found. */
    public record Group(String rule, List<Finding> findings) {}
}
