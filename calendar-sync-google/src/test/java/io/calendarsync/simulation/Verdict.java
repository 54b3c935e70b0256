package io.calendarsync.simulation;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.SyncOutcome;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.util.HashMap;
import java.util.Map;

/** The promises, held against a stage on which nothing goes wrong any more; each throws where it was not kept. */
public final class Verdict {
    private final Sim sim;
    private final Node node;

    Verdict(Stage stage) {
        this.sim = stage.sim;
        this.node = stage.node;
    }

    /** P1, P2, P6: each booking stands once, as the host has it, and nothing of ours besides, on whatever calendar. */
    public void calendarIsAsBooked() {
        Agreement.ofWhatWasSaid(sim);
        Map<String, FakeEvent> standing = new HashMap<>();
        for (AccountCalendar calendar : sim.account(Stage.DEDICATED).calendars()) {
            for (FakeEvent event : calendar.events()) {
                String mark = event.privateProperties().getOrDefault("calendarSyncEvent", "");
                boolean occurrence = event.json().contains("recurringEventId");
                FakeEvent other = mark.isEmpty() || occurrence ? null : standing.put(mark.split(" ", 4)[3], event);
                if (other != null) {
                    throw new Broken("P1", "both stand: " + other + " and " + event);
                }
            }
        }
    }

    /** B: the host knows what else takes up its people's time. */
    public void blockedTimeIsKnown() {
        sim.watch.blocked.check();
    }

    /** P3: a connection in which nothing changed asks nothing; one that reads, once. */
    public void isQuiet(Link link) {
        sim.world.counts().reset();
        SyncOutcome outcome = sim.verbs.sync(node, link).orElseThrow();
        if (!(outcome instanceof SyncOutcome.Synced)) {
            throw new Broken("P2", link + " does not come to rest: " + outcome);
        }
        Quiet.check(sim, sim.twoWay.reads() ? 1 : 0);
    }

    /** P4: what people wrote is as they left it. */
    public void othersAreUntouched() {
        OnlyOurs.check(sim);
    }

    /** P8: of a connection that was let go nothing is left, and nothing is owed. */
    public void isLetGo(Link link) {
        LetGo.ended(sim, node, link);
    }

    /** P8: of an account that nobody uses no token lives, neither here nor there. */
    public void accessHasEnded() {
        LetGo.noTokens(sim);
    }

    /** P8: a connection is still there, and nobody has to act. */
    public void isConnected(Link link) {
        ConnectionStatus status = sim.verbs.status(node, link).orElseThrow();
        if (status.state() != ConnectionStatus.State.ACTIVE) {
            throw new Broken("P8", link + " should go on: " + status);
        }
    }

    /** P8: after everybody let go nothing is left; nothing else can be asked after that. */
    public void everythingCanBeLetGo() {
        sim.links.stream().filter(link -> sim.record(link).isPresent()).forEach(link -> LetGo.check(sim, node, link));
        LetGo.noTokens(sim);
    }

    /** P9, P10: no secret was put out, nobody was mailed, and nothing was asked that Google does not know. */
    public void nothingSlippedOut() {
        Run.atTheEnd(sim);
    }
}
