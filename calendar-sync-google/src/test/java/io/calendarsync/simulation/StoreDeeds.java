package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** What goes wrong between a node and its stores and source, and what happens to the tables themselves. */
final class StoreDeeds {
    private static final List<String> PARTS = List.of(
            "",
            "connections.",
            "consents.",
            "ledger.",
            "ledger.save",
            "dirtyKeys.",
            "leases.",
            "budgets.",
            "debts.",
            "tokens.",
            "source.",
            "sink.",
            "rules.",
            "provider.");
    private static final List<Strike.Kind> KINDS = List.of(
            Strike.Kind.FAIL_BEFORE,
            Strike.Kind.FAIL_AFTER,
            Strike.Kind.SLOW,
            Strike.Kind.STALE,
            Strike.Kind.LEASE_SEIZED);

    private StoreDeeds() {}

    static void strike(Sim sim, SplittableRandom chance) {
        Strike.Kind kind = KINDS.get(chance.nextInt(KINDS.size()));
        boolean anywhere = kind == Strike.Kind.STALE || chance.nextBoolean();
        arm(sim, chance, kind, anywhere ? "" : PARTS.get(chance.nextInt(PARTS.size())));
    }

    /** The host's sink fails once or more, or the host does not say what it calls busy. */
    static void sinkTrouble(Sim sim, SplittableRandom chance) {
        Node node = sim.node(chance);
        String where = chance.nextInt(5) == 0 ? "rules." : "sink.";
        for (int times = 1 + chance.nextInt(3); times > 0; times--) {
            Strike.Kind kind = chance.nextBoolean() ? Strike.Kind.FAIL_BEFORE : Strike.Kind.FAIL_AFTER;
            node.boundaries().arm(new Strike(kind, where, chance.nextInt(2), 0));
        }
    }

    static void crash(Sim sim, SplittableRandom chance) {
        arm(
                sim,
                chance,
                chance.nextBoolean() ? Strike.Kind.CRASH_BEFORE : Strike.Kind.CRASH_AFTER,
                PARTS.get(chance.nextInt(PARTS.size())));
    }

    /** A node dies right after an insert, and the person deletes what it made before anybody knows of it. */
    static void spentId(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        Node node = sim.node(chance);
        EventKey key = sim.host.fresh();
        sim.host.put(link, Drafts.any(key, chance), false);
        sim.verbs.changed(node, link);
        node.boundaries().arm(new Strike(Strike.Kind.CRASH_AFTER, "provider.write", 0, 0));
        var unusedFirst = sim.verbs.sync(node, link);
        UserDeeds.deletesUnrecorded(sim, link, key);
        if (chance.nextInt(3) > 0 && sim.faults.mayBeEmpty()) {
            sim.faults.armed(sim.world.faults().next("events.list", FakeFault.emptyListing()));
        }
        if (chance.nextBoolean()) {
            sim.faults.armed(sim.world.faults().next("events.update", FakeFault.refused(403, "global", "forbidden")));
        }
        sim.time.pass(Duration.ofMinutes(6));
        var unusedSecond = sim.verbs.sync(node, link);
    }

    private static void arm(Sim sim, SplittableRandom chance, Strike.Kind kind, String where) {
        int after = chance.nextInt(where.isEmpty() ? 25 : 6);
        int seconds = chance.nextInt(3) == 0 ? 300 : 1 + chance.nextInt(40);
        sim.node(chance).boundaries().arm(new Strike(kind, where, after, seconds));
    }

    static void backUp(Sim sim, SplittableRandom chance) {
        sim.ledgers.backUp();
    }

    static void loseLedgers(Sim sim, SplittableRandom chance) {
        takesAWhile(sim);
        sim.ledgers.lose();
    }

    /** Nobody puts a database back within the two minutes in which a request may still be under way. */
    private static void takesAWhile(Sim sim) {
        sim.time.pass(Duration.ofMinutes(3));
    }

    static void restoreLedgers(Sim sim, SplittableRandom chance) {
        takesAWhile(sim);
        sim.ledgers.restore();
        sim.verbs.reconcileRestored(sim.node(chance));
    }
}
