package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.RecordingPause;
import io.calendarsync.testkit.google.Asker.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows each fault to a bare HTTP client, to the transport without sockets and to the provider seam. */
final class EveryFaultReachesTheClientTest {
    private static final Map<Class<?>, Consumer<Scene>> SHOWN = Map.ofEntries(
            Map.entry(FakeFault.Refused.class, scene -> {
                FakeFault.Refused busy = FakeFault.refused(503, "global", "backendError", Duration.ofSeconds(7));
                scene.insertIs(busy, "503 {Retry-After=7}", "TRANSIENT", 0);
                scene.insertIs(busy.afterEffect(), "503 {Retry-After=7}", "TRANSIENT", 1);
            }),
            Map.entry(FakeFault.HtmlPage.class, scene -> {
                scene.insertIs(FakeFault.htmlPage(404), "404 text/html", "TRANSIENT", 0);
                scene.insertIs(FakeFault.htmlPage(200), "200 text/html", "UNKNOWN", 0);
                scene.insertIs(FakeFault.htmlPage(502).afterEffect(), "502 text/html", "TRANSIENT", 1);
            }),
            Map.entry(
                    FakeFault.ExpiredToken.class,
                    scene -> scene.insertIs(FakeFault.expiredToken(), "401", "AUTH_EXPIRED", 0)),
            Map.entry(
                    FakeFault.LostRequest.class,
                    scene -> scene.insertIs(FakeFault.lostRequest(), "no answer", "UNKNOWN", 0)),
            Map.entry(
                    FakeFault.LostAnswer.class,
                    scene -> scene.insertIs(FakeFault.lostAnswer(), "no answer", "UNKNOWN", 1)),
            Map.entry(FakeFault.Slow.class, scene -> {
                Instant start = scene.clock.instant();
                scene.insertIs(FakeFault.slow(Duration.ofSeconds(5)), "200", "done", 1);
                assertEquals(Duration.ofSeconds(5), Duration.between(start, scene.clock.instant()));
            }),
            Map.entry(FakeFault.TruncatedBody.class, scene -> {
                scene.insertIs(FakeFault.truncatedBody().beforeEffect(), "no answer", "UNKNOWN", 0);
                scene.insertIs(FakeFault.truncatedBody(), "no answer", "UNKNOWN", 1);
                scene.batchIs(FakeFault.truncatedBody(), "no answer", "0 UNKNOWN, 1 UNKNOWN");
            }),
            Map.entry(FakeFault.MalformedBody.class, scene -> {
                scene.insertIs(FakeFault.malformedBody().beforeEffect(), "200 unreadable", "UNKNOWN", 0);
                scene.insertIs(FakeFault.malformedBody(), "200 unreadable", "UNKNOWN", 1);
                scene.batchIs(FakeFault.malformedBody(), "", "0 UNKNOWN, 1 UNKNOWN");
            }),
            Map.entry(FakeFault.WrongContentType.class, scene -> {
                scene.insertIs(FakeFault.wrongContentType(), "200 text/plain", "done", 1);
                scene.batchIs(FakeFault.wrongContentType(), "200 text/plain unreadable", "0 UNKNOWN, 1 UNKNOWN");
            }),
            Map.entry(FakeFault.LandsWhenTold.class, scene -> {
                scene.insertIs(FakeFault.landsWhenTold(), "no answer", "UNKNOWN", 0);
                assertEquals(1, scene.world.faults().landLate());
                scene.standing("event0");
                assertEquals(0, scene.world.faults().landLate());
            }),
            Map.entry(FakeFault.LandsAfterCalls.class, scene -> {
                scene.insertIs(FakeFault.landsAfterCalls(2), "no answer", "UNKNOWN", 0);
                scene.is("404", "NOT_FOUND", scene.asker.get("event0"));
                scene.is("404", "NOT_FOUND", scene.asker.get("event0"));
                scene.is("200", "done", scene.asker.get("event0"));
            }),
            Map.entry(FakeFault.LandsAfterNewer.class, scene -> {
                scene.asker.insert("event0", "first");
                scene.asker.insert("event1", "another");
                scene.world.faults().next("events.patch", FakeFault.landsAfterNewer());
                scene.is("no answer", "UNKNOWN", scene.asker.patch("event0", "older"));
                scene.asker.patch("event1", "of another");
                scene.standing("first", "of another");
                scene.is("200", "done", scene.asker.patch("event0", "newer"));
                scene.standing("older", "of another");
            }),
            Map.entry(
                    FakeFault.DuplicateDelivery.class,
                    scene -> scene.insertIs(FakeFault.duplicateDelivery(), "409", "DUPLICATE", 1)),
            Map.entry(
                    FakeFault.BatchCutShort.class,
                    scene -> scene.batchIs(FakeFault.batchCutShort(1), "0 200", "0 done, 1 UNKNOWN")),
            Map.entry(
                    FakeFault.BatchPartMissing.class,
                    scene -> scene.batchIs(FakeFault.batchPartMissing(0), "1 200", "0 UNKNOWN, 1 done")),
            Map.entry(
                    FakeFault.BatchReordered.class,
                    scene -> scene.batchIs(FakeFault.batchReordered(), "1 200, 0 200", "0 done, 1 done")),
            Map.entry(FakeFault.EmptyListing.class, scene -> {
                scene.asker.insert("event0", "event0");
                scene.asker.insert("event1", "event1");
                scene.world.limits().pages(1);
                scene.world.faults().next("events.list", FakeFault.emptyListing());
                assertEquals("0", scene.asker.list());
                scene.world.limits().pages(2500);
                assertEquals("2", scene.asker.list());
            }),
            Map.entry(FakeFault.OddEntries.class, scene -> {
                scene.asker.insert("event0", "event0");
                scene.world.faults().next("events.list", FakeFault.oddEntries());
                scene.is("3", "1", scene.asker.list());
                assertEquals("1", scene.asker.list());
            }),
            Map.entry(FakeFault.NotYetVisible.class, scene -> {
                scene.insertIs(FakeFault.notYetVisible(2), "200", "done", 1);
                scene.is("404", "NOT_FOUND", scene.asker.get("event0"));
                scene.is("404", "NOT_FOUND", scene.asker.patch("event0", "changed"));
                scene.is("200", "done", scene.asker.get("event0"));
            }));

    private Scene scene;

    static Stream<Arguments> everyFaultOnEveryWay() {
        return Stream.of(FakeFault.class.getPermittedSubclasses())
                .flatMap(fault -> Stream.of(Way.values()).map(way -> Arguments.of(fault, way)));
    }

    @ParameterizedTest
    @MethodSource("everyFaultOnEveryWay")
    void isSeen(Class<?> fault, Way way) {
        assertTrue(SHOWN.containsKey(fault), () -> fault + " is shown to nobody");
        scene = new Scene(way);
        SHOWN.get(fault).accept(scene);
    }

    @AfterEach
    void close() {
        if (scene != null) {
            scene.asker.close();
        }
    }

    private static final class Scene {
        final MutableClock clock = MutableClock.create();
        final FakeWorld world =
                FakeWorld.builder().clock(clock).pause(RecordingPause.on(clock)).build();
        final Asker asker;
        private final Way way;

        Scene(Way way) {
            this.way = way;
            asker = Asker.by(way, world);
        }

        /** An insert that this fault strikes ends so, and this many events stand after it. */
        void insertIs(FakeFault fault, String onTheWire, String atTheSeam, int standing) {
            var armed = world.faults().next("events.insert", fault);
            String id = "event" + calendar().tombstones().size();
            is(onTheWire, atTheSeam, asker.insert(id, id));
            assertEquals(1, armed.strikes());
            assertEquals(standing, calendar().events().size(), () -> "events after " + fault);
        }

        void batchIs(FakeFault fault, String onTheWire, String atTheSeam) {
            calendar().events().forEach(event -> calendar().deletes(event.id()));
            world.faults().next("batch", fault);
            is(onTheWire, atTheSeam, asker.batch(List.of("batched0", "batched1")));
            standing("batched0", "batched1");
        }

        void is(String onTheWire, String atTheSeam, String seen) {
            assertEquals(way == Way.SEAM ? atTheSeam : onTheWire, seen);
        }

        void standing(String... titles) {
            assertEquals(
                    List.of(titles),
                    calendar().events().stream().map(event -> event.title()).toList());
        }

        private AccountCalendar calendar() {
            return world.account(WireClient.DANA).calendar();
        }
    }
}
