package io.calendarsync.simulation;

import io.calendarsync.BlockingRules;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What blocks the time of one connection on one calendar, found out by looking at the calendar and not at the engine. */
final class Blocked {
    private static final Duration DAY = Duration.ofDays(1);

    private final Sim sim;
    private final Link link;
    private final AccountCalendar calendar;
    private final BlockingRules rules;

    Blocked(Sim sim, Link link, AccountCalendar calendar) {
        this.sim = sim;
        this.link = link;
        this.calendar = calendar;
        this.rules = sim.rules.apply(link.id());
    }

    /** The calendar that a sink is told of under this name, where it is there. */
    static Optional<AccountCalendar> calendar(Sim sim, Link link, String name) {
        String address = name.startsWith("primary:") ? link.email() : name.substring(name.indexOf(':') + 1);
        return sim.account(link).calendars().stream()
                .filter(each -> each.id().equals(address))
                .findFirst();
    }

    /** What differs first between what the host keeps and what stands there, within the reach of the rules. */
    Optional<String> difference(Map<String, BlockedTime> kept, boolean sure) {
        Instant now = sim.clock.instant();
        Map<String, FakeEvent> busy = busy(now, now.plus(rules.ahead()));
        for (FakeEvent event : busy.values()) {
            BlockedTime known = kept.get(event.id());
            if ((known == null || !isAs(known, event)) && (sure || !isUnsure(event.id()))) {
                return Optional.of(event + " blocks time, and is kept as " + known);
            }
        }
        Map<String, FakeEvent> around =
                busy(now.minus(DAY), now.plus(rules.ahead()).plus(DAY));
        Window reach = new Window(now, now.plus(rules.ahead()));
        return kept.values().stream()
                .filter(known -> reach.touches(known.time()))
                .filter(known -> !around.containsKey(known.id()) && !isUnsure(known.id()))
                .findFirst()
                .map(known -> known + " is kept, and nothing blocks that time");
    }

    /** Whether this keeps the person busy as the host has it, in the time to come. */
    boolean stillBlocks(BlockedTime known) {
        Instant now = sim.clock.instant();
        FakeEvent event = busy(now, now.plus(rules.ahead())).get(known.id());
        return event != null && !isUnsure(event.id()) && isAs(known, event);
    }

    private Map<String, FakeEvent> busy(Instant from, Instant until) {
        Map<String, FakeEvent> busy = new LinkedHashMap<>();
        for (FakeEvent event : calendar.between(from, until)) {
            if (!isOurs(event.id()) && Busy.is(rules, calendar.id(), event)) {
                busy.put(event.id(), event);
            }
        }
        return busy;
    }

    /** Whatever any connection of the host wrote is none of others'. */
    private boolean isOurs(String id) {
        return sim.names
                .of(written(id))
                .filter(named -> named.namespace().equals(Sim.NAMESPACE))
                .isPresent();
    }

    /** Whose it is cannot be told, or it may land at any moment. */
    private boolean isUnsure(String id) {
        return sim.hands.isStripped(written(id))
                || sim.names
                        .of(written(id))
                        .filter(named -> !named.namespace().equals(Sim.NAMESPACE))
                        .isPresent();
    }

    private boolean isAs(BlockedTime known, FakeEvent event) {
        Optional<String> title =
                rules.titles() && !event.title().isBlank() ? Optional.of(event.title()) : Optional.empty();
        return isSame(known.time(), event.time()) && known.title().equals(title);
    }

    private static boolean isSame(EventTime one, EventTime other) {
        return (one instanceof EventTime.Timed timed && other instanceof EventTime.Timed shown)
                ? timed.start().equals(shown.start()) && timed.end().equals(shown.end())
                : one.equals(other);
    }

    private static String written(String id) {
        int end = id.lastIndexOf('_');
        return end < 0 ? id : id.substring(0, end);
    }

    @Override
    public String toString() {
        return link + " on " + calendar;
    }
}
