package se.upptack.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Five chains: the interface takes tokens and keeps no session, open data, open pages and surveys take anyone and keep nothing; all other pages take a session and a form token. Closed by default. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'%s; frame-ancestors 'none'; base-uri 'none'";

    private static final String SIGNED_OUT = "/sign-in?out";
    private static final String NO_ACCOUNT = "no_account";

    private final String contentPolicy;

    SecurityConfiguration(@Value("${upptack.oidc.issuer:}") String issuer) {
        this.contentPolicy = CONTENT_POLICY.formatted(issuer.isBlank() ? "" : " " + DirectoryConfiguration.origin(issuer));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(8);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(HttpSecurity http, BearerFilter bearer) throws Exception {
        headers(http);
        return stateless(http).securityMatcher("/api/**", "/scim/**", "/xapi/**")
                .servletApi(servlet -> servlet.disable())
                .addFilterBefore(bearer, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/v1/openapi.json", "/api/v1/api-info").permitAll()
                        .anyRequest().authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(bearer.entryPoint()).accessDeniedHandler(bearer::denied))
                .build();
    }

    /** Nothing is remembered from one request to the next, so there is nothing that another site could borrow. */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable());
    }

    /** The open pages know nobody: no session, no cookie, no sign-in, nothing that a form could change. */
    @Bean
    @Order(1)
    SecurityFilterChain openPages(HttpSecurity http) throws Exception {
        return stateless(http).securityMatcher("/info", "/info/**", "/at-work", "/at-work/**")
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OpenPages.contentPolicy()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(new Stranger(), HeaderWriterFilter.class)
                .securityContext(context -> context.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Whoever has a link to a survey answers without a session: nothing ties the answers of one to another's, or to an account. */
    @Bean
    @Order(1)
    SecurityFilterChain surveyPages(HttpSecurity http) throws Exception {
        headers(http);
        return stateless(http).securityMatcher("/s/**")
                .addFilterBefore(new Stranger(), HeaderWriterFilter.class)
                .securityContext(context -> context.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Open data for anyone, other sites' scripts too: no session, no cookie, nobody is known, nothing but reading. */
    @Bean
    @Order(2)
    SecurityFilterChain openDataSecurity(HttpSecurity http) throws Exception {
        headers(http);
        return stateless(http).securityMatcher("/hsds/**", "/open-data/**")
                .headers(headers -> headers.addHeaderWriter(new StaticHeadersWriter("Access-Control-Allow-Origin", "*")))
                .servletApi(servlet -> servlet.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            AccountFilter current,
            Accounts accounts,
            PasswordEncoder encoder,
            ObjectProvider<ClientRegistrationRepository> directory,
            @Value("${upptack.demo.enabled:false}") boolean demo) throws Exception {
        headers(http);
        http.addFilterBefore(current, AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests
                        .requestMatchers("/sign-in", "/sign-out", "/assets/**", "/webjars/**", "/favicon.ico", "/error", "/actuator/health/**", "/actuator/health",
                                "/m/*", "/m/*/answer", "/evaluation/**", "/feeds/**", "/safe-exit", "/help/accessibility", "/problems/**").permitAll()
                        .anyRequest().authenticated())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut(directory.getIfAvailable())));
        if (demo) {
            http.authenticationProvider(demoSignIn(accounts, encoder))
                    .formLogin(form -> form.loginPage("/sign-in").defaultSuccessUrl("/", true).failureUrl("/sign-in?failed"));
        }
        if (directory.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .defaultSuccessUrl("/", true)
                    .failureHandler(SecurityConfiguration::notSignedIn)
                    .userInfoEndpoint(user -> user.oidcUserService(directoryUser(accounts))));
        }
        if (!demo && directory.getIfAvailable() == null) {
            http.exceptionHandling(errors -> errors.authenticationEntryPoint(
                    (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/sign-in")));
        }
        return http.build();
    }

    /** Leaves the provider's session too, or the next person at a shared desk would be signed in as this one. */
    private static LogoutSuccessHandler signedOut(@Nullable ClientRegistrationRepository directory) {
        if (directory == null) {
            SimpleUrlLogoutSuccessHandler here = new SimpleUrlLogoutSuccessHandler();
            here.setDefaultTargetUrl(SIGNED_OUT);
            return here;
        }
        OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(directory);
        there.setDefaultTargetUrl(SIGNED_OUT);
        there.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
        return there;
    }

    private static void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        boolean unknown = failure instanceof OAuth2AuthenticationException told && NO_ACCOUNT.equals(told.getError().getErrorCode());
        response.sendRedirect(request.getContextPath() + (unknown ? "/sign-in?unknown" : "/sign-in?unfinished"));
    }

    private void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=(), interest-cohort=()")));
    }

    /** Exists only in demonstration mode; the passwords are shown to everyone, the persons are made up. */
    private static AuthenticationProvider demoSignIn(Accounts accounts, PasswordEncoder encoder) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication attempt) {
                var account = accounts.byUsername(attempt.getName())
                        .filter(found -> found.kind() == Accounts.Kind.DEMO && !found.disabled() && found.passwordHash() != null)
                        .filter(found -> encoder.matches(String.valueOf(attempt.getCredentials()), found.passwordHash()))
                        .orElseThrow(() -> new BadCredentialsException("refused"));
                return UsernamePasswordAuthenticationToken.authenticated(account.actor(), null, AuthorityUtils.NO_AUTHORITIES);
            }

            @Override
            public boolean supports(Class<?> type) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
            }
        };
    }

    /** The provider says who it is, our own account says what she may do; without an account there is nothing to do. */
    private static OidcUserService directoryUser(Accounts accounts) {
        return new OidcUserService() {
            @Override
            public org.springframework.security.oauth2.core.oidc.user.OidcUser loadUser(
                    org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest request) {
                var user = super.loadUser(request);
                return accounts.bySubject(user.getSubject())
                        .filter(account -> !account.disabled())
                        .map(account -> new DirectoryUser(user, account.actor()))
                        .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
            }
        };
    }
}
