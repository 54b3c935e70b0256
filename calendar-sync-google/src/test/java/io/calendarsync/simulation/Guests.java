package io.calendarsync.simulation;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.testkit.FakeEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** P2 and P4 for guests and meetings: whom the host invites is invited, nobody else but by hand. */
final class Guests {
    private Guests() {}

    /** What differs first. */
    static Optional<String> difference(Sim sim, Link link, CalendarEvent booking, FakeEvent event, LedgerRow row) {
        Set<String> wanted = booking.details().guests().orElse(List.of()).stream()
                .map(Guest::address)
                .collect(Collectors.toSet());
        Set<String> invited =
                event.guests().stream().map(FakeEvent.Guest::email).collect(Collectors.toSet());
        for (String guest : wanted) {
            if (!invited.contains(guest)) {
                return Optional.of(guest + " is not invited");
            }
        }
        for (String guest : invited) {
            boolean byHand = sim.people.invited(event.id()).containsKey(guest);
            boolean forgotten = sim.ledgers.lost(link.id(), booking.key());
            if (guest.endsWith("@shop.example") && !wanted.contains(guest) && !byHand && !forgotten) {
                return Optional.of(guest + " is still invited");
            }
        }
        boolean hasMeeting = event.json().contains("hangoutLink");
        boolean refused = row.more().meeting() == Meeting.REFUSED;
        return booking.details().meeting() && !hasMeeting && !refused
                ? Optional.of("has no meeting")
                : Optional.empty();
    }
}
