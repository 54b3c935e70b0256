package io.calendarsync.simulation;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One connection of the host, and what it is to be connected with.
 *
 * @param email the account that it belongs to
 */
public record Link(ConnectionId id, String email, CalendarChoice calendar) {
    static final String DANA = "dana@example.com";
    static final String FINN = "finn@example.com";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Another one on the main calendar of an account that has one there. */
    static final Link SIBLING = new Link(ConnectionId.of("shop-3", "dana"), DANA, CalendarChoice.primary());

    /** Two of one account, one of another. */
    static final List<Link> ALL = List.of(
            new Link(ConnectionId.of("shop-1", "dana"), DANA, CalendarChoice.dedicated("Shop bookings", BERLIN)),
            new Link(ConnectionId.of("shop-2", "dana"), DANA, CalendarChoice.primary()),
            new Link(ConnectionId.of("shop-1", "finn"), FINN, CalendarChoice.dedicated("Repairs", BERLIN)));

    /** All that there may be. */
    static final List<Link> EVERY = List.of(ALL.get(0), ALL.get(1), ALL.get(2), SIBLING);

    /** Those of a history: in one of three, two connections share a calendar. */
    static List<Link> of(SplittableRandom chance) {
        return chance.nextInt(3) == 0 ? List.of(ALL.get(0), ALL.get(1), SIBLING) : ALL;
    }

    @Override
    public String toString() {
        return id.tenant() + "/" + id.member();
    }
}
