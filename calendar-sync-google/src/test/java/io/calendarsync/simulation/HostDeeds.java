package io.calendarsync.simulation;

import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.testkit.SourceFault;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the host does with its bookings; most times it says so at once. */
final class HostDeeds {
    private static final int MOST = 50;
    private static final List<SourceFault> FAULTS = List.of(SourceFault.values());

    private HostDeeds() {}

    static void create(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        book(sim, link, chance);
        say(sim, link, chance);
    }

    static void edit(Sim sim, SplittableRandom chance) {
        change(sim, chance, Drafts::edited);
    }

    static void move(Sim sim, SplittableRandom chance) {
        change(sim, chance, Drafts::moved);
    }

    static void clockChange(Sim sim, SplittableRandom chance) {
        change(sim, chance, Drafts::atClockChange);
    }

    static void cancel(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<EventKey> keys = sim.host.keys(link);
        if (!keys.isEmpty()) {
            sim.host.remove(link, keys.get(chance.nextInt(keys.size())));
        }
        say(sim, link, chance);
    }

    static void uncancel(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<EventKey> keys = sim.host.removed(link);
        if (!keys.isEmpty()) {
            sim.host.put(link, Drafts.any(keys.get(chance.nextInt(keys.size())), chance), false);
        }
        say(sim, link, chance);
    }

    static void rekey(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<EventKey> keys = sim.host.keys(link);
        if (!keys.isEmpty()) {
            EventKey key = keys.get(chance.nextInt(keys.size()));
            CalendarEvent booking = sim.host.bookings(link).get(key);
            boolean blunder = sim.host.isBlunder(key);
            sim.host.remove(link, key);
            sim.host.put(link, new CalendarEvent(sim.host.fresh(), booking.details(), booking.occurrences()), blunder);
        }
        say(sim, link, chance);
    }

    static void burst(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        for (int left = 10 + chance.nextInt(31); left > 0; left--) {
            List<EventKey> keys = sim.host.keys(link);
            if (keys.isEmpty() || (keys.size() < MOST && chance.nextBoolean())) {
                book(sim, link, chance);
            } else {
                EventKey key = keys.get(chance.nextInt(keys.size()));
                revise(sim, link, key, chance, Drafts::edited);
            }
        }
        say(sim, link, chance);
    }

    static void massCancel(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        boolean all = chance.nextInt(3) == 0;
        for (EventKey key : sim.host.keys(link)) {
            if (all || chance.nextInt(3) > 0) {
                sim.host.remove(link, key);
            }
        }
        say(sim, link, chance);
    }

    static void bulkImport(Sim sim, SplittableRandom chance) {
        bulkImport(sim, sim.node(chance), sim.link(chance), chance);
    }

    static void bulkImport(Sim sim, Node node, Link link, SplittableRandom chance) {
        for (int left = MOST - sim.host.keys(link).size(); left > 0; left--) {
            book(sim, link, chance);
        }
        sim.verbs.changed(node, link);
    }

    /** All but a few. */
    static void massCancel(Sim sim, Node node, Link link) {
        sim.host.keys(link).stream().skip(5).forEach(key -> sim.host.remove(link, key));
        sim.verbs.changed(node, link);
    }

    static void blunder(Sim sim, SplittableRandom chance) {
        Link link = sim.link(chance);
        List<EventKey> keys = sim.host.keys(link);
        EventKey key =
                keys.isEmpty() || chance.nextBoolean() ? sim.host.fresh() : keys.get(chance.nextInt(keys.size()));
        sim.host.put(link, Drafts.blunder(Drafts.any(key, chance), chance), true);
        say(sim, link, chance);
    }

    static void sourceTrouble(Sim sim, SplittableRandom chance) {
        recovers(sim);
        sim.sourceSuffers(Optional.of(FAULTS.get(chance.nextInt(FAULTS.size()))));
    }

    static void sourceRecovery(Sim sim, SplittableRandom chance) {
        recovers(sim);
        sim.source.pageSize(5 + chance.nextInt(60));
    }

    static void recovers(Sim sim) {
        if (sim.sourceSuffers().equals(Optional.of(SourceFault.ALL_EMPTY))) {
            sim.host.deniedAll();
        }
        sim.sourceSuffers(Optional.empty());
    }

    private static void book(Sim sim, Link link, SplittableRandom chance) {
        if (sim.host.keys(link).size() < MOST) {
            sim.host.put(link, Drafts.any(sim.host.fresh(), chance), false);
        }
    }

    private static void change(Sim sim, SplittableRandom chance, Change change) {
        Link link = sim.link(chance);
        List<EventKey> keys = sim.host.keys(link);
        if (!keys.isEmpty()) {
            EventKey key = keys.get(chance.nextInt(keys.size()));
            revise(sim, link, key, chance, change);
        }
        say(sim, link, chance);
    }

    /** A change of a blunder corrects it. */
    private static void revise(Sim sim, Link link, EventKey key, SplittableRandom chance, Change change) {
        CalendarEvent next = sim.host.isBlunder(key)
                ? Drafts.any(key, new SplittableRandom(7))
                : change.of(sim.host.bookings(link).get(key), chance);
        sim.host.put(link, next, false);
    }

    private static void say(Sim sim, Link link, SplittableRandom chance) {
        if (chance.nextInt(8) > 0) {
            sim.verbs.changed(sim.node(chance), link);
        }
    }

    private interface Change {
        CalendarEvent of(CalendarEvent event, SplittableRandom chance);
    }
}
