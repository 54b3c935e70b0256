package io.calendarsync.simulation;

import io.calendarsync.ConnectionStatus;
import io.calendarsync.Hold;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.InMemoryTokenStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the host's nodes do by themselves. */
final class NodeDeeds {
    /** Nodes agree on the time to within these seconds, or late landings could not be told from lost ones. */
    private static final int SKEW = 15;

    private NodeDeeds() {}

    static void sync(Sim sim, SplittableRandom chance) {
        var unused = sim.verbs.sync(sim.node(chance), sim.link(chance));
    }

    static void syncAll(Sim sim, SplittableRandom chance) {
        for (Link link : sim.links) {
            var unused = sim.verbs.sync(sim.node(chance), link);
        }
    }

    /** Each node does one thing, all at the same time. */
    static void together(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<Runnable> works = new ArrayList<>();
        for (Node node : sim.nodes) {
            SplittableRandom own = chance.split();
            works.add(() -> one(sim, node, link, own));
        }
        sim.turns.together(works, chance);
    }

    private static void one(Sim sim, Node node, Link link, SplittableRandom chance) {
        switch (chance.nextInt(12)) {
            case 0 -> ConsentDeeds.connect(sim, node, link);
            case 1 -> {
                var unused = sim.verbs.disconnect(node, link);
            }
            case 2 -> sim.verbs.changed(node, link);
            case 3 -> approve(sim, node, link);
            case 4 -> {
                var unused = sim.verbs.sync(node, sim.link(chance));
            }
            case 5 -> {
                var unused = sim.verbs.preview(node, link);
            }
            case 6 -> sim.verbs.rest(node, link, chance.nextBoolean());
            default -> {
                var unused = sim.verbs.sync(node, link);
            }
        }
    }

    static void preview(Sim sim, SplittableRandom chance) {
        var unused = sim.verbs.preview(sim.node(chance), sim.link(chance));
    }

    static void status(Sim sim, SplittableRandom chance) {
        var unused = sim.verbs.status(sim.node(chance), sim.link(chance));
    }

    static void approve(Sim sim, SplittableRandom chance) {
        approve(sim, sim.node(chance), sim.verbs.held(chance));
    }

    /** Somebody looks at what is held, and approves it when it is not the same any more. */
    static void approveLate(Sim sim, SplittableRandom chance) {
        Node node = sim.node(chance);
        Link link = sim.link(chance);
        HostDeeds.bulkImport(sim, node, link, chance);
        var unusedFirst = sim.verbs.sync(node, link);
        HostDeeds.massCancel(sim, node, link);
        var unusedSecond = sim.verbs.sync(node, link);
        Optional<Hold> seen = sim.verbs.status(node, link).flatMap(ConnectionStatus::hold);
        List<EventKey> keys = sim.host.keys(link);
        if (seen.isPresent() && !keys.isEmpty()) {
            sim.host.remove(link, keys.get(chance.nextInt(keys.size())));
            sim.verbs.changed(node, link);
            var unused = sim.verbs.sync(node, link);
        }
        Hold hold = seen.orElseGet(() -> new Hold("none", 0, 0, List.of()));
        if (sim.nodes.size() > 1 && chance.nextBoolean()) {
            Node other = sim.nodes.get((sim.nodes.indexOf(node) + 1) % sim.nodes.size());
            sim.turns.together(
                    List.of(
                            () -> {
                                var unused = sim.verbs.sync(other, link);
                            },
                            () -> {
                                var unused = sim.verbs.approve(node, link, hold);
                            }),
                    chance);
        } else {
            var unused = sim.verbs.approve(node, link, hold);
        }
    }

    static void approve(Sim sim, Node node, Link link) {
        sim.verbs
                .status(node, link)
                .flatMap(ConnectionStatus::hold)
                .ifPresent(hold -> sim.verbs.approve(node, link, hold));
    }

    static void restart(Sim sim, SplittableRandom chance) {
        sim.node(chance).restart();
    }

    /** One node renders events in a newer way; the others are left behind until they are upgraded too. */
    static void upgrade(Sim sim, SplittableRandom chance) {
        int newest = sim.nodes.stream().mapToInt(Node::version).max().orElseThrow();
        Node node = sim.node(chance);
        node.upgrade(node.version() < newest ? newest : newest + 1);
    }

    static void skew(Sim sim, SplittableRandom chance) {
        Node node = sim.node(chance);
        Duration by = Duration.ofSeconds(chance.nextInt(2 * SKEW + 1) - SKEW);
        node.goesWrongBy(by);
        sim.watch.refreshes.excuse();
    }

    static void pause(Sim sim, SplittableRandom chance) {
        sim.verbs.rest(sim.node(chance), sim.link(chance), true);
    }

    static void resume(Sim sim, SplittableRandom chance) {
        sim.verbs.rest(sim.node(chance), sim.link(chance), false);
    }

    static void interrupt(Sim sim, SplittableRandom chance) {
        Thread.currentThread().interrupt();
        try {
            var unused = sim.verbs.sync(sim.node(chance), sim.link(chance));
        } finally {
            boolean unused = Thread.interrupted();
        }
    }

    /** A copy of the whole installation goes by another name, as it must, and finds nothing of ours. */
    static void copySyncs(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        Node copy = new Node(sim, "copy", "copied", new InMemoryTokenStore());
        sim.pace.unfair();
        sim.watch.refreshes.excuse();
        if (chance.nextInt(3) == 0) {
            ConsentDeeds.connect(sim, copy, link);
        }
        var unused = sim.verbs.sync(copy, link);
        sim.people.somethingElse();
    }
}
