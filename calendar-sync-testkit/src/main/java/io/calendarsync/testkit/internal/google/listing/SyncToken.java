package io.calendarsync.testkit.internal.google.listing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Where a client stands in the changes of a calendar, and what its listing shows. It carries all of that in itself, so
 * that nobody need remember it.
 *
 * @param place stands for the calendar and its reader
 * @param change the last change that the client has seen
 * @param era the calendar's era when it was issued
 * @param types the sorts of events that are listed; none is all
 */
record SyncToken(
        long place, long change, int era, Instant issued, boolean singleEvents, Set<String> types, Window window) {
    private static final int LENGTH = 8 + 8 + 4 + 8 + 1 + 1 + 8 + 8;
    private static final long OPEN = Long.MIN_VALUE;

    static long place(String calendar, String subject) {
        CRC32 first = new CRC32();
        first.update(calendar.getBytes(StandardCharsets.UTF_8));
        CRC32 second = new CRC32();
        second.update(subject.getBytes(StandardCharsets.UTF_8));
        return first.getValue() << 32 | second.getValue();
    }

    String text() {
        byte[] content = ByteBuffer.allocate(LENGTH)
                .putLong(place)
                .putLong(change)
                .putInt(era)
                .putLong(issued.toEpochMilli())
                .put((byte) (singleEvents ? 1 : 0))
                .put(EventTypes.bits(types))
                .putLong(window.from().map(Instant::getEpochSecond).orElse(OPEN))
                .putLong(window.until().map(Instant::getEpochSecond).orElse(OPEN))
                .array();
        byte[] whole = ByteBuffer.allocate(LENGTH + 4)
                .put(content)
                .putInt(checksum(content))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** Reads what {@link #text()} wrote; anything else is no token. */
    static Optional<SyncToken> read(String text) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (whole.length != LENGTH + 4) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(whole);
        if (buffer.getInt(LENGTH) != checksum(Arrays.copyOf(whole, LENGTH))) {
            return Optional.empty();
        }
        return Optional.of(new SyncToken(
                buffer.getLong(),
                buffer.getLong(),
                buffer.getInt(),
                Instant.ofEpochMilli(buffer.getLong()),
                buffer.get() == 1,
                EventTypes.ofBits(buffer.get()),
                new Window(bound(buffer.getLong()), bound(buffer.getLong()))));
    }

    private static Optional<Instant> bound(long second) {
        return second == OPEN ? Optional.empty() : Optional.of(Instant.ofEpochSecond(second));
    }

    private static int checksum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return (int) sum.getValue();
    }
}
