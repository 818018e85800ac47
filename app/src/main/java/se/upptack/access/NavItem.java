package se.upptack.access;

import java.util.Set;
import java.util.function.Predicate;

/**
 * A place in the menu, contributed as a bean by the module that owns the page. Shown to accounts that hold any of the roles.
 *
 * @param order     small numbers first; 0-59 daily work, 60-99 knowledge and material, 100-199 figures, 200-299 registers and rules, 300- administration
 * @param condition what must hold besides the role, for pages that only some organisations use
 */
public record NavItem(int order, String path, String messageKey, Set<Role> roles, Predicate<Actor> condition) {

    public static NavItem of(int order, String path, String messageKey, Role... roles) {
        return new NavItem(order, path, messageKey, Set.of(roles), actor -> true);
    }

    /** The same place, shown only where the condition holds. */
    public NavItem when(Predicate<Actor> only) {
        return new NavItem(order, path, messageKey, roles, only);
    }

    /** Under what it folds when the menu is long; empty for daily work and administration, which stand by themselves. */
    String group() {
        return order < 60 || order >= 300 ? "" : order < 100 ? "knowledge" : order < 200 ? "figures" : "registers";
    }

    boolean shownTo(Actor actor) {
        return roles.stream().anyMatch(actor::is) && condition.test(actor);
    }
}
