package io.calendarsync.simulation;

import com.google.gson.JsonParser;
import io.calendarsync.EventEdit.Field;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What the people behind the accounts do in Google's own pages. */
final class UserDeeds {
    /** An event of ours that stands; {@code plain} when it stands as it was booked, and everybody knows that. */
    private record Ours(Link link, AccountCalendar calendar, EventKey key, String id, boolean plain) {}

    private UserDeeds() {}

    static void retitle(Sim sim, SplittableRandom chance) {
        edit(sim, chance, Field.TITLE, ours -> ours.calendar().retitles(ours.id(), "By hand " + chance.nextInt(100)));
    }

    /** Another program changes an event again and again, whatever becomes of it. */
    static void contest(Sim sim, SplittableRandom chance) {
        Node node = sim.node(chance);
        any(sim, chance).ifPresent(ours -> {
            for (int times = 0; times < 8 && stands(ours.calendar(), ours.id()); times++) {
                sim.people.touched(ours.link(), ours.key());
                sim.hands.edited(ours.link(), ours.key(), Field.TITLE, false);
                String title = "Again " + times;
                byHand(() -> ours.calendar().retitles(ours.id(), title));
                var unused = sim.verbs.sync(node, ours.link());
                sim.time.pass(Duration.ofMinutes(5));
            }
        });
    }

    static void describe(Sim sim, SplittableRandom chance) {
        edit(sim, chance, Field.DESCRIPTION, ours -> {
            FakeEvent event = ours.calendar().describes(ours.id(), "By hand " + chance.nextInt(100));
            keeps(sim, event, OnlyOurs.DESCRIPTION);
            return event;
        });
    }

    static void move(Sim sim, SplittableRandom chance) {
        edit(sim, chance, Field.TIME, ours -> {
            sim.hands.occurrence(ours.link(), ours.key());
            sim.people.touchedOccurrence(ours.id()); // A series that is moved loses what was changed of it.
            return ours.calendar().moves(ours.id(), Drafts.time(chance));
        });
    }

    static void recolour(Sim sim, SplittableRandom chance) {
        edit(
                sim,
                chance,
                Field.COLOR,
                ours -> ours.calendar().recolours(ours.id(), String.valueOf(1 + chance.nextInt(11))));
    }

    static void remind(Sim sim, SplittableRandom chance) {
        any(sim, chance).ifPresent(ours -> {
            if (sim.host.everReminded(ours.key())) {
                sim.people.touched(ours.link(), ours.key());
            }
            sim.hands.edited(ours.link(), ours.key(), Field.REMINDERS, ours.plain());
            byHand(() -> ours.calendar().setsReminders(ours.id(), 5 + chance.nextInt(60)))
                    .ifPresent(event -> keeps(sim, event, "reminders"));
        });
    }

    static void guest(Sim sim, SplittableRandom chance) {
        String guest = "guest" + chance.nextInt(5) + "@elsewhere.example";
        boolean answers = chance.nextBoolean();
        any(sim, chance)
                .flatMap(ours -> byHand(() -> {
                    FakeEvent invited = ours.calendar().invites(ours.id(), guest);
                    return answers ? ours.calendar().answers(ours.id(), guest, Answer.ACCEPTED) : invited;
                }))
                .ifPresent(event -> sim.people.invited(
                        event.id(),
                        guest,
                        answers ? Answer.ACCEPTED : event.answerOf(guest).orElseThrow()));
    }

    /** Changes, moves or cancels one occurrence of a series. */
    static void occurrence(Sim sim, SplittableRandom chance) {
        any(sim, chance).ifPresent(ours -> {
            Optional<CalendarEvent> series = Optional.ofNullable(
                            sim.host.bookings(ours.link()).get(ours.key()))
                    .filter(booking -> booking.details().recurrence().isPresent())
                    .filter(booking -> !sim.host.isBlunder(booking.key()));
            series.ifPresent(booking -> {
                List<LocalDate> days = SeriesDrafts.days(booking);
                EventTime time = booking.details().time().startingOn(days.get(chance.nextInt(days.size())));
                sim.hands.occurrence(ours.link(), ours.key());
                occurrence(sim, chance, ours.calendar(), ours.id() + "_" + stamp(time), time);
            });
        });
    }

    private static void occurrence(
            Sim sim, SplittableRandom chance, AccountCalendar calendar, String id, EventTime time) {
        int which = chance.nextInt(3);
        byHand(() -> switch (which) {
                    case 0 -> calendar.retitles(id, "By hand " + chance.nextInt(100));
                    case 1 -> calendar.moves(id, time.startingOn(time.day().plusDays(1)));
                    default -> {
                        calendar.deletes(id);
                        yield calendar.event(id).orElseThrow(IllegalStateException::new);
                    }
                })
                .ifPresent(done -> sim.people.touchedOccurrence(id));
    }

    private static String stamp(EventTime time) {
        return time instanceof EventTime.Timed timed
                ? DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
                        .format(timed.start().atOffset(ZoneOffset.UTC))
                : DateTimeFormatter.BASIC_ISO_DATE.format(time.day());
    }

    static void forbidMeetings(Sim sim, SplittableRandom chance) {
        sim.calendar(sim.link(chance)).ifPresent(AccountCalendar::forbidsMeetings);
    }

    /** What becomes of meetings from now on. */
    static void meetings(Sim sim, SplittableRandom chance) {
        switch (chance.nextInt(3)) {
            case 0 -> sim.world.conferences().hold();
            case 1 -> sim.world.conferences().fail();
            default -> sim.world.conferences().succeed();
        }
    }

    static void delete(Sim sim, SplittableRandom chance) {
        any(sim, chance).ifPresent(ours -> {
            ours.calendar().deletes(ours.id());
            sim.people.touched(ours.link(), ours.key());
            sim.hands.deleted(ours.link(), ours.key(), ours.plain());
            sim.people.deleted(ours.id());
        });
    }

    /** Deletes an event that stands although no ledger says so. */
    static void deletesUnrecorded(Sim sim, Link link, EventKey key) {
        sim.calendar(link)
                .ifPresent(calendar -> sim.ledger(link).stream()
                        .flatMap(ledger -> sim.store.rows(Sim.NAMESPACE, ledger).stream())
                        .filter(row -> row.key().equals(key))
                        .filter(row -> stands(calendar, row.eventId()))
                        .forEach(row -> {
                            calendar.deletes(row.eventId());
                            sim.people.touched(link, key);
                            sim.hands.deleted(link, key, false);
                        }));
    }

    static void copy(Sim sim, SplittableRandom chance) {
        any(sim, chance)
                .ifPresent(ours -> byHand(() -> ours.calendar().copies(ours.id()))
                        .ifPresent(copy -> sim.people.copied(ours.calendar(), copy)));
    }

    /** Another application clears what it does not know, our mark among it. */
    static void strip(Sim sim, SplittableRandom chance) {
        any(sim, chance).ifPresent(ours -> {
            sim.people.touched(ours.link(), ours.key());
            sim.hands.stripped(ours.link(), ours.key(), ours.id());
            byHand(() -> ours.calendar().changes(ours.id(), "{\"extendedProperties\": null}"));
        });
    }

    static void ownEvent(Sim sim, SplittableRandom chance) {
        sim.calendar(sim.link(chance))
                .ifPresent(calendar -> sim.people.owns(
                        calendar, calendar.adds("Dentist " + chance.nextInt(100), Drafts.time(chance))));
    }

    static void emptyTrash(Sim sim, SplittableRandom chance) {
        sim.calendar(sim.link(chance)).ifPresent(AccountCalendar::emptiesTrash);
    }

    static void removeCalendar(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        sim.calendar(link)
                .filter(calendar -> !calendar.id().equals(link.email()))
                .ifPresent(calendar -> {
                    calendar.removes();
                    sim.people.forgetsCalendar(calendar.id());
                    sim.hands.maySee(link);
                });
    }

    static void revoke(Sim sim, SplittableRandom chance) {
        sim.account(sim.link(chance)).revokesAccess();
        sim.watch.refreshes.excuse();
    }

    static void password(Sim sim, SplittableRandom chance) {
        sim.account(sim.link(chance)).changesPassword();
    }

    static void loseWriting(Sim sim, SplittableRandom chance) {
        sim.calendar(sim.link(chance)).ifPresent(AccountCalendar::losesWriteAccess);
    }

    static void regainWriting(Sim sim, SplittableRandom chance) {
        sim.calendar(sim.link(chance)).ifPresent(AccountCalendar::regainsWriteAccess);
    }

    static void suspend(Sim sim, SplittableRandom chance) {
        sim.account(sim.link(chance)).getsSuspended();
        sim.watch.refreshes.excuse();
    }

    static void block(Sim sim, SplittableRandom chance) {
        sim.world.oauth().block(sim.account(sim.link(chance)));
        sim.watch.refreshes.excuse();
    }

    static void restore(Sim sim, SplittableRandom chance) {
        sim.account(sim.link(chance)).getsRestored();
        sim.world.oauth().unblock(sim.account(sim.link(chance)));
    }

    private static void edit(Sim sim, SplittableRandom chance, Field field, Edit edit) {
        any(sim, chance).ifPresent(ours -> {
            sim.people.touched(ours.link(), ours.key());
            sim.hands.edited(ours.link(), ours.key(), field, ours.plain());
            byHand(() -> edit.of(ours));
        });
    }

    /** What Google's own page would refuse is not done. */
    private static Optional<FakeEvent> byHand(Supplier<FakeEvent> deed) {
        try {
            return Optional.of(deed.get());
        } catch (IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static void keeps(Sim sim, FakeEvent event, String field) {
        sim.people.keeps(
                event.id(),
                field,
                String.valueOf(
                        JsonParser.parseString(event.json()).getAsJsonObject().get(field)));
    }

    /** Some event of ours that stands there. */
    private static Optional<Ours> any(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<LedgerRow> rows =
                sim.ledger(link).map(ledger -> sim.store.rows(Sim.NAMESPACE, ledger)).orElse(List.of()).stream()
                        .filter(row -> row.state() == RowState.LIVE)
                        .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        LedgerRow row = rows.get(chance.nextInt(rows.size()));
        return sim.calendar(link)
                .flatMap(calendar -> calendar.event(row.eventId())
                        .filter(event -> !event.cancelled())
                        .map(event ->
                                new Ours(link, calendar, row.key(), row.eventId(), Plain.is(sim, link, row, event))));
    }

    private static boolean stands(AccountCalendar calendar, String id) {
        return calendar.event(id).filter(event -> !event.cancelled()).isPresent();
    }

    private interface Edit {
        FakeEvent of(Ours ours);
    }
}
