package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about who is invited. */
public abstract class GuestRules extends ProviderScene {
    private static final Guest ANN = Guest.of("ann@x.example").called("Ann").answered(Answer.ACCEPTED);
    private static final Guest BOB = Guest.of("bob@x.example").optional();
    private static final Guest CUE = Guest.of("cue@x.example");

    /** For the contract. */
    protected GuestRules() {}

    static EventDetails inviting(Guest... guests) {
        return CalendarEvent.builder(EventKey.of("repair-due", "1"), "Ring sizing", MORNING)
                .guests(guests)
                .build()
                .details();
    }

    @Test
    @Hint("how each part of a guest is written and read back")
    void G24_guestsAreShownAsTheyWereInvited() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN, BOB));
        RemoteEvent read = done(provider().read(call, mark(1).eventId()));
        assertEquals(List.of(Attendee.of(ANN), Attendee.of(BOB)), read.attendees());
        assertEquals(Optional.empty(), read.details().orElseThrow().guests());
    }

    @Test
    @Hint("the words for answers, in both directions")
    void G24_everyAnswerIsShown() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(CUE));
        for (Answer answer : Answer.values()) {
            dana().answers(mark(1).eventId(), CUE.address(), answer);
            assertEquals(List.of(CUE.answered(answer)), guests(call));
            done(write(call, patch(everybody(call), etag(call))));
            assertEquals(List.of(CUE.answered(answer)), guests(call), "written back as it was read");
        }
    }

    @Test
    @Hint("that guests are read whoever invited them")
    void G24_aGuestInvitedByHandIsShown() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(BOB));
        dana().invites(mark(1).eventId(), CUE.address());
        assertEquals(List.of(BOB, CUE), guests(call));
    }

    @Test
    @Hint("that a patch speaks of guests only when it has some to write")
    void G24_aPatchWithoutGuestsLeavesThem() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN, BOB));
        done(write(call, new EventWrite.Patch(mark(1), inviting(CUE), Set.of(EventField.values()))));
        assertEquals(List.of(ANN, BOB), guests(call));
    }

    @Test
    @Hint("that a guest is written back whole")
    void G24_aPatchWithGuestsKeepsAllThatIsSaidOfThem() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN));
        dana().changes(mark(1).eventId(), """
                        {"attendees":[{"email":"ann@x.example","displayName":"Ann","responseStatus":"tentative",
                          "comment":"a little later","additionalGuests":2},
                         {"email":"room@x.example","resource":true}]}""");
        List<Attendee> before = everybody(call);
        assertEquals(
                new Attendee(ANN.answered(Answer.TENTATIVE), Optional.of("a little later"), 2, false), before.get(0));
        assertEquals(new Attendee(Guest.of("room@x.example"), Optional.empty(), 0, true), before.get(1));
        List<Attendee> after = new ArrayList<>(before);
        after.add(Attendee.of(BOB));
        done(write(call, patch(after, etag(call))));
        assertEquals(after, everybody(call));
    }

    @Test
    @Hint("that an empty list is written too")
    void G24_aPatchWithNobodyLeavesNobody() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN, BOB));
        done(write(call, patch(List.of(), etag(call))));
        assertEquals(List.of(), everybody(call));
    }

    @Test
    @Hint("that guests are written with If-Match")
    void G24_guestsOfAnEventThatChangedMeanwhileAreNotWritten() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN));
        EventWrite late = patch(List.of(Attendee.of(BOB)), etag(call));
        dana().invites(mark(1).eventId(), CUE.address());
        assertFault(Fault.Kind.PRECONDITION, write(call, late));
        assertEquals(List.of(ANN, CUE), guests(call));
    }

    @Test
    @Hint("that parts of a batch carry If-Match, each its own")
    void G2_guestsInABatchAreWrittenOnlyWhereTheyAreAsTheyWereRead() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN));
        inserted(call, mark(2), inviting(ANN));
        String late = etag(call);
        dana().invites(mark(1).eventId(), CUE.address());
        String second = done(provider().read(call, mark(2).eventId())).etag().orElseThrow();
        List<Reply<Written>> replies = provider()
                .write(
                        call,
                        List.of(
                                patch(List.of(Attendee.of(BOB)), late),
                                new EventWrite.Insert(mark(3), titled("new")),
                                new EventWrite.Patch(
                                        mark(2),
                                        titled("Ring sizing"),
                                        Set.of(),
                                        Optional.of(new EventWrite.Guests(List.of(Attendee.of(BOB)), second)),
                                        Mail.NONE)));
        assertFault(Fault.Kind.PRECONDITION, replies.get(0));
        assertEquals(
                List.of(Attendee.of(BOB)),
                done(replies.get(2)).echo().orElseThrow().attendees());
        assertEquals(List.of(ANN, CUE), guests(call));
    }

    @Test
    @Hint("that a revive invites nobody")
    void G8_aReviveHasNoGuests() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), inviting(ANN));
        dana().deletes(mark(1).eventId());
        done(write(call, new EventWrite.Revive(mark(1), inviting(BOB))));
        assertEquals(List.of(), everybody(call));
    }

    private static EventWrite patch(List<Attendee> all, String etag) {
        return new EventWrite.Patch(
                mark(1), titled("Ring sizing"), Set.of(), Optional.of(new EventWrite.Guests(all, etag)), Mail.NONE);
    }

    private String etag(CalendarCall call) {
        return done(provider().read(call, mark(1).eventId())).etag().orElseThrow();
    }

    private List<Attendee> everybody(CalendarCall call) {
        return done(provider().read(call, mark(1).eventId())).attendees();
    }

    private List<Guest> guests(CalendarCall call) {
        return everybody(call).stream().map(Attendee::guest).toList();
    }
}
