package io.calendarsync.google.internal.oauth;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.json.webtoken.JsonWebSignature;
import com.google.api.client.json.webtoken.JsonWebToken;
import io.calendarsync.Account;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads who consented from an id_token.
 *
 * <p>It comes straight from Google over TLS, which vouches for it as a signature would: no key is fetched.
 */
public final class IdTokens {
    private static final Set<String> ISSUERS = Set.of("https://accounts.google.com", "accounts.google.com");
    private static final long SKEW_SECONDS = Duration.ofMinutes(5).toSeconds();

    private final String clientId;
    private final Clock clock;

    /** Reads tokens made for one client. */
    public IdTokens(String clientId, Clock clock) {
        this.clientId = clientId;
        this.clock = clock;
    }

    /** The account, or which check the token failed. */
    Reply<Account> account(Optional<Secret> idToken) {
        return idToken.flatMap(IdTokens::payload)
                .map(this::checked)
                .orElseGet(() -> fault(Kind.TRANSIENT, "unreadable"));
    }

    private static Optional<JsonWebToken.Payload> payload(Secret idToken) {
        try {
            return Optional.of(JsonWebSignature.parse(GsonFactory.getDefaultInstance(), idToken.reveal())
                    .getPayload());
        } catch (IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    // A wrong audience or issuer means wrong endpoints or a wrong client id; a wrong time means a wrong clock here.
    private Reply<Account> checked(JsonWebToken.Payload payload) {
        long now = clock.instant().getEpochSecond();
        Long expires = payload.getExpirationTimeSeconds();
        Long issued = payload.getIssuedAtTimeSeconds();
        if (expires == null || issued == null || text(payload.getSubject()).isEmpty()) {
            return fault(Kind.TRANSIENT, "unreadable");
        }
        Object audience = payload.getAudience();
        if (!clientId.equals(audience) && !List.of(clientId).equals(audience)) {
            return fault(Kind.CLIENT_MISCONFIGURED, "audience");
        }
        if (!ISSUERS.contains(text(payload.getIssuer()).orElse(""))) {
            return fault(Kind.CLIENT_MISCONFIGURED, "issuer");
        }
        if (expires < now - SKEW_SECONDS) {
            return fault(Kind.CLIENT_MISCONFIGURED, "expired");
        }
        if (issued > now + SKEW_SECONDS || issued > expires) {
            return fault(Kind.CLIENT_MISCONFIGURED, "issued later");
        }
        return Reply.done(account(payload));
    }

    private static Account account(JsonWebToken.Payload payload) {
        return new Account(
                payload.getSubject(),
                text(payload.get("email")).orElse(""),
                text(payload.get("name")),
                text(payload.get("picture")));
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Reply<Account> fault(Kind kind, String check) {
        return Reply.failed(Fault.of(kind, "id_token " + check));
    }
}
