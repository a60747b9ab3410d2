package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Tells the client that a session here ends (OpenID Connect Back-Channel Logout 1.0). A
 * client that cannot be reached is no reason to stay signed in.
 */
final class BackChannelLogout implements LogoutHandler {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration VALIDITY = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(PATIENCE)
        .build();

    private final JwtEncoder tokens;

    private final String issuer;

    private final URI client;

    /**
     * A sender of logout tokens.
     * @param client the client's address for them
     */
    BackChannelLogout(JwtEncoder tokens, String issuer, URI client) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.client = client;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response,
            @Nullable Authentication authentication) {
        HttpSession session = request.getSession(false);
        if (session != null && authentication != null
                && new AuthenticationTrustResolverImpl().isAuthenticated(authentication)) {
            send(token(authentication.getName(), session.getId()));
        }
    }

    private String token(String subject, String sessionId) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
            .issuer(this.issuer)
            .subject(subject)
            .audience(List.of(Settings.CLIENT_ID))
            .issuedAt(now)
            .expiresAt(now.plus(VALIDITY))
            .id(UUID.randomUUID().toString())
            .claim("sid", sid(sessionId))
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).type("logout+jwt").build();
        return this.tokens.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    /** As Spring Authorization Server makes the {@code sid} of its ID tokens. */
    private static String sid(String sessionId) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        }
        catch (GeneralSecurityException ex) {
            throw new IllegalStateException("This JDK has no SHA-256", ex);
        }
    }

    private void send(String token) {
        HttpRequest request = HttpRequest.newBuilder(this.client)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers
                .ofString("logout_token=" + URLEncoder.encode(token, StandardCharsets.US_ASCII)))
            .build();
        try {
            int status = this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                log.warn("The client answered {} to a logout token", status);
            }
        }
        catch (IOException ex) {
            log.warn("The client took no logout token: {}", ex.toString());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
