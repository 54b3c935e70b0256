package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Recurrence;
import io.calendarsync.spi.Attendee;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Mail;
import io.calendarsync.testkit.FakeMails;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules about whom writes mail. */
public abstract class MailRules extends SeriesScene {
    private static final Guest INSIDE = Guest.of("ann@example.com");
    private static final Guest OUTSIDE = Guest.of("bob@elsewhere.example");
    private static final EventDetails BOTH = GuestRules.inviting(INSIDE, OUTSIDE);
    private static final EventTime NEXT_WEEK = MORNING.startingOn(day(9));

    /** For the contract. */
    protected MailRules() {}

    @Test
    @Hint("that a write says whom to mail, also where that is nobody")
    void G25_writesThatSayNobodyMailNobody() {
        assertEquals(List.of(), mailedByEachWrite(Mail.NONE));
    }

    @Test
    @Hint("that a write says whom to mail")
    void G25_writesThatSayAllMailAll() {
        List<String> both = List.of(INSIDE.address(), OUTSIDE.address());
        assertEquals(List.of(both, both, both, both, both), mailedByEachWrite(Mail.ALL));
    }

    @Test
    @Hint("that guests with an account of the provider's are not mailed where only others are meant")
    void G25_writesThatSayExternalMailGuestsOfOtherCalendars() {
        List<String> one = List.of(OUTSIDE.address());
        assertEquals(List.of(one, one, one, one, one), mailedByEachWrite(Mail.EXTERNAL));
    }

    @Test
    @Hint("that a batch says it of each of its parts")
    void G25_eachWriteOfABatchMailsWhomItSays() {
        world().account(INSIDE.address());
        provider()
                .write(
                        onPrimary(),
                        List.of(
                                new EventWrite.Insert(mark(1), BOTH, Mail.NONE),
                                new EventWrite.Insert(mark(2), BOTH, Mail.EXTERNAL)));
        assertEquals(
                List.of(mark(2).eventId()),
                world().mails().all().stream().map(FakeMails.Mail::eventId).toList());
    }

    /** An insert, a change, a change of guests, one of an occurrence, and a deletion; those that mailed somebody. */
    private List<List<String>> mailedByEachWrite(Mail mail) {
        world().account(INSIDE.address());
        CalendarCall call = onPrimary();
        EventDetails series = repeating("Ring sizing", NEXT_WEEK, Recurrence.weekly());
        List<EventWrite> writes = List.of(
                new EventWrite.Insert(mark(1), BOTH, mail),
                new EventWrite.Patch(mark(1), series, Set.of(), Optional.empty(), mail),
                new EventWrite.ChangeOccurrence(
                        mark(1).eventId(),
                        NEXT_WEEK.startingOn(day(16)),
                        details("Ring sizing", NEXT_WEEK.startingOn(day(17))),
                        Set.of(),
                        mail),
                new EventWrite.Delete(mark(1).eventId(), mail));
        List<List<String>> mailed = writes.stream()
                .map(write -> {
                    done(write(call, write));
                    return mailed();
                })
                .collect(Collectors.toList());
        inserted(call, mark(2), titled("Ring sizing"));
        String etag = done(provider().read(call, mark(2).eventId())).etag().orElseThrow();
        List<Attendee> guests = List.of(Attendee.of(INSIDE), Attendee.of(OUTSIDE));
        done(write(
                call,
                new EventWrite.Patch(
                        mark(2),
                        titled("Ring sizing"),
                        Set.of(),
                        Optional.of(new EventWrite.Guests(guests, etag)),
                        mail)));
        mailed.add(mailed());
        return mailed.stream().filter(some -> !some.isEmpty()).toList();
    }

    private List<String> mailed() {
        List<String> addresses = world().mails().all().stream()
                .map(FakeMails.Mail::to)
                .distinct()
                .sorted()
                .toList();
        world().mails().reset();
        return addresses;
    }
}
