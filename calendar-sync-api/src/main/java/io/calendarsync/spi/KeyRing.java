package io.calendarsync.spi;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal and open secrets: one to seal with, older ones to open with.
 *
 * <p>Immutable; never prints a key.
 */
public final class KeyRing {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final String current;
    private final Map<String, SecretKey> keys;

    private KeyRing(String current, Map<String, SecretKey> keys) {
        this.current = current;
        this.keys = keys;
    }

    /**
     * A ring of one key.
     *
     * @param id a name for the key that is stored beside what it seals; letters, digits, hyphens, underscores
     * @param base64Key 32 random bytes in base64, such as {@code openssl rand -base64 32} prints
     */
    public static KeyRing of(String id, String base64Key) {
        return new KeyRing(id, Map.of(id, key(id, base64Key)));
    }

    /**
     * A ring from a text, such as a variable of the environment or a file that only the host may read.
     *
     * @param keys {@code id:base64Key}, parted by blanks, commas or line ends; the first seals, all open
     */
    public static KeyRing parse(String keys) {
        KeyRing ring = null;
        for (String key : SEPARATOR.split(keys.strip(), -1)) {
            int colon = key.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("a key looks like id:base64Key, and the first of them seals");
            }
            String id = key.substring(0, colon);
            String base64Key = key.substring(colon + 1);
            ring = ring == null ? of(id, base64Key) : ring.withOld(id, base64Key);
        }
        return Objects.requireNonNull(ring);
    }

    /** The same ring with one more key that only opens. */
    public KeyRing withOld(String id, String base64Key) {
        Map<String, SecretKey> more = new LinkedHashMap<>(keys);
        if (more.put(id, key(id, base64Key)) != null) {
            throw new IllegalArgumentException("key id '" + id + "' stands twice in the ring");
        }
        return new KeyRing(current, Map.copyOf(more));
    }

    /** The name of the key that seals. */
    String current() {
        return current;
    }

    /** All keys by their names; seen by the cipher alone. */
    Map<String, SecretKey> keys() {
        return keys;
    }

    /** The names of the keys, and nothing of the keys. */
    @Override
    public String toString() {
        return "KeyRing[seals=" + current + ", opens=" + keys.keySet() + "]";
    }

    private static SecretKey key(String id, String base64) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("key id must match " + ID);
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            // The cause is dropped: its message would quote a character of the key.
            throw new IllegalArgumentException("key '" + id + "' is not base64");
        }
        if (bytes.length != 32) {
            throw new IllegalArgumentException("key '" + id + "' has " + bytes.length + " bytes, AES-256 needs 32");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
