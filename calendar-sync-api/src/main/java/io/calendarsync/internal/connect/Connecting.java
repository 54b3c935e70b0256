package io.calendarsync.internal.connect;

import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConsentLink;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Asks for consent: remembers what was asked, and says where to send the browser. */
public final class Connecting {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final EngineParts parts;
    private final Needs needs;

    /** Asks this provider, remembers in these stores. */
    public Connecting(EngineParts parts) {
        this.parts = parts;
        this.needs = new Needs(parts);
    }

    /** Begins to connect. */
    public ConsentLink begin(ConnectionId id, ConnectRequest request) {
        request.watched().ifPresent(needs::checkWatching);
        ConnectionRecord known = parts.store().connections().find(id).orElseGet(() -> ConnectionRecord.unknown(id));
        List<String> watched = request.watched().orElse(known.reads().watched());
        return begin(id, request, needs.of(id, request.calendar(), known.calendar(), watched));
    }

    ConsentLink begin(ConnectionId id, ConnectRequest request, Set<Access> access) {
        Instant now = parts.now();
        Secret state = parts.chance().secret();
        Secret verifier = parts.chance().secret();
        URI redirect = parts.provider().profile().redirectUri();
        Instant expiresAt = now.plus(GOOD_FOR);
        parts.store().consents().purge(now);
        parts.store()
                .consents()
                .put(new PendingConsent(
                        stateHash(state),
                        id,
                        sessionHash(request.session()),
                        redirect,
                        parts.cipher().seal(verifier.reveal().getBytes(StandardCharsets.UTF_8), context(state)),
                        access,
                        request.calendar(),
                        request.watched(),
                        request.otherAccount(),
                        expiresAt));
        URI page = parts.provider()
                .consentPage(
                        new ConsentRequest(state, Hashes.challenge(verifier.reveal()), access, request.loginHint()));
        return new ConsentLink(page, expiresAt);
    }

    static String stateHash(Secret state) {
        return Hashes.base64("state", state.reveal());
    }

    static String sessionHash(Secret session) {
        return Hashes.base64("session", session.reveal());
    }

    /** What a sealed verifier is bound to: the state that it was made with. */
    static String context(Secret state) {
        return "consent|" + stateHash(state);
    }
}
