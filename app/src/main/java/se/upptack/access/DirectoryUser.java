package se.upptack.access;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.core.authority.AuthorityUtils;

/** A person signed in by the organisation's provider, joined to the account that says what she may do. */
final class DirectoryUser extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final Actor actor;

    DirectoryUser(OidcUser user, Actor actor) {
        super(AuthorityUtils.NO_AUTHORITIES, user.getIdToken(), user.getUserInfo());
        this.actor = actor;
    }

    Actor actor() {
        return actor;
    }
}
