package io.calendarsync.spi;

import java.util.Optional;

/**
 * Seals secrets before any store sees them.
 *
 * <p>Safe for use by many threads.
 *
 * <ul>
 *   <li><b>C1</b> {@link #open} MUST give back exactly what {@link #seal} was given, under the same context: a token
 *       that comes back changed is lost.
 *   <li><b>C2</b> {@link #open} MUST be empty for a text that was cut, changed, or sealed under another context, so
 *       that a sealed row moved elsewhere is worthless.
 *   <li><b>C3</b> A key service that cannot be reached MUST throw, never answer empty: empty means that the secret is
 *       lost.
 *   <li><b>C4</b> The sealed form MUST be printable and, for a secret of up to 8 KiB, at most 4 KiB longer than it,
 *       since stores keep it as a text.
 *   <li><b>C5</b> The sealed form MUST NOT show the secret, nor that two secrets are equal, since whoever reads the
 *       store must learn nothing.
 * </ul>
 */
public interface TokenCipher {

    /** Seals with AES-256-GCM under the first key of the ring, and opens with any key of it. */
    static TokenCipher aes(KeyRing keys) {
        return new AesGcmCipher(keys);
    }

    /**
     * The sealed form of a secret.
     *
     * @param context what the secret belongs to; not kept in the sealed form, and needed to open it
     */
    String seal(byte[] secret, String context);

    /**
     * Whether a text was sealed as {@link #seal} would seal now, so that it need not be sealed anew after a key was
     * replaced; false by default, which has everything sealed anew.
     */
    default boolean isCurrent(String sealed) {
        return false;
    }

    /** The secret, or empty when no key of ours opens this text under this context. */
    Optional<byte[]> open(String sealed, String context);
}
