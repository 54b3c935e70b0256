package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.ConnectionRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S15: all connections that are connected, page by page. */
public abstract class ConnectedRules extends StoreRules {
    /** Extended for one store. */
    protected ConnectedRules() {}

    @Test
    void S15_overAllPagesEachComesOnce() {
        List<ConnectionId> ids = new ArrayList<>(StoreSamples.connectionsAlike());
        IntStream.rangeClosed(1, 20).forEach(number -> {
            ids.add(ConnectionId.of("tenant", "member-" + number));
            ids.add(ConnectionId.of("tenant-" + number, number % 2 == 0 ? "" : "member"));
        });
        ids.forEach(id -> connect(id, 1));
        for (int limit : new int[] {1, 7, ids.size(), 1_000}) {
            List<ConnectionId> seen = pages(limit);
            assertEquals(ids.size(), seen.size(), "S15: check the bound of pages, in both parts of the key: " + limit);
            assertEquals(new HashSet<>(ids), new HashSet<>(seen), "S15: check the bound of pages: " + limit);
        }
        assertEquals(pages(3), pages(11), "S15: check that the order stays, whatever the limit");
    }

    @Test
    void S15_onlyThoseThatAreConnectedCome() {
        ConnectionId let = ConnectionId.of("tenant", "b");
        connect(ConnectionId.of("tenant", "a"), 1);
        connect(let, 1);
        connect(ConnectionId.of("tenant", "c"), 1);
        save(ConnectionRecord.unknown(ConnectionId.of("tenant", "d")).withRevision(1));
        save(StoreSamples.connection(let, 1, "grant").disconnected().withRevision(2));
        List<ConnectionId> left = List.of(ConnectionId.of("tenant", "a"), ConnectionId.of("tenant", "c"));
        assertEquals(new HashSet<>(left), new HashSet<>(pages(10)), "S15: a connection as saved last is not connected");
        assertEquals(2, pages(1).size(), "S15: check that those left out do not count for the limit");
        connect(let, 3);
        assertEquals(3, pages(1).size(), "S15: one that is connected again comes again");
    }

    @Test
    void S15_whatWasLetGoBetweenPagesLeavesNoOtherOut() {
        List<ConnectionId> ids = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> ConnectionId.of("tenant-" + number))
                .toList();
        ids.forEach(id -> connect(id, 1));
        List<ConnectionId> page = space.connections().connected(Optional.empty(), 4);
        ConnectionId last = page.get(3);
        save(StoreSamples.connection(last, 1, "grant").disconnected().withRevision(2));
        space.forget(page.get(0));
        List<ConnectionId> rest = space.connections().connected(Optional.of(last), 10);
        List<ConnectionId> all = new ArrayList<>(page);
        all.addAll(rest);
        assertEquals(9, all.size(), "S15: check that a page begins after a key, not after so many or at a row found");
        assertEquals(new HashSet<>(ids), new HashSet<>(all), "S15: check that a page begins after a key");
    }

    private List<ConnectionId> pages(int limit) {
        List<ConnectionId> seen = new ArrayList<>();
        List<ConnectionId> page = space.connections().connected(Optional.empty(), limit);
        while (!page.isEmpty() && seen.size() <= 1_000) {
            assertTrue(page.size() <= limit, "S15: check the limit: " + limit);
            seen.addAll(page);
            page = space.connections().connected(Optional.of(page.get(page.size() - 1)), limit);
        }
        return seen;
    }

    private void connect(ConnectionId id, long revision) {
        save(StoreSamples.connection(id, revision, "grant"));
    }

    private void save(ConnectionRecord record) {
        space.connections().save(record);
    }
}
