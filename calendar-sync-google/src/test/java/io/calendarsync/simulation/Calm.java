package io.calendarsync.simulation;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.Hold;
import io.calendarsync.NextAction;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The end of a history: faults stop, people and operators do what is asked of them, and then everything must be right. */
final class Calm {
    private static final List<Duration> WAITS =
            List.of(Duration.ofHours(1), Duration.ofHours(13), Duration.ofHours(13), Duration.ofHours(13));

    private static final int MOST = 16;

    private final Sim sim;
    private final Node node;

    Calm(Sim sim) {
        this.sim = sim;
        this.node = sim.nodes.get(0);
    }

    void settle() {
        quieten();
        rounds();
        Agreement.ofWhatWasSaid(sim);
        sim.coverage.count("checked P6");
        if (sim.twoWay.blocked()) {
            sim.watch.blocked.check();
            sim.coverage.count("checked B");
        }
        touch();
        rounds();
        Agreement.ofAll(sim);
        if (sim.people.hasTouchedOccurrences()) {
            findOut();
            Agreement.ofAll(sim);
        }
        sim.coverage.count("checked P2");
        quiet();
        OnlyOurs.check(sim);
        sim.coverage.count("checked P4");
        LetGo.check(sim, node);
        sim.coverage.count("checked P8");
    }

    private void quieten() {
        sim.trace.note(() -> "calm");
        FaultDeeds.over(sim);
        HostDeeds.recovers(sim);
        sim.world.conferences().succeed();
        int newest = sim.nodes.stream().mapToInt(Node::version).max().orElseThrow();
        for (Node each : sim.nodes) {
            each.boundaries().disarm();
            each.goesWrongBy(Duration.ZERO);
            each.upgrade(newest);
        }
        for (Link link : sim.links) {
            sim.calendar(link).ifPresent(calendar -> calendar.regainsWriteAccess());
        }
        for (Link link : sim.links) {
            sim.verbs.rest(node, link, false);
        }
        sim.watch.blocked.everythingIsReadAgain();
        sim.time.pass(Duration.ofMinutes(10));
        delivers();
    }

    /** Only a look at the whole calendar finds single occurrences that people changed. */
    private void findOut() {
        sim.people.foundOut();
        for (Link link : sim.links) {
            var unused = sim.verbs.reconcile(node, link);
        }
        rounds();
    }

    /** Whatever is still on its way arrives, late as it is. */
    private void delivers() {
        var unused = sim.world.push().deliver();
    }

    private void rounds() {
        boolean atRest = false;
        for (int round = 0; round < WAITS.size() || (!atRest && round < MOST); round++) {
            atRest = true;
            for (Link link : sim.links) {
                atRest &= round(link);
            }
            sim.time.pass(WAITS.get(round % WAITS.size()));
        }
    }

    /** True when there was nothing left to do. */
    private boolean round(Link link) {
        sim.verbs.reconcileRestored(node);
        boolean approved = approves(link);
        boolean consented = consents(link);
        sim.verbs.changed(node, link);
        Optional<SyncOutcome> outcome = sim.verbs.sync(node, link);
        return !approved
                && !consented
                && outcome.isPresent()
                && outcome.get() instanceof SyncOutcome.Synced synced
                && synced.report().total().waiting() == 0
                && synced.report().total().synced() == 0;
    }

    private boolean approves(Link link) {
        Optional<Hold> hold = sim.verbs.status(node, link).flatMap(ConnectionStatus::hold);
        hold.ifPresent(held -> sim.verbs.approve(node, link, held));
        return hold.isPresent();
    }

    private boolean consents(Link link) {
        boolean needed = sim.verbs
                .status(node, link)
                .filter(status -> status.nextAction() == NextAction.CONNECT
                        || status.nextAction() == NextAction.CHOOSE_CALENDAR
                        || status.accessEndsAt().isPresent())
                .isPresent();
        if (needed) {
            ConsentDeeds.connect(sim, node, link);
        }
        return needed;
    }

    /** The host changes every booking, so that every event is written once more. */
    private void touch() {
        for (Link link : sim.links) {
            for (CalendarEvent booking : List.copyOf(sim.host.bookings(link).values())) {
                boolean blunder = sim.host.isBlunder(booking.key());
                sim.host.put(link, blunder ? booking : Drafts.touched(booking), blunder);
            }
        }
    }

    /** P3: nothing has changed, so nothing is asked. */
    private void quiet() {
        for (Link link : sim.links) {
            var unused = sim.verbs.sync(node, link);
        }
        sim.world.counts().reset();
        for (Link link : sim.links) {
            SyncOutcome outcome = sim.verbs.sync(node, link).orElseThrow();
            if (!(outcome instanceof SyncOutcome.Synced)) {
                throw new Broken("P2", link + " does not come to rest: " + outcome);
            }
        }
        long calendars = sim.twoWay.reads()
                ? sim.links.stream()
                        .flatMap(link -> sim.record(link).stream())
                        .mapToLong(record -> 1
                                + (sim.twoWay.blocked()
                                        ? record.reads().watched().size()
                                        : 0))
                        .sum()
                : 0;
        Quiet.check(sim, calendars);
        sim.coverage.count("checked P3");
    }
}
