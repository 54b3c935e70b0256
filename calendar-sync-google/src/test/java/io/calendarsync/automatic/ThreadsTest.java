package io.calendarsync.automatic;

import static io.calendarsync.automatic.Office.A_MOMENT;
import static io.calendarsync.automatic.Office.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.AutoSync;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Paused;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(Front.class)
class ThreadsTest {
    private final Office office;

    ThreadsTest(Front front) {
        office = Office.on(front);
    }

    @AfterEach
    void close() {
        office.close();
        assertEquals(List.of(), threads());
    }

    @Test
    void thereAreNoThreadsButBetweenStartAndClose() {
        office.with(DANA);
        AutoSync auto = office.engine.autoSync().workers(3).build();
        assertEquals(List.of(), threads());
        auto.start();
        assertEquals(List.of("calendar-sync-1", "calendar-sync-2", "calendar-sync-3"), threads());
        office.ended(DANA);
        auto.close();
        assertEquals(List.of(), threads());
        auto.close();

        office.books(DANA, appointment(1));
        assertTrue(office.isQuiet(DANA));
    }

    @Test
    void itStartsOnce() {
        AutoSync auto = office.engine.autoSync().build();
        auto.start();
        assertThrows(IllegalStateException.class, auto::start);
        auto.close();
        assertThrows(IllegalStateException.class, auto::start);

        AutoSync never = office.engine.autoSync().build();
        never.close();
        assertThrows(IllegalStateException.class, never::start);
    }

    @Test
    void oddSettingsAreRefused() {
        AutoSync.Builder builder = office.engine.autoSync();
        assertThrows(IllegalArgumentException.class, () -> builder.every(Duration.ofMillis(999)));
        assertThrows(IllegalArgumentException.class, () -> builder.every(Duration.ofDays(2)));
        assertThrows(IllegalArgumentException.class, () -> builder.workers(0));
        assertThrows(IllegalArgumentException.class, () -> builder.closeWithin(Duration.ofMillis(-1)));
    }

    @Test
    void aSyncThatGoesOnEndsWithWhatItHasInHandAndTheNextDoesTheRest() {
        AutoSync auto = office.with(DANA).starts(office.engine.autoSync(), DANA);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        office.ears.atTheNextEvent(connection -> closed.complete(auto.close(Duration.ofSeconds(30))));
        office.books(DANA, Scene.appointments(300).toArray(CalendarEvent[]::new));
        office.scene.clock.advance(A_MOMENT);

        Paused paused = assertInstanceOf(Paused.class, office.endedNow(DANA));
        assertEquals(ProblemCode.MORE_TO_DO, paused.problem().code());
        assertTrue(closed.join(), "but for the one that calls no thread is left");
        assertTrue(auto.close(Duration.ofSeconds(30)));
        int done = office.titles(DANA).size();
        assertTrue(done > 0 && done < 300, () -> done + " done");

        assertInstanceOf(Synced.class, office.engine.connection(DANA).sync());
        assertEquals(300, office.titles(DANA).size());
    }

    @Test
    void whatHangsInTheHostsCodeIsInterruptedOnceTimeIsUp() throws InterruptedException {
        AutoSync auto = office.with(DANA).starts(office.engine.autoSync(), DANA);
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        office.scene.source.runBefore(Call.FIND, office.scene.source.calls(Call.FIND) + 1, () -> {
            hangs.countDown();
            try {
                never.await();
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the query was cancelled", asked);
            }
        });
        office.books(DANA, appointment(1));
        office.scene.clock.advance(A_MOMENT);
        assertTrue(hangs.await(30, TimeUnit.SECONDS));
        assertTrue(auto.close(Duration.ofMillis(10)));
        assertEquals(List.of(), threads());

        office.scene.clock.advance(Duration.ofHours(2));
        assertInstanceOf(Synced.class, office.engine.connection(DANA).sync());
        assertEquals(List.of("Appointment 1"), office.titles(DANA));
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("calendar-sync-"))
                .sorted()
                .toList();
    }
}
