package io.calendarsync.internal.secret;

import io.calendarsync.spi.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tokens of one account, in clear, for as long as they are needed. */
public record GrantSecrets(Secret refresh, Secret access, Instant accessEndsAt, Set<String> scopes) {
    private static final int FORMAT = 1;

    /** Keeps its own copy of the scopes. */
    public GrantSecrets {
        scopes = Set.copyOf(scopes);
    }

    /** The tokens as bytes, to be sealed at once. */
    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(refresh.reveal());
            out.writeUTF(access.reveal());
            out.writeLong(accessEndsAt.getEpochSecond());
            out.writeInt(scopes.size());
            for (String scope : new TreeSet<>(scopes)) {
                out.writeUTF(scope);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The tokens from what {@link #bytes()} made; empty for what another version made. */
    static Optional<GrantSecrets> of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                return Optional.empty();
            }
            Secret refresh = Secret.of(in.readUTF());
            Secret access = Secret.of(in.readUTF());
            Instant ends = Instant.ofEpochSecond(in.readLong());
            Set<String> scopes = new LinkedHashSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                scopes.add(in.readUTF());
            }
            return Optional.of(new GrantSecrets(refresh, access, ends, scopes));
        } catch (IOException cut) {
            return Optional.empty();
        }
    }
}
