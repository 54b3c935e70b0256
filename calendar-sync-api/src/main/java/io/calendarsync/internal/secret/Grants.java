package io.calendarsync.internal.secret;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The tokens of accounts: sealed before the host's store sees them, opened when they are needed. */
public final class Grants {
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
                .<Found>map(bytes -> new Found.Open(version, GrantSecrets.of(bytes)))
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

    /** Forgets the tokens of an account. */
    public void delete(String grantId) {
        parts.tokens().delete(grantId);
    }

    /** Seals a token that is to be revoked and is good for nothing else. */
    public String sealOwed(String grantId, Secret token) {
        return parts.cipher().seal(token.reveal().getBytes(StandardCharsets.UTF_8), owedContext(grantId));
    }

    /** Opens what {@link #sealOwed} sealed. */
    public Optional<Secret> openOwed(String grantId, String sealed) {
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
