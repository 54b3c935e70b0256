package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.RemoteMeeting;
import io.calendarsync.spi.RemoteMeeting.State;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about video meetings. */
public abstract class MeetingRules extends ProviderScene {
    private static final RemoteMeeting PENDING = new RemoteMeeting(State.PENDING, Optional.empty());
    private static final EventDetails ASKING = CalendarEvent.builder(
                    EventKey.of("repair-due", "1"), "Ring sizing", MORNING)
            .meeting()
            .build()
            .details();

    /** For the contract. */
    protected MeetingRules() {}

    @Test
    @Hint("how far a meeting is, and where its link is read from")
    void G26_aMeetingIsPendingAndThenThere() {
        CalendarCall call = onPrimary();
        world().conferences().hold();
        assertEquals(Optional.of(PENDING), inserted(call, mark(1), ASKING).meeting());
        assertEquals(Optional.of(PENDING), meeting(call));
        world().conferences().succeed();
        RemoteMeeting ready = meeting(call).orElseThrow();
        assertEquals(State.READY, ready.state());
        assertTrue(ready.link().orElseThrow().isAbsolute());
        assertEquals(false, read(call).details().orElseThrow().meeting(), "the details say nothing of it");
    }

    @Test
    @Hint("that a meeting is asked for only where it is wanted")
    void G26_noMeetingIsMadeUnasked() {
        assertEquals(
                Optional.empty(),
                inserted(onPrimary(), mark(1), titled("Ring sizing")).meeting());
    }

    @Test
    @Hint("that an event's meeting is always asked for under the same request id")
    void G26_askingAgainMakesNoOther() {
        CalendarCall call = onPrimary();
        world().conferences().hold();
        inserted(call, mark(1), ASKING);
        done(write(call, new EventWrite.Patch(mark(1), ASKING, Set.of())));
        world().conferences().succeed();
        Optional<RemoteMeeting> first = meeting(call);
        assertEquals(State.READY, first.orElseThrow().state());
        done(write(call, new EventWrite.Patch(mark(1), ASKING, Set.of())));
        assertEquals(first, meeting(call));
    }

    @Test
    @Hint("that a patch asks for a meeting too")
    void G26_anEventGetsAMeetingLater() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("Ring sizing"));
        done(write(call, new EventWrite.Patch(mark(1), ASKING, Set.of())));
        assertEquals(State.READY, meeting(call).orElseThrow().state());
    }

    @Test
    @Hint("that two events have two meetings")
    void G26_eachEventHasAMeetingOfItsOwn() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), ASKING);
        inserted(call, mark(2), ASKING);
        RemoteEvent other = done(provider().read(call, mark(2).eventId()));
        assertTrue(!other.meeting().equals(meeting(call)), "they have the same");
    }

    @Test
    @Hint("the status of a meeting that could not be made")
    void G26_aMeetingThatCannotBeMadeHasFailed() {
        CalendarCall call = onPrimary();
        world().conferences().fail();
        inserted(call, mark(1), ASKING);
        assertEquals(Optional.of(new RemoteMeeting(State.FAILED, Optional.empty())), meeting(call));
    }

    @Test
    @Hint("that a refused kind of meeting refuses the event that asks for it")
    void G26_whereNoneIsAllowedTheWriteIsRefused() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("Ring sizing"));
        dana().forbidsMeetings();
        assertFault(Fault.Kind.EVENT_REFUSED, write(call, new EventWrite.Insert(mark(2), ASKING)));
        assertFault(Fault.Kind.EVENT_REFUSED, write(call, new EventWrite.Patch(mark(1), ASKING, Set.of())));
        assertEquals(1, dana().events().size());
        done(write(call, new EventWrite.Patch(mark(1), titled("Without"), Set.of())));
        assertEquals("Without", only().title());
    }

    @Test
    @Hint("that a write speaks of meetings only where it asks for one or removes it")
    void G4_aPatchLeavesTheMeeting() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), ASKING);
        Optional<RemoteMeeting> first = meeting(call);
        done(write(call, new EventWrite.Patch(mark(1), titled("Another title"), Set.of(EventField.LOCATION))));
        assertEquals(first, meeting(call));
    }

    @Test
    @Hint("that a meeting to be cleared is removed")
    void G4_aPatchRemovesTheMeetingWhereItSaysSo() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), ASKING);
        done(write(call, new EventWrite.Patch(mark(1), titled("Without"), Set.of(EventField.MEETING))));
        assertEquals(Optional.empty(), meeting(call));
    }

    @Test
    @Hint("that a revive asks for no meeting")
    void G8_aReviveAsksForNoMeeting() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("Ring sizing"));
        dana().deletes(mark(1).eventId());
        done(write(call, new EventWrite.Revive(mark(1), ASKING)));
        assertEquals(Optional.empty(), meeting(call));
        assertEquals(
                List.of("Ring sizing"),
                dana().events().stream().map(event -> event.title()).toList());
    }

    private RemoteEvent read(CalendarCall call) {
        return done(provider().read(call, mark(1).eventId()));
    }

    private Optional<RemoteMeeting> meeting(CalendarCall call) {
        return read(call).meeting();
    }
}
