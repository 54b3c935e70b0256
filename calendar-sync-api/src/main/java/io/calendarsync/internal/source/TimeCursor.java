package io.calendarsync.internal.source;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A position in a time column, as {@code floor} between passes and {@code floor;time;key} within one.
 *
 * @param floor everything before it is read for good; the next pass begins here
 * @param reached the last row that this pass has read
 */
record TimeCursor(Instant floor, Optional<Row> reached) {
    record Row(Instant time, EventKey key) {}

    static Optional<TimeCursor> parse(Cursor cursor) {
        if (cursor.equals(Cursor.START)) {
            return Optional.of(new TimeCursor(Instant.EPOCH, Optional.empty()));
        }
        String[] parts = cursor.value().split(";", 3);
        try {
            Instant floor = Instant.parse(parts[0]);
            return switch (parts.length) {
                case 1 -> Optional.of(new TimeCursor(floor, Optional.empty()));
                case 3 ->
                    Optional.of(new TimeCursor(
                            floor, Optional.of(new Row(Instant.parse(parts[1]), EventKey.parse(parts[2])))));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    Cursor text() {
        return new Cursor(
                reached.map(row -> floor + ";" + row.time() + ";" + row.key()).orElse(floor.toString()));
    }
}
