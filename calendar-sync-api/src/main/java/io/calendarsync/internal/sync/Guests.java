package io.calendarsync.internal.sync;

import io.calendarsync.event.Guest;
import io.calendarsync.internal.event.GuestTags;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RemoteEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the host's guests together with those that stand there: by address, with their answers, and with strangers. */
final class Guests {
    private Guests() {}

    /** Who is to be invited from now on; empty when that is who is invited already. */
    static Optional<EventWrite.Guests> merged(LedgerRow row, RemoteEvent remote, Want want) {
        Map<String, Guest> wanted = new LinkedHashMap<>();
        want.guests().forEach(guest -> wanted.put(guest.address(), guest));
        List<Attendee> all = new ArrayList<>();
        for (Attendee there : remote.attendees()) {
            Guest ours = wanted.remove(there.guest().address());
            if (ours != null) {
                all.add(invitedAs(there, ours));
            } else if (!GuestTags.hold(row.more().guests(), row.eventId(), there.guest())) {
                all.add(there);
            }
        }
        wanted.values().forEach(guest -> all.add(Attendee.of(guest)));
        return all.equals(remote.attendees())
                ? Optional.empty()
                : Optional.of(new EventWrite.Guests(all, remote.etag().orElse("")));
    }

    /** How many of them are invited for the first time. */
    static int newcomers(Optional<EventWrite.Guests> all, RemoteEvent remote) {
        List<String> there = remote.attendees().stream()
                .map(attendee -> attendee.guest().address())
                .toList();
        return (int) all.stream()
                .flatMap(guests -> guests.all().stream())
                .filter(attendee -> !there.contains(attendee.guest().address()))
                .count();
    }

    private static Attendee invitedAs(Attendee there, Guest ours) {
        Guest guest = new Guest(
                there.guest().address(),
                ours.name().or(() -> there.guest().name()),
                ours.role(),
                there.guest().answer());
        return new Attendee(guest, there.comment(), there.companions(), there.resource());
    }
}
