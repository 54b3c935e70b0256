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
        for (Link link : Link.ALL) {
            sim.calendar(link).ifPresent(calendar -> calendar.regainsWriteAccess());
        }
        sim.time.pass(Duration.ofMinutes(10));
    }

    /** Only a look at the whole calendar finds single occurrences that people changed. */
    private void findOut() {
        sim.people.foundOut();
        for (Link link : Link.ALL) {
            var unused = sim.verbs.reconcile(node, link);
        }
        rounds();
    }

    private void rounds() {
        boolean atRest = false;
        for (int round = 0; round < WAITS.size() || (!atRest && round < MOST); round++) {
            atRest = true;
            for (Link link : Link.ALL) {
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
                        || status.accessEndsAt().isPresent())
                .isPresent();
        if (needed) {
            ConsentDeeds.connect(sim, node, link);
        }
        return needed;
    }

    /** The host changes every booking, so that every event is written once more. */
    private void touch() {
        for (Link link : Link.ALL) {
            for (CalendarEvent booking : List.copyOf(sim.host.bookings(link).values())) {
                boolean blunder = sim.host.isBlunder(booking.key());
                sim.host.put(link, blunder ? booking : Drafts.touched(booking), blunder);
            }
        }
    }

    /** P3: nothing has changed, so nothing is asked. */
    private void quiet() {
        for (Link link : Link.ALL) {
            var unused = sim.verbs.sync(node, link);
        }
        sim.world.counts().reset();
        for (Link link : Link.ALL) {
            SyncOutcome outcome = sim.verbs.sync(node, link).orElseThrow();
            if (!(outcome instanceof SyncOutcome.Synced)) {
                throw new Broken("P2", link + " does not come to rest: " + outcome);
            }
        }
        if (sim.world.counts().total() > 0) {
            throw new Broken("P3", "nothing changed, and yet: " + sim.world.counts());
        }
        sim.coverage.count("checked P3");
    }
}
