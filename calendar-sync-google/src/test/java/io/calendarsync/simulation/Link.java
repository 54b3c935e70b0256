package io.calendarsync.simulation;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import java.time.ZoneId;
import java.util.List;

/**
 * One connection of the host, and what it is to be connected with.
 *
 * @param email the account that it belongs to
 */
public record Link(ConnectionId id, String email, CalendarChoice calendar) {
    static final String DANA = "dana@example.com";
    static final String FINN = "finn@example.com";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Two of one account, one of another. */
    static final List<Link> ALL = List.of(
            new Link(ConnectionId.of("shop-1", "dana"), DANA, CalendarChoice.dedicated("Shop bookings", BERLIN)),
            new Link(ConnectionId.of("shop-2", "dana"), DANA, CalendarChoice.primary()),
            new Link(ConnectionId.of("shop-1", "finn"), FINN, CalendarChoice.dedicated("Repairs", BERLIN)));

    @Override
    public String toString() {
        return id.tenant() + "/" + id.member();
    }
}
