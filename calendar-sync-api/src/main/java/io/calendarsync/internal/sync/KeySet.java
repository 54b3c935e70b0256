package io.calendarsync.internal.sync;

import io.calendarsync.event.EventKey;
import java.util.Arrays;

/**
 * Which keys were seen, in eight bytes each.
 *
 * <p>Keeps a 64-bit hash for a key. Two keys of one hash read as one: a key that was not seen may then seem seen, which
 * keeps an event one listing longer and deletes nothing.
 */
final class KeySet {
    private long[] slots = new long[1 << 10];
    private int size;

    /** Adds a key; false when it was there. */
    boolean add(EventKey key) {
        if (size * 2 >= slots.length) {
            grow();
        }
        boolean added = put(slots, hash(key));
        if (added) {
            size++;
        }
        return added;
    }

    boolean contains(EventKey key) {
        long hash = hash(key);
        for (int at = slot(hash, slots.length); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
            if (slots[at] == hash) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return size;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != 0).forEach(hash -> put(wider, hash));
        slots = wider;
    }

    private static boolean put(long[] slots, long hash) {
        int at = slot(hash, slots.length);
        for (; slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
            if (slots[at] == hash) {
                return false;
            }
        }
        slots[at] = hash;
        return true;
    }

    private static int slot(long hash, int length) {
        return (int) (hash ^ (hash >>> 32)) & (length - 1);
    }

    // FNV-1a, then a finisher that spreads it over all bits; 0 stands for an empty slot.
    private static long hash(EventKey key) {
        long hash = 0xcbf29ce484222325L;
        String text = key.toString();
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
