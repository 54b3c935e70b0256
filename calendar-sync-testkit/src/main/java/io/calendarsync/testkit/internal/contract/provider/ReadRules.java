package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemotePage;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about reading and listing events, and about calendars. */
public abstract class ReadRules extends ProviderScene {
    /** For the contract. */
    protected ReadRules() {}

    @Test
    @Hint("that a cancelled event is read and not told as gone")
    void G6_readShowsADeletedEventAsCancelled() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        RemoteEvent read = done(provider().read(call, mark(1).eventId()));
        assertEquals(mark(1).eventId(), read.id());
        assertTrue(read.cancelled());
    }

    @Test
    @Hint("that 404 is told as NOT_FOUND")
    void G6_readOfAForgottenOrUnknownEventSaysSo() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        dana().emptiesTrash();
        assertFault(Fault.Kind.NOT_FOUND, provider().read(call, mark(1).eventId()));
        assertFault(Fault.Kind.NOT_FOUND, provider().read(call, "nobodyknowsthis0"));
    }

    @Test
    @Hint("page tokens, and that deleted events are asked for")
    void G7_listShowsEveryEventOfTheOwnerOverAllPages() {
        CalendarCall call = onPrimary();
        IntStream.range(0, 10).forEach(n -> inserted(call, mark(n), titled("event " + n)));
        dana().deletes(mark(3).eventId());
        world().limits().pages(3);
        List<RemoteEvent> listed = listed(call, OWNER);
        assertEquals(10, listed.size());
        assertEquals(
                IntStream.range(0, 10).mapToObj(n -> mark(n).eventId()).collect(Collectors.toSet()),
                listed.stream().map(RemoteEvent::id).collect(Collectors.toSet()));
        listed.forEach(event -> assertEquals(event.id().equals(mark(3).eventId()), event.cancelled()));
    }

    @Test
    @Hint("that the listing is filtered by the owner's mark")
    void G7_listShowsOnlyWhatCarriesTheOwnersMark() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("ours"));
        inserted(call, mark("owner-2", 2), titled("another's"));
        dana().adds("a person's", MORNING);
        FakeEvent copy = dana().copies(mark(1).eventId());
        Set<String> ids = listed(call, OWNER).stream().map(RemoteEvent::id).collect(Collectors.toSet());
        assertEquals(Set.of(mark(1).eventId(), copy.id()), ids);
        assertEquals(List.of(), listed(call, "owner-3"));
    }

    @Test
    @Hint("that events are read alike in both places")
    void G7_listShowsWhatReadShows() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("ours"));
        assertEquals(List.of(done(provider().read(call, mark(1).eventId()))), listed(call, OWNER));
    }

    @Test
    @Hint("where title, zone and access of a calendar are read")
    void G21_describeTellsTitleZoneAndWritability() {
        CalendarInfo info = done(provider().describe(onPrimary()));
        assertEquals("primary", info.address());
        assertEquals(Optional.of(dana().title()), info.title());
        assertEquals(Optional.of(dana().zone()), info.zone());
        assertTrue(info.writable());
    }

    @Test
    @Hint("that the new calendar's title, zone and address are passed on")
    void G21_aCreatedCalendarIsThereAndWritable() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarInfo made = done(provider().createCalendar(token, "Werkstatt & Läden", "Europe/Lisbon"));
        assertTrue(made.writable());
        assertEquals(Optional.of("Werkstatt & Läden"), made.title());
        assertEquals(Optional.of("Europe/Lisbon"), made.zone());
        CalendarCall call = new CalendarCall(token, made.address());
        assertEquals(made, done(provider().describe(call)));
        inserted(call, mark(1), titled("first"));
        assertEquals(1, world().account(DANA).calendar(made.address()).events().size());
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that 404 of a calendar is told as NOT_FOUND")
    void G21_aRemovedCalendarIsNotFound() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarInfo made = done(provider().createCalendar(token, "Workshop", "UTC"));
        CalendarCall call = new CalendarCall(token, made.address());
        world().account(DANA).calendar(made.address()).removes();
        assertFault(Fault.Kind.NOT_FOUND, provider().describe(call));
        assertFault(Fault.Kind.NOT_FOUND, write(call, new EventWrite.Insert(mark(1), titled("first"))));
        assertFault(Fault.Kind.NOT_FOUND, provider().list(call, OWNER, Optional.empty()));
    }

    @Test
    @Hint("where the access to a calendar is read")
    void G21_aCalendarThatMayOnlyBeReadSaysSo() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarInfo made = done(provider().createCalendar(token, "Workshop", "UTC"));
        CalendarCall call = new CalendarCall(token, made.address());
        world().account(DANA).calendar(made.address()).losesWriteAccess();
        assertFalse(done(provider().describe(call)).writable());
        assertFault(Fault.Kind.CALENDAR_READ_ONLY, write(call, new EventWrite.Insert(mark(1), titled("first"))));
    }

    @Test
    @Hint("that 404 of a calendar is told as NOT_FOUND")
    void G21_anotherAccountsCalendarIsNotFound() {
        CalendarCall mine = onPrimary();
        world().account("eve@example.com");
        assertFault(Fault.Kind.NOT_FOUND, provider().describe(new CalendarCall(mine.accessToken(), "eve@example.com")));
    }

    @Test
    @Hint("that insufficientPermissions is told as SCOPE_MISSING")
    void G16_aScopeThatWasNotGrantedIsMissing() {
        Granted own = granted(Access.OWN_CALENDAR);
        CalendarCall primary = new CalendarCall(own.accessToken(), "primary");
        assertFault(Fault.Kind.SCOPE_MISSING, write(primary, new EventWrite.Insert(mark(1), titled("first"))));
        Granted events = granted(Access.PRIMARY_CALENDAR);
        assertFault(Fault.Kind.SCOPE_MISSING, provider().createCalendar(events.accessToken(), "Workshop", "UTC"));
    }

    @Test
    @Hint("that 401 is told as AUTH_EXPIRED")
    void G16_aTokenThatNobodyKnowsIsExpired() {
        CalendarCall call = new CalendarCall(Secret.of("no-such-token"), "primary");
        assertFault(Fault.Kind.AUTH_EXPIRED, provider().describe(call));
        assertFault(Fault.Kind.AUTH_EXPIRED, write(call, new EventWrite.Insert(mark(1), titled("first"))));
    }

    private List<RemoteEvent> listed(CalendarCall call, String owner) {
        List<RemoteEvent> events = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            RemotePage answer = done(provider().list(call, owner, page));
            events.addAll(answer.events());
            page = answer.next();
        } while (page.isPresent());
        return events;
    }
}
