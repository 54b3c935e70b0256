package io.calendarsync.testkit.internal.google.series;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How the id of an occurrence ends: with its slot as a date, or as a time of UTC. */
final class Stamp {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private Stamp() {}

    static String text(long slot, boolean time) {
        return (time ? TIME : DATE).format(LocalDateTime.ofEpochSecond(slot, 0, ZoneOffset.UTC));
    }

    static Optional<Long> read(String stamp, boolean time) {
        if (!stamp.matches(time ? "\\d{8}T\\d{6}Z" : "\\d{8}")) {
            return Optional.empty();
        }
        try {
            LocalDateTime read =
                    time ? DateList.time(stamp) : DateList.day(stamp).atStartOfDay();
            return Optional.of(read.toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
