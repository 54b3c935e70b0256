package io.calendarsync.spi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Seals as {@code v1.keyId.base64url(nonce, ciphertext, tag)}, with version, key id and context authenticated. */
final class AesGcmCipher implements TokenCipher {
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    AesGcmCipher(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public String seal(byte[] secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String keyId = ring.current();
        SecretKey key = ring.keys().get(keyId);
        if (key == null) {
            throw new IllegalStateException("the ring has lost its sealing key");
        }
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, keyId, context).doFinal(secret);
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return VERSION + "." + keyId + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM cannot do AES-256-GCM", impossible);
        }
    }

    @Override
    public Optional<byte[]> open(String sealed, String context) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        SecretKey key = ring.keys().get(parts[1]);
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(parts[2]);
            // The decoder takes padding and stray last bits; a text that was changed there is still a changed text.
            boolean asSealed =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(both).equals(parts[2]);
            if (!asSealed || both.length < NONCE_BYTES + TAG_BITS / 8) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, parts[1], context)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (IllegalArgumentException | AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM cannot do AES-256-GCM", impossible);
        }
    }

    @Override
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(VERSION + "." + ring.current() + ".");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String keyId, String context)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + "." + keyId + "." + context).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
