package io.calendarsync.internal.auto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch begun = new CountDownLatch(3);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicInteger interrupts = new AtomicInteger();

    @Test
    void whoeverEndsInTimeIsNotInterrupted() {
        Crew crew = new Crew(LONG);
        crew.start(3, () -> begun.countDown());
        assertTrue(crew.seeOff(LONG));
        assertEquals(0, begun.getCount());
        assertTrue(crew.seeOff(Duration.ZERO), "nothing happens the second time");
    }

    @Test
    void whoeverDoesNotEndInTimeIsInterrupted() throws InterruptedException {
        Crew crew = new Crew(LONG);
        crew.start(3, this::heedsInterrupts);
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertTrue(crew.seeOff(Duration.ofMillis(1)));
        assertEquals(3, interrupts.get());
    }

    @Test
    void whoeverIsInterruptedWhileWaitingWaitsNoLonger() throws InterruptedException {
        Crew crew = new Crew(LONG);
        crew.start(3, this::heedsInterrupts);
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        Thread.currentThread().interrupt();
        assertTrue(crew.seeOff(Duration.ofDays(1_000_000)));
        assertTrue(Thread.interrupted());
        assertEquals(3, interrupts.get());
    }

    @Test
    void whoeverHeedsNoInterruptIsLeftAndSaid() throws InterruptedException {
        Crew crew = new Crew(Duration.ofMillis(50));
        crew.start(3, this::heedsNothing);
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertFalse(crew.seeOff(Duration.ofMillis(1)));
        over.countDown();
        assertTrue(crew.seeOff(LONG));
    }

    @Test
    void oneOfThemWaitsForTheOthersOnly() throws InterruptedException {
        Crew crew = new Crew(LONG);
        AtomicInteger others = new AtomicInteger(-1);
        crew.start(3, () -> {
            begun.countDown();
            if (begun.getCount() == 0 && others.compareAndSet(-1, 0)) {
                others.set(crew.seeOff(LONG) ? 1 : 2);
                over.countDown();
            }
        });
        assertTrue(over.await(30, TimeUnit.SECONDS));
        assertEquals(1, others.get());
        assertTrue(crew.seeOff(LONG));
    }

    private void heedsInterrupts() {
        begun.countDown();
        try {
            over.await();
        } catch (InterruptedException asked) {
            interrupts.incrementAndGet();
        }
    }

    private void heedsNothing() {
        begun.countDown();
        while (over.getCount() > 0) {
            try {
                over.await();
            } catch (InterruptedException ignored) {
                interrupts.incrementAndGet();
            }
        }
    }
}
