package io.calendarsync.internal.sync;

import io.calendarsync.internal.event.GuestTags;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.LedgerRow.More;
import io.calendarsync.spi.RemoteEvent;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One change under way of what is remembered of a series, of guests, of a meeting. */
final class MoreEdit {
    private final String eventId;
    private final Map<LocalDate, Changed> occurrences = new TreeMap<>();
    private Optional<String> shape;
    private Set<String> guests;
    private Optional<String> answers;
    private Meeting meeting;
    private int contested;

    MoreEdit(String eventId, More more) {
        this.eventId = eventId;
        more.occurrences().forEach(one -> occurrences.put(one.day(), one));
        shape = more.shape();
        guests = more.guests();
        answers = more.answers();
        meeting = more.meeting();
        contested = more.contested();
    }

    /** From now on any guest, old or new, may be invited, and a meeting may be under way. */
    void wanted(Want want) {
        Set<String> wanted = want.guestTags(eventId);
        if (!wanted.equals(guests)) {
            Set<String> any = new HashSet<>(guests);
            any.addAll(wanted);
            guests = any;
            guestsDoubted();
        }
        if (want.details().meeting() && meeting == Meeting.NONE) {
            meeting = Meeting.ASKED;
        }
    }

    /** Who of ours is invited has to be looked at, if anybody may be. */
    void guestsDoubted() {
        if (!guests.isEmpty()) {
            Set<String> any = new HashSet<>(guests);
            any.add(RowEdit.SOMETHING);
            guests = any;
        }
    }

    /** What the calendar makes of changed occurrences is not known when their series takes place otherwise. */
    void changing(Want want) {
        if (!shape.equals(want.shape())) {
            shape = Optional.of(RowEdit.SOMETHING);
            List.copyOf(occurrences.values()).forEach(this::doubted);
        }
    }

    /** This occurrence is about to be written, or stands otherwise: any of its fields, old or new, where it last was. */
    void doubted(Changed known) {
        Changed before = occurrences.getOrDefault(known.day(), known);
        Set<EventField> any = EnumSet.noneOf(EventField.class);
        any.addAll(before.owned());
        any.addAll(known.owned());
        occurrences.put(known.day(), new Changed(known.day(), before.start(), any, RowEdit.SOMETHING));
    }

    /** What is known of one occurrence from now on; empty to forget it. */
    void occurrence(LocalDate day, Optional<Changed> known) {
        known.ifPresentOrElse(one -> occurrences.put(day, one), () -> occurrences.remove(day));
    }

    /** The series stands as wanted. */
    void kept(Want want) {
        shape = want.shape();
    }

    /** It stands as wanted, with this to be seen of it. */
    void live(Want want, Optional<RemoteEvent> echo, boolean patient) {
        shape = want.shape();
        guests = want.guestTags(eventId);
        answers =
                echo.map(shown -> GuestTags.answers(eventId, shown.attendees())).orElse(answers);
        boolean open = meeting == Meeting.NONE || meeting == Meeting.ASKED;
        if (!want.details().meeting()) {
            meeting = Meeting.NONE;
        } else if (open) {
            meeting = echo.flatMap(RemoteEvent::meeting)
                    .map(there -> switch (there.state()) {
                        case READY -> Meeting.READY;
                        case FAILED -> Meeting.REFUSED;
                        case PENDING -> Meeting.ASKED;
                    })
                    .filter(known -> patient || known != Meeting.ASKED)
                    .orElse(patient ? Meeting.ASKED : Meeting.REFUSED);
        }
    }

    /** Not all guests were written: any of these, too, may be invited still. */
    void notAllInvited(Set<String> before) {
        Set<String> any = new HashSet<>(guests);
        any.addAll(before);
        guests = any;
        guestsDoubted();
    }

    /** The calendar does not allow a meeting: it is not asked for again. */
    void withoutMeeting() {
        meeting = Meeting.REFUSED;
    }

    /** What guests are now known to have answered. */
    void answered(RemoteEvent shown) {
        answers = GuestTags.answers(eventId, shown.attendees());
    }

    void contested(int times) {
        contested = times;
    }

    Meeting meeting() {
        return meeting;
    }

    More done() {
        return new More(shape, List.copyOf(occurrences.values()), guests, answers, meeting, contested);
    }
}
