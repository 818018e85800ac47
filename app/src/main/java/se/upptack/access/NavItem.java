package se.upptack.access;

import java.util.Set;

/**
 * A place in the menu, contributed as a bean by the module that owns the page. Shown to accounts that hold any of the roles.
 *
 * @param order small numbers first; 0-99 daily work, 100-199 figures, 200-299 registers, 300- administration
 */
public record NavItem(int order, String path, String messageKey, Set<Role> roles) {

    public static NavItem of(int order, String path, String messageKey, Role... roles) {
        return new NavItem(order, path, messageKey, Set.of(roles));
    }

    boolean shownTo(Actor actor) {
        return roles.stream().anyMatch(actor::is);
    }
}
