package io.calendarsync.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.calendarsync.AutoSync;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Found;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests that leave something behind fail, and say what. */
class LeakCheckTest {
    private static final List<FakeGoogle> SERVERS = new ArrayList<>();
    private static final List<AutoSync> SYNCING = new ArrayList<>();
    private static CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        SERVERS.forEach(FakeGoogle::close);
        SYNCING.forEach(AutoSync::close);
        released.countDown();
        released = new CountDownLatch(1);
    }

    @Test
    void anUnexpectedCallFails() {
        Throwable failure = failure(AsksTooMuch.class);
        assertTrue(failure.getMessage().contains("left something behind"), failure::getMessage);
        assertTrue(failure.getMessage().contains("/calendar/v3/nonsense"), failure::getMessage);
    }

    @Test
    void anUnexpectedCallIsToldBesideTheTestsOwnFailure() {
        Throwable failure = failure(AsksTooMuchAndFails.class);
        assertEquals("its own failure", failure.getMessage());
        assertTrue(failure.getSuppressed()[0].getMessage().contains("/calendar/v3/nonsense"));
    }

    @Test
    void aFaultThatNeverStruckFails() {
        Throwable failure = failure(ArmsInVain.class);
        assertTrue(failure.getMessage().contains("never struck"), failure::getMessage);
        assertTrue(failure.getMessage().contains("events.insert"), failure::getMessage);
    }

    @Test
    void aServerThatStaysOpenFails() {
        Throwable failure = failure(LeavesAServer.class);
        assertTrue(failure.getMessage().contains("close the FakeGoogle"), failure::getMessage);
    }

    @Test
    void aThreadThatStillWorksFails() {
        Throwable failure = failure(LeavesAThread.class);
        assertTrue(failure.getMessage().contains("thread slow-sync is still at work"), failure::getMessage);
    }

    @Test
    void anAutoSyncThatIsNotClosedFails() {
        Throwable failure = failure(LeavesAnAutoSync.class);
        assertTrue(failure.getMessage().contains("an AutoSync still syncs"), failure::getMessage);
    }

    @Test
    void aTestThatTakesAPartTooEarlyIsToldWhereToTakeIt() {
        Throwable failure = failure(TakesItInItsConstructor.class);
        assertTrue(failure.getMessage().contains("@BeforeEach"), failure::getMessage);
    }

    @FakeGoogleTest
    static class AsksTooMuch {
        @Test
        void asks(FakeGoogle google) throws Exception {
            LeakCheckTest.ask(google, "/calendar/v3/nonsense");
        }
    }

    @FakeGoogleTest
    static class AsksTooMuchAndFails {
        @Test
        void asks(FakeGoogle google) throws Exception {
            LeakCheckTest.ask(google, "/calendar/v3/nonsense");
            fail("its own failure");
        }
    }

    @FakeGoogleTest
    static class ArmsInVain {
        @Test
        void arms(FakeWorld world) {
            world.faults().next("events.insert", FakeFault.lostAnswer());
        }
    }

    @FakeGoogleTest
    static class LeavesAServer {
        @Test
        void starts(FakeWorld world) {
            SERVERS.add(FakeGoogle.start(world));
        }
    }

    @FakeGoogleTest
    static class LeavesAThread {
        @Test
        void starts(SyncEngine engine, InMemoryEventSource bookings) throws InterruptedException {
            CountDownLatch asked = new CountDownLatch(1);
            bookings.runBefore(InMemoryEventSource.Call.FIND, 1, () -> {
                asked.countDown();
                LeakCheckTest.await(released);
            });
            Thread slow = new Thread(() -> LeakCheckTest.find(bookings), "slow-sync");
            slow.setDaemon(true);
            slow.start();
            asked.await();
        }
    }

    @FakeGoogleTest
    static class LeavesAnAutoSync {
        @Test
        void starts(SyncEngine engine) {
            SYNCING.add(engine.autoSync().build().start());
        }
    }

    @FakeGoogleTest
    static class TakesItInItsConstructor {
        private final FakeWorld world;

        TakesItInItsConstructor(FakeWorld world) {
            this.world = world;
        }

        @Test
        void neverRuns() {
            world.counts();
        }
    }

    private static Found find(InMemoryEventSource bookings) {
        return bookings.find(ConnectionId.of("shop"), EventKey.of("appointment", "A-1"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(FakeGoogle google, String path) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(google.baseUri() + path))
                                .build(),
                        BodyHandlers.discarding());
    }

    private static Throwable failure(Class<?> tests) {
        List<Throwable> failures = new ArrayList<>();
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        assertEquals(1, failures.size(), failures::toString);
        return failures.get(0);
    }
}
