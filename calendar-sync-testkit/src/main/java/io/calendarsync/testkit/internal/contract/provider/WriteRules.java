package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.event.EventTime;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.contract.Hint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules about making, deleting and reviving events. */
public abstract class WriteRules extends ProviderScene {
    /** For the contract. */
    protected WriteRules() {}

    @Test
    @Hint("that answers are matched to writes by their ids")
    void G2_eachWriteIsAnsweredByItselfInOrder() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("there already"));
        EventTime backwards = new EventTime.Timed(
                Instant.parse("2026-03-02T10:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"), "UTC");
        List<Reply<Written>> replies = provider()
                .write(
                        call,
                        List.of(
                                new EventWrite.Insert(mark(2), titled("new")),
                                new EventWrite.Insert(mark(1), titled("taken")),
                                new EventWrite.Insert(mark(3), details("ends before it starts", backwards)),
                                new EventWrite.Delete("nobodyknowsthis0"),
                                new EventWrite.Insert(mark(4), titled("new too"))));
        assertEquals(5, replies.size());
        assertEquals(
                mark(2).eventId(), done(replies.get(0)).echo().orElseThrow().id());
        assertFault(Fault.Kind.DUPLICATE, replies.get(1));
        assertFault(Fault.Kind.EVENT_REFUSED, replies.get(2));
        assertFault(Fault.Kind.NOT_FOUND, replies.get(3));
        assertEquals(
                mark(4).eventId(), done(replies.get(4)).echo().orElseThrow().id());
        assertEquals(3, dana().events().size());
    }

    @Test
    @Hint("that the profile's batch size is what the provider takes")
    void G2_aFullBatchIsWrittenWhole() {
        int most = provider().profile().maxBatch();
        List<EventWrite> writes = IntStream.range(0, most)
                .mapToObj(n -> (EventWrite) new EventWrite.Insert(mark(n), titled("event " + n)))
                .toList();
        List<Reply<Written>> replies = provider().write(onPrimary(), writes);
        for (int n = 0; n < most; n++) {
            assertEquals(
                    mark(n).eventId(), done(replies.get(n)).echo().orElseThrow().id());
        }
        assertEquals(most, dana().events().size());
    }

    @Test
    @Hint("that no empty batch is sent")
    void G2_writingNothingAnswersNothing() {
        assertEquals(List.of(), provider().write(onPrimary(), List.of()));
    }

    @Test
    @Hint("that 409 is told as DUPLICATE, and that no insert becomes an update")
    void G3_insertUnderALiveIdIsDuplicateAndChangesNothing() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        assertFault(Fault.Kind.DUPLICATE, write(call, new EventWrite.Insert(mark(1), titled("second"))));
        assertEquals("first", only().title());
    }

    @Test
    @Hint("that 409 is told as DUPLICATE, and that no insert becomes an update")
    void G3_insertUnderADeletedIdIsDuplicateAndRevivesNothing() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        assertFault(Fault.Kind.DUPLICATE, write(call, new EventWrite.Insert(mark(1), titled("second"))));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that 409 is told as DUPLICATE, and that no insert becomes an update")
    void G3_insertUnderAForgottenIdIsDuplicate() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        dana().emptiesTrash();
        assertFault(Fault.Kind.DUPLICATE, write(call, new EventWrite.Insert(mark(1), titled("second"))));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that a delete is done when the provider says so")
    void G5_deletingDeletes() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        assertEquals(
                Optional.empty(),
                done(write(call, new EventWrite.Delete(mark(1).eventId()))).echo());
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that 410 is told as DELETED")
    void G5_deletingADeletedEventSaysSo() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        assertFault(Fault.Kind.DELETED, write(call, new EventWrite.Delete(mark(1).eventId())));
    }

    @Test
    @Hint("that 404 is told as NOT_FOUND")
    void G5_deletingAnUnknownEventSaysSo() {
        assertFault(Fault.Kind.NOT_FOUND, write(onPrimary(), new EventWrite.Delete("nobodyknowsthis0")));
    }

    @Test
    @Hint("that a revive is a full update with its mark")
    void G8_reviveBringsADeletedEventBackWhole() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().describes(mark(1).eventId(), "a person's note");
        dana().deletes(mark(1).eventId());
        RemoteEvent revived = done(write(call, new EventWrite.Revive(mark(1), titled("again"))))
                .echo()
                .orElseThrow();
        assertFalse(revived.cancelled());
        assertTrue(revived.is(mark(1)), "a revived event must carry its mark");
        assertEquals("again", only().title());
        assertEquals(Optional.empty(), only().description());
    }

    @Test
    @Hint("that a refused revive is told as FORBIDDEN, and makes no other event")
    void G8_reviveOfAForgottenEventIsRefused() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        dana().emptiesTrash();
        assertFault(Fault.Kind.FORBIDDEN, write(call, new EventWrite.Revive(mark(1), titled("again"))));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that a patch sends no status")
    void G19_aPatchDoesNotReviveADeletedEvent() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        Reply<Written> reply = write(call, new EventWrite.Patch(mark(1), titled("again"), Set.of()));
        if (reply instanceof Reply.Done<Written> done) {
            assertTrue(done.value().echo().orElseThrow().cancelled(), "the echo must show that it is deleted");
        }
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that 404 is told as NOT_FOUND, and that no patch becomes an insert")
    void G19_aPatchOfAnUnknownEventSaysSo() {
        assertFault(Fault.Kind.NOT_FOUND, write(onPrimary(), new EventWrite.Patch(mark(1), titled("first"), Set.of())));
    }

    @Test
    @Hint("that 403 is told as FORBIDDEN")
    void G19_aPatchOfAForgottenEventIsRefused() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        dana().deletes(mark(1).eventId());
        dana().emptiesTrash();
        assertFault(Fault.Kind.FORBIDDEN, write(call, new EventWrite.Patch(mark(1), titled("again"), Set.of())));
    }

    @Test
    @Hint("that the mark is written, and read back whole")
    void G18_anInsertCarriesItsMark() {
        EventMark mark = mark(1);
        RemoteEvent echo = inserted(onPrimary(), mark, titled("first"));
        assertEquals(Optional.of(mark), echo.mark());
        assertTrue(echo.is(mark));
        assertFalse(echo.cancelled());
    }

    @Test
    @Hint("that the mark is read as it stands, with the id that it was made for")
    void G18_aCopyMadeByAPersonIsNotTheMarkedEvent() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        FakeEvent copy = dana().copies(mark(1).eventId());
        RemoteEvent read = done(provider().read(call, copy.id()));
        assertEquals(Optional.of(mark(1)), read.mark());
        assertFalse(read.is(mark(1)), "its id is not the one that the mark was made for");
    }

    @Test
    @Hint("that the echo is made of the answer to the write")
    void G20_theEtagChangesWithEveryChangeAndIsTheOneThatIsRead() {
        CalendarCall call = onPrimary();
        RemoteEvent first = inserted(call, mark(1), titled("first"));
        assertEquals(first, done(provider().read(call, first.id())));
        RemoteEvent second = done(write(call, new EventWrite.Patch(mark(1), titled("second"), Set.of())))
                .echo()
                .orElseThrow();
        assertNotEquals(first.etag(), second.etag());
        assertEquals(second, done(provider().read(call, first.id())));
    }
}
