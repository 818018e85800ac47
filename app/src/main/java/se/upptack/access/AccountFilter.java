package se.upptack.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at every request of a session what its account may do now. Who it is was settled at sign-in; what she may do is not, so a closed
 * account ends its sessions, and changed roles, units or clearance hold from the next request on.
 */
@Component
class AccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    AccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    /** The page that tells of an error has a head and a menu of its own, which are the actor's too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var signedIn = VisitResolver.actor();
        if (signedIn != null) {
            var now = accounts.byId(signedIn.account()).filter(account -> !account.disabled()).map(Accounts.Account::actor);
            if (now.isEmpty()) {
                end(request);
            } else if (!now.get().equals(signedIn)) {
                hold(now.get());
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** For this request only: the next one asks again. */
    private static void hold(Actor now) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(as(now, SecurityContextHolder.getContext().getAuthentication()));
        SecurityContextHolder.setContext(context);
    }

    private static Authentication as(Actor now, Authentication before) {
        return before instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof DirectoryUser user
                ? new OAuth2AuthenticationToken(new DirectoryUser(user, now), token.getAuthorities(), token.getAuthorizedClientRegistrationId())
                : UsernamePasswordAuthenticationToken.authenticated(now, null, AuthorityUtils.NO_AUTHORITIES);
    }

    /** Kept out of the container's own filter list: it belongs to the chain of the pages only. */
    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Registration {
        @Bean
        FilterRegistrationBean<AccountFilter> accountOnlyInItsChain(AccountFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
