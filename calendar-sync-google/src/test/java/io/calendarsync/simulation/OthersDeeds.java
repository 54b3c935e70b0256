package io.calendarsync.simulation;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What people do with events that are none of the host's: add, move, share, decline and delete them. */
final class OthersDeeds {
    private static final int MOST = 40;

    private OthersDeeds() {}

    static void add(Sim sim, SplittableRandom chance) {
        AccountCalendar calendar = somewhere(sim, chance);
        EventTime time = soon(sim, chance);
        int which = chance.nextInt(9);
        boolean many = sim.people.foreign().size() >= MOST;
        Optional.of(which)
                .filter(any -> !many)
                .flatMap(any -> byHand(() -> added(calendar, time, which)))
                .ifPresent(event -> sim.people.owns(calendar, event));
    }

    private static FakeEvent added(AccountCalendar calendar, EventTime time, int which) {
        return switch (which) {
            case 0 -> calendar.addsOutOfOffice("Away", time);
            case 1 -> calendar.addsFocusTime("Thinking", time);
            case 2 -> calendar.addsWorkingLocation("Home", time);
            case 3 -> calendar.receives("Meeting", time, "boss@elsewhere.example");
            case 4 -> answered(calendar, calendar.receives("Party", time, "boss@elsewhere.example"), Answer.DECLINED);
            case 5 -> answered(calendar, calendar.receives("Talk", time, "boss@elsewhere.example"), Answer.TENTATIVE);
            case 6 -> calendar.marksFree(calendar.adds("Reminder", time).id());
            default -> calendar.adds("Errand", time);
        };
    }

    /** Changes or deletes one that is no series, or takes it out of the trash. */
    static void change(Sim sim, SplittableRandom chance) {
        if (chance.nextInt(8) == 0) {
            restore(sim, chance);
            return;
        }
        pick(sim, chance, false).ifPresent(own -> {
            AccountCalendar calendar = own.calendar();
            String id = own.event().id();
            EventTime time = soon(sim, chance);
            int which = chance.nextInt(9);
            if (which < 2) {
                deletes(sim, own);
                return;
            }
            byHand(() -> switch (which) {
                        case 2, 3, 4 -> calendar.moves(id, time);
                        case 5 -> calendar.marksFree(id);
                        case 6 -> calendar.changes(id, "{\"transparency\": \"opaque\", \"status\": \"tentative\"}");
                        case 7 -> calendar.retitles(id, "Changed " + chance.nextInt(100));
                        default ->
                            answered(
                                    calendar,
                                    own.event(),
                                    List.of(Answer.values()).get(chance.nextInt(4)));
                    })
                    .ifPresent(event -> sim.people.owns(calendar, event));
        });
    }

    static void addSeries(Sim sim, SplittableRandom chance) {
        AccountCalendar calendar = somewhere(sim, chance);
        String rule = List.of("WEEKLY", "WEEKLY;COUNT=6", "DAILY;INTERVAL=3", "DAILY;COUNT=9")
                .get(chance.nextInt(4));
        EventTime time = soon(sim, chance);
        boolean many = sim.people.foreign().values().stream()
                        .filter(each -> isSeries(each.event()))
                        .count()
                > 5;
        if (!many) {
            byHand(() -> calendar.addsRepeating("Choir", time, "RRULE:FREQ=" + rule))
                    .ifPresent(event -> sim.people.owns(calendar, event));
        }
    }

    /** Changes a series or some of its occurrences, cuts or deletes it. */
    static void changeSeries(Sim sim, SplittableRandom chance) {
        pick(sim, chance, true).ifPresent(own -> {
            AccountCalendar calendar = own.calendar();
            String id = own.event().id();
            EventTime time = soon(sim, chance);
            switch (chance.nextInt(8)) {
                case 0 -> deletes(sim, own);
                case 1 -> byHand(() -> calendar.moves(id, time));
                case 2, 3 -> byHand(() -> calendar.changes(id, cut(sim, own.event(), chance)));
                default -> occurrences(sim, own, chance);
            }
            calendar.event(id).filter(event -> !event.cancelled()).ifPresent(event -> sim.people.owns(calendar, event));
        });
    }

    private static void occurrences(Sim sim, People.Foreign own, SplittableRandom chance) {
        Instant now = sim.clock.instant();
        List<FakeEvent> days = own.calendar().between(now, now.plus(Duration.ofDays(60))).stream()
                .filter(event -> event.id().startsWith(own.event().id() + "_"))
                .toList();
        for (int left = 1 + chance.nextInt(2); left > 0 && !days.isEmpty(); left--) {
            FakeEvent day = days.get(chance.nextInt(days.size()));
            EventTime time = day.time().startingOn(day.time().day().plusDays(chance.nextInt(5) - 2));
            int which = chance.nextInt(4);
            byHand(() -> switch (which) {
                case 0 -> own.calendar().moves(day.id(), time);
                case 1 -> own.calendar().marksFree(day.id());
                default -> {
                    own.calendar().deletes(day.id());
                    yield day;
                }
            });
        }
    }

    private static String cut(Sim sim, FakeEvent series, SplittableRandom chance) {
        LocalDate last =
                sim.clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().plusDays(chance.nextInt(40));
        String day = last.toString().replace("-", "");
        String until = series.time() instanceof EventTime.AllDay ? day : day + "T000000Z";
        String rule = series.recurrence().get(0).replaceAll(";(COUNT|UNTIL)=[^;]*", "");
        return "{\"recurrence\": [\"" + rule + ";UNTIL=" + until + "\"]}";
    }

    private static void deletes(Sim sim, People.Foreign own) {
        own.calendar().deletes(own.event().id());
        sim.people.forgets(own.event().id());
        sim.people.bin(own);
    }

    private static void restore(Sim sim, SplittableRandom chance) {
        List<People.Foreign> bin = sim.people.bin();
        if (!bin.isEmpty()) {
            People.Foreign own = bin.get(chance.nextInt(bin.size()));
            byHand(() -> own.calendar().restores(own.event().id()))
                    .ifPresent(event -> sim.people.owns(own.calendar(), event));
        }
    }

    /** Every position in a calendar is void from now on. */
    static void forgetPositions(Sim sim, SplittableRandom chance) {
        somewhere(sim, chance).expiresSyncTokens();
        if (chance.nextInt(3) == 0) {
            sim.world.limits().pages(1 + chance.nextInt(3));
            sim.faults.armed(sim.world
                    .faults()
                    .on("events.list")
                    .after(1 + chance.nextInt(3))
                    .times(8)
                    .fail(FakeFault.refused(503, "global", "backendError")));
        }
    }

    /** Changes are told of more than once from now on, and an older state of some after a newer one. */
    static void twice(Sim sim, SplittableRandom chance) {
        sim.world.limits().repeatsInDeltas(1 + chance.nextInt(20));
    }

    /** The host calls something else busy. */
    static void otherRules(Sim sim, SplittableRandom chance) {
        sim.rules.change(sim.link(chance), chance);
        sim.people.somethingElse();
    }

    private static FakeEvent answered(AccountCalendar calendar, FakeEvent invitation, Answer answer) {
        return calendar.answers(invitation.id(), calendar.id(), answer);
    }

    private static boolean isSeries(FakeEvent event) {
        return !event.recurrence().isEmpty();
    }

    private static Optional<People.Foreign> pick(Sim sim, SplittableRandom chance, boolean series) {
        List<People.Foreign> all = sim.people.foreign().values().stream()
                .filter(each -> isSeries(each.event()) == series)
                .filter(each -> !sim.people.isCopy(each.event().id()))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    private static AccountCalendar somewhere(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        return sim.calendar(link).orElseGet(() -> sim.account(link).calendar());
    }

    private static EventTime soon(Sim sim, SplittableRandom chance) {
        Instant now = sim.clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant start = now.plus(Duration.ofMinutes(30L * (chance.nextInt(48 * 60) - 48)));
        if (chance.nextInt(5) == 0) {
            LocalDate first = start.atOffset(ZoneOffset.UTC).toLocalDate();
            return EventTime.allDays(first, first.plusDays(chance.nextInt(3)));
        }
        return new EventTime.Timed(start, start.plusSeconds(1800L * (1 + chance.nextInt(5))), "Europe/Berlin");
    }

    private static Optional<FakeEvent> byHand(Supplier<FakeEvent> deed) {
        try {
            return Optional.of(deed.get());
        } catch (IllegalStateException refused) {
            return Optional.empty();
        }
    }
}
