package io.calendarsync.spi;

import io.calendarsync.event.Guest;
import java.util.Optional;

/**
 * A guest as the provider keeps it, whoever invited it.
 *
 * @param guest who, and with which answer
 * @param comment what the guest wrote along with the answer
 * @param companions how many the guest brings
 * @param resource whether it is a room or a thing
 */
public record Attendee(Guest guest, Optional<String> comment, int companions, boolean resource) {

    /** A guest of ours. */
    public static Attendee of(Guest guest) {
        return new Attendee(guest, Optional.empty(), 0, false);
    }
}
