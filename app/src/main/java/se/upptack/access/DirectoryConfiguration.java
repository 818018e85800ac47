package se.upptack.access;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The organisation's sign-in provider (OpenID Connect), connected by {@code upptack.oidc.issuer}, {@code client-id}, {@code client-secret}
 * and {@code audience}. People sign in through its page with PKCE; machines bring its tokens, meant for this application by their audience.
 * The provider is asked for its addresses at the first sign-in and not at start, so that Upptäck starts while the provider is down.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${upptack.oidc.issuer:}'.isBlank()")
class DirectoryConfiguration {

    /** The name of the connection in {@code /oauth2/authorization/directory} and {@code /login/oauth2/code/directory}. */
    static final String NAME = "directory";

    @Bean
    ClientRegistrationRepository directory(
            @Value("${upptack.oidc.issuer}") String issuer,
            @Value("${upptack.oidc.client-id:upptack}") String clientId,
            @Value("${upptack.oidc.client-secret:}") String clientSecret) {
        return new SupplierClientRegistrationRepository(() -> {
            ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(NAME)
                    .clientId(clientId)
                    .scope("openid")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).build());
            if (!clientSecret.isBlank()) {
                registration.clientSecret(clientSecret);
            }
            return new InMemoryClientRegistrationRepository(registration.build());
        });
    }

    /** Verifies tokens of the interface: signed by the provider, in time, and issued for us. */
    @Bean
    JwtDecoder directoryTokens(
            @Value("${upptack.oidc.issuer}") String issuer, @Value("${upptack.oidc.audience:upptack}") String audience) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuer);
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, meant -> meant != null && meant.contains(audience))));
            return decoder;
        });
    }

    /** Where the provider is, as the policy on forms must name it: signing out sends the browser there. */
    static String origin(String issuer) {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
