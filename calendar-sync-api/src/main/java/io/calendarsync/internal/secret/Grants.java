package io.calendarsync.internal.secret;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of accounts: sealed before the host's store sees them, opened when they are needed. */
public final class Grants {
    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);
    private static final String WHOLE = "grant:";

    private final EngineParts parts;

    /** Grants in the host's store. */
    public Grants(EngineParts parts) {
        this.parts = parts;
    }

    /** Where the tokens of an account are: one place for all connections of it. */
    public String idOf(String subject) {
        ProviderProfile profile = parts.provider().profile();
        return Hashes.base32hex(32, "grant", parts.namespace(), profile.name(), profile.clientId(), subject);
    }

    /** The tokens as they are now. */
    public Found find(String grantId) {
        Optional<SealedGrant> stored = parts.tokens().load(grantId);
        if (stored.isEmpty()) {
            return new Found.Absent();
        }
        long version = stored.get().version();
        return parts.cipher()
                .open(stored.get().sealed(), context(grantId))
                .flatMap(GrantSecrets::of)
                .<Found>map(secrets -> new Found.Open(version, secrets))
                .orElseGet(() -> new Found.Unreadable(version));
    }

    /** Puts new tokens in place of those found, unless they changed since. */
    public boolean put(String grantId, Found before, GrantSecrets next) {
        SealedGrant sealed =
                new SealedGrant(parts.chance().version(), parts.cipher().seal(next.bytes(), context(grantId)));
        if (before instanceof Found.Unreadable lost) {
            return parts.tokens().replace(grantId, lost.version(), sealed);
        }
        return before instanceof Found.Open open
                ? parts.tokens().replace(grantId, open.version(), sealed)
                : parts.tokens().create(grantId, sealed);
    }

    /** Seals the tokens anew, unless they are sealed with the present key. */
    Sealing reseal(String grantId) {
        while (true) {
            Optional<SealedGrant> stored = parts.tokens().load(grantId);
            if (stored.isPresent() && parts.cipher().isCurrent(stored.get().sealed())) {
                return Sealing.CURRENT;
            }
            Found found = find(grantId);
            if (found instanceof Found.Absent) {
                return Sealing.ABSENT;
            }
            if (!(found instanceof Found.Open open)) {
                return Sealing.UNREADABLE;
            }
            if (put(grantId, open, open.secrets())) {
                return Sealing.RESEALED;
            }
            // It was refreshed meanwhile, and so sealed anew.
        }
    }

    /** How the tokens of an account are sealed, after an attempt to seal them anew. */
    enum Sealing {
        RESEALED,
        CURRENT,
        UNREADABLE,
        ABSENT
    }

    /** Forgets the tokens of an account. */
    public void delete(String grantId) {
        parts.tokens().delete(grantId);
    }

    /**
     * The token to revoke when an account is let go, sealed so that it is good for nothing else; empty when there is none.
     *
     * <p>Where the cipher fails just now, the grant is kept as it is sealed: letting go must not wait for a key service.
     */
    public Optional<String> sealOwed(String grantId) {
        return parts.tokens().load(grantId).flatMap(stored -> {
            try {
                return parts.cipher()
                        .open(stored.sealed(), context(grantId))
                        .flatMap(GrantSecrets::of)
                        .map(secrets -> secrets.refresh().reveal().getBytes(StandardCharsets.UTF_8))
                        .map(token -> parts.cipher().seal(token, owedContext(grantId)));
            } catch (RuntimeException noKeyService) {
                LOG.warn("the cipher failed; what is owed is kept as it was sealed", noKeyService);
                return Optional.of(WHOLE + stored.sealed());
            }
        });
    }

    /** Opens what {@link #sealOwed} sealed. */
    public Optional<Secret> openOwed(String grantId, String sealed) {
        if (sealed.startsWith(WHOLE)) {
            return parts.cipher()
                    .open(sealed.substring(WHOLE.length()), context(grantId))
                    .flatMap(GrantSecrets::of)
                    .map(GrantSecrets::refresh);
        }
        return parts.cipher()
                .open(sealed, owedContext(grantId))
                .map(bytes -> Secret.of(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String context(String grantId) {
        return "grant|" + grantId;
    }

    private static String owedContext(String grantId) {
        return "owed|" + grantId;
    }

    /** What a store has of a grant. */
    public sealed interface Found {
        /** Nothing. */
        record Absent() implements Found {}

        /** Something that no key of ours opens. */
        record Unreadable(long version) implements Found {}

        /** The tokens. */
        record Open(long version, GrantSecrets secrets) implements Found {}
    }
}
