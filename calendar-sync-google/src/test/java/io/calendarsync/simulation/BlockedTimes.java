package io.calendarsync.simulation;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.BlockedTimeChange;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.Window;
import io.calendarsync.testkit.FakeFault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** B and P5: the host knows what blocks time before a position moves, and nothing is freed that still stands. */
final class BlockedTimes implements Check {
    private final Sim sim;
    private final Map<String, Integer> looked = new HashMap<>();
    private final Map<String, String> saved = new HashMap<>();
    private long lies;

    BlockedTimes(Sim sim) {
        this.sim = sim;
    }

    @Override
    public void before(Node node, String name, Object[] arguments) {
        if (isBlind()) {
            return;
        }
        switch (name) {
            case "sink.apply" -> applied(node, arguments);
            case "sink.replace" -> replaced(node, arguments);
            default -> {}
        }
    }

    @Override
    public void after(Node node, String name, Object[] arguments, Object answer) {
        if (name.equals("connections.save") && answer.equals(true)) {
            moved(node, (ConnectionRecord) arguments[0]);
        }
    }

    /** A listing said that nothing is there, and that is not so: nobody can know better until all is read again. */
    private boolean isBlind() {
        return sim.faults.struck(FakeFault.EmptyListing.class) > lies;
    }

    /** Where that is so, all is read again, so that it can be known. */
    void everythingIsReadAgain() {
        if (!isBlind()) {
            return;
        }
        lies = sim.faults.struck(FakeFault.EmptyListing.class);
        for (Link link : sim.links) {
            sim.account(link).calendars().forEach(calendar -> calendar.expiresSyncTokens());
        }
    }

    /** All that blocks time is known, on the calendars that are read, and nothing besides. */
    void check() {
        for (Link link : sim.twoWay.blocked() ? sim.links : List.<Link>of()) {
            Set<String> read = new HashSet<>();
            Reads reads = sim.record(link).map(ConnectionRecord::reads).orElse(Reads.NONE);
            reads.positions().forEach(position -> {
                String name = name(link, position.calendar());
                read.add(name);
                check(link, name, true);
            });
            sim.sink.calendars(link.id()).stream()
                    .filter(name -> !read.contains(name))
                    .filter(name -> !sim.sink.on(link.id(), name).isEmpty())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Broken("B", link + " does not read " + name + " any more, and it blocks time");
                    });
        }
    }

    private void applied(Node node, Object[] arguments) {
        Link link = link(arguments);
        String calendar = (String) arguments[1];
        looked.remove(link + calendar);
        Map<String, BlockedTime> kept = sim.sink.on(link.id(), calendar);
        for (Object each : (List<?>) arguments[2]) {
            BlockedTimeChange change = (BlockedTimeChange) each;
            sim.coverage.count("told " + change.getClass().getSimpleName());
            sim.trace.note(() -> "    " + node + " tells of " + change);
            if (change instanceof BlockedTimeChange.Freed) {
                mayBeFreed(node, link, calendar, Optional.ofNullable(kept.get(change.id())));
            }
        }
    }

    private void replaced(Node node, Object[] arguments) {
        Link link = link(arguments);
        String calendar = (String) arguments[1];
        looked.remove(link + calendar);
        Window window = (Window) arguments[2];
        Set<String> listed = new HashSet<>();
        for (Object each : (List<?>) arguments[3]) {
            listed.add(((BlockedTime) each).id());
        }
        if (arguments.length > 4) {
            ((Set<?>) arguments[4]).forEach(each -> listed.add((String) each));
        }
        sim.coverage.count("told everything");
        sim.trace.note(() -> "    " + node + " tells of all of " + calendar + ": " + listed);
        sim.sink.on(link.id(), calendar).values().stream()
                .filter(known -> window.touches(known.time()) && !listed.contains(known.id()))
                .forEach(known -> mayBeFreed(node, link, calendar, Optional.of(known)));
    }

    private void mayBeFreed(Node node, Link link, String calendar, Optional<BlockedTime> known) {
        boolean read = sim.record(link)
                .filter(record -> isRead(link, record, calendar))
                .isPresent();
        known.filter(time -> read)
                .flatMap(time -> Blocked.calendar(sim, link, calendar)
                        .filter(there -> new Blocked(sim, link, there).stillBlocks(time)))
                .ifPresent(there -> {
                    throw new Broken("P5", node + " frees " + known.orElseThrow() + " on " + there + ", which stands");
                });
    }

    private boolean isRead(Link link, ConnectionRecord record, String calendar) {
        return record.calendar().filter(slot -> slot.slot().equals(calendar)).isPresent()
                || record.reads().watched().stream()
                        .anyMatch(address -> name(link, address).equals(calendar));
    }

    private void moved(Node node, ConnectionRecord next) {
        Optional<Link> link = sim.linkOf(next.id());
        if (link.isEmpty() || !sim.twoWay.blocked() || !node.namespace.equals(Sim.NAMESPACE)) {
            return;
        }
        for (Reads.Position position : next.reads().positions()) {
            String name = name(link.get(), position.calendar());
            String key = link.get() + name;
            // Without a place to go on from it is not read any more.
            boolean moves = !position.since().isEmpty() && !position.since().equals(saved.put(key, position.since()));
            boolean changed = !Integer.valueOf(sim.people.othersDeeds()).equals(looked.get(key));
            if (moves && changed && !isBlind()) {
                check(link.get(), name, false);
                looked.put(key, sim.people.othersDeeds());
            }
        }
    }

    private void check(Link link, String name, boolean sure) {
        Blocked.calendar(sim, link, name)
                .map(calendar -> new Blocked(sim, link, calendar))
                .ifPresent(blocked -> blocked.difference(sim.sink.on(link.id(), name), sure)
                        .ifPresent(how -> {
                            throw new Broken("B", blocked + ": " + how);
                        }));
    }

    private String name(Link link, String address) {
        return address.equals("primary") ? "primary:" + sim.account(link).subject() : "calendar:" + address;
    }

    private Link link(Object[] arguments) {
        return sim.linkOf((ConnectionId) arguments[0]).orElseThrow();
    }
}
