package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.ArmedFault;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeFaults;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which calls an armed fault strikes. */
final class FaultSelectionTest {
    private static final FakeFault BUSY = FakeFault.refused(503, "global", "backendError");
    private static final FakeFault FORBIDDEN = FakeFault.refused(403, "global", "forbidden");

    private final FakeWorld world = world(7);
    private final FakeFaults faults = world.faults();
    private final Asker asker = new SeamAsker(world);

    @Test
    void byEvent() {
        ArmedFault armed = faults.on("events.insert").event("event1").fail(BUSY);
        assertEquals("done", insert("event0"));
        assertEquals("TRANSIENT", insert("event1"));
        assertEquals("TRANSIENT", insert("event1"));
        assertEquals(2, armed.strikes());
        assertEquals("0 done, 1 TRANSIENT", asker.batch(List.of("event2", "event1")));
    }

    @Test
    void byCalendarUnderEitherName() {
        faults.on("events.insert").calendar("primary").times(1).fail(BUSY);
        faults.on("events.insert").calendar(WireClient.DANA).times(1).fail(FORBIDDEN);
        faults.on("events.insert").calendar("another@group.calendar.google.com").fail(BUSY);
        assertEquals("TRANSIENT", insert("event0"));
        assertEquals("FORBIDDEN", insert("event0"));
        assertEquals("done", insert("event0"));
    }

    @Test
    void byAccount() {
        faults.onEverything().account("eve@example.com").fail(BUSY);
        ArmedFault danas =
                faults.on("events.get").account(WireClient.DANA).times(1).fail(FORBIDDEN);
        assertEquals("done", insert("event0"));
        assertEquals("FORBIDDEN", asker.get("event0"));
        assertEquals("done", asker.get("event0"));
        assertEquals(1, danas.strikes());
    }

    @Test
    void everyMethodThatTheFaultMeansSomethingFor() {
        faults.onEverything().fail(FakeFault.emptyListing());
        faults.onEverything().after(1).fail(FakeFault.batchReordered());
        assertEquals("done", insert("event0"));
        assertEquals("0", asker.list());
        faults.clear();
        faults.onEverything().fail(BUSY);
        assertEquals("TRANSIENT", asker.list());
        assertEquals("TRANSIENT", insert("event1"));
    }

    @Test
    void afterSomeAndThenSoMany() {
        ArmedFault armed = faults.on("events.get").after(2).times(2).fail(BUSY);
        insert("event0");
        assertEquals("..xx..", pattern(6));
        assertEquals(2, armed.strikes());
    }

    @Test
    void countedOnesInTheirOrderThenTheLatestForAlways() {
        faults.always("events.get", BUSY);
        faults.always("events.get", FORBIDDEN);
        faults.next("events.get", FakeFault.lostRequest());
        faults.times(1, "events.get", FakeFault.expiredToken());
        assertEquals(
                List.of("UNKNOWN", "AUTH_EXPIRED", "FORBIDDEN", "FORBIDDEN"),
                IntStream.range(0, 4).mapToObj(i -> asker.get("event0")).toList());
        assertEquals(2, faults.armed().size(), faults::toString);
    }

    @Test
    void byChanceUnderTheSeed() {
        String first = struckByChance(7);
        assertEquals(first, struckByChance(7));
        assertTrue(first.contains("x") && first.contains("."), first);
        assertTrue(!first.equals(struckByChance(8)), first);
    }

    @Test
    void disarmedOnesStrikeNoMore() {
        ArmedFault armed = faults.always("events.get", BUSY);
        insert("event0");
        assertEquals("x", pattern(1));
        armed.disarm();
        assertEquals(".", pattern(1));
        faults.always("events.get", BUSY);
        faults.next("events.insert", FakeFault.landsWhenTold());
        assertEquals("UNKNOWN", insert("event1"));
        faults.clear();
        assertEquals(".", pattern(1));
        assertEquals(0, faults.landLate());
        assertEquals(List.of(), faults.armed());
    }

    @Test
    void whatMeansNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> faults.next("events.insert", FakeFault.batchCutShort(1)));
        assertThrows(IllegalArgumentException.class, () -> faults.next("events.get", FakeFault.emptyListing()));
        assertThrows(IllegalArgumentException.class, () -> faults.next("calendarList.list", FakeFault.oddEntries()));
        assertThrows(IllegalArgumentException.class, () -> faults.next("events.get", FakeFault.notYetVisible(1)));
        assertThrows(IllegalArgumentException.class, () -> faults.next("batch", FakeFault.landsAfterNewer()));
        assertThrows(IllegalArgumentException.class, () -> faults.next("oauth.refresh", FakeFault.expiredToken()));
        assertThrows(IllegalArgumentException.class, () -> faults.on("events.nothing"));
        assertThrows(IllegalArgumentException.class, () -> faults.onEverything().chance(1.5));
        assertThrows(IllegalArgumentException.class, () -> faults.onEverything().times(0));
        assertThrows(IllegalArgumentException.class, () -> faults.onEverything().after(-1));
        assertThrows(IllegalArgumentException.class, () -> FakeFault.landsAfterCalls(0));
    }

    @Test
    void itSaysWhatItIs() {
        ArmedFault armed = faults.on("events.insert").event("event0").times(2).fail(FakeFault.lostAnswer());
        assertEquals("LostAnswer[] on events.insert for event0 2 times, struck 0", armed.toString());
    }

    private static FakeWorld world(long seed) {
        return FakeWorld.builder().clock(MutableClock.create()).seed(seed).build();
    }

    private static String struckByChance(long seed) {
        FakeWorld world = world(seed);
        Asker asker = new SeamAsker(world);
        world.faults().on("events.list").chance(0.5).fail(BUSY);
        return IntStream.range(0, 40)
                .mapToObj(i -> asker.list().equals("0") ? "." : "x")
                .collect(Collectors.joining());
    }

    private String insert(String id) {
        return asker.insert(id, id);
    }

    private String pattern(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> asker.get("event0").equals("done") ? "." : "x")
                .collect(Collectors.joining());
    }
}
