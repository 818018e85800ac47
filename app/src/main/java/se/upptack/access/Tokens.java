package se.upptack.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/**
 * Bearer tokens of the interface. In production the organisation's provider issues them and its keys verify them; in demonstration mode
 * they may also be signed with a secret in the data folder, which {@code ./upptack token ACCOUNT} can read.
 *
 * <p>An accepted token is remembered for a few seconds, no longer: a closed account must stop working at once for a person.
 */
@Component
class Tokens {

    static final String ISSUER = "upptack-demo";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    private record Remembered(Actor actor, Instant until) {}

    private final Accounts accounts;
    private final Optional<JwtDecoder> provider;
    private final Optional<byte[]> demoSecret;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    Tokens(
            Accounts accounts,
            ObjectProvider<JwtDecoder> provider,
            @Value("${upptack.data:data}") Path data,
            @Value("${upptack.demo.enabled:false}") boolean demo) {
        this.accounts = accounts;
        this.provider = Optional.ofNullable(provider.getIfAvailable());
        this.demoSecret = demo ? Optional.of(secret(data)) : Optional.empty();
    }

    /** The actor a token stands for, or nothing when it is false, old, or its account is closed or unknown. */
    Optional<Actor> actor(String token) {
        var now = Instant.now();
        var known = remembered.get(token);
        if (known != null && known.until().isAfter(now)) {
            return Optional.of(known.actor());
        }
        var actor = account(token).filter(account -> !account.disabled()).map(Accounts.Account::actor);
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        actor.ifPresentOrElse(found -> remembered.put(token, new Remembered(found, now.plus(REMEMBERED))), () -> remembered.remove(token));
        return actor;
    }

    private Optional<Accounts.Account> account(String token) {
        if (demoSecret.isPresent()) {
            var username = verify(token, demoSecret.get());
            if (username.isPresent()) {
                return accounts.byUsername(username.get());
            }
        }
        return provider.flatMap(decoder -> {
            try {
                return accounts.bySubject(decoder.decode(token).getSubject());
            } catch (JwtException refused) {
                return Optional.empty();
            }
        });
    }

    static String sign(String username, byte[] secret, Instant now) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(ISSUER).subject(username).issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFE))).build();
            var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(secret));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> verify(String token, byte[] secret) {
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new MACVerifier(secret))) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            var valid = ISSUER.equals(claims.getIssuer())
                    && claims.getExpirationTime() != null
                    && claims.getExpirationTime().toInstant().isAfter(Instant.now());
            return valid ? Optional.ofNullable(claims.getSubject()) : Optional.empty();
        } catch (ParseException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** The secret in the data folder, made at the first use and readable by its owner only. */
    static byte[] secret(Path data) {
        var file = data.resolve("demo-token.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                var fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, fresh, StandardOpenOption.WRITE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
