package io.calendarsync.testkit.internal.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the threads that a test left behind, as far as they are ours: servers of the kit, and whatever is still at work
 * in the engine or the kit.
 *
 * <p>A host's own idle threads are its own affair; pools and HTTP clients keep some.
 */
final class LeftThreads {
    private static final Set<String> SERVERS = Set.of("fake-google", "HTTP-Dispatcher");
    private static final String AUTO_SYNC = "calendar-sync-";
    private static final long PATIENCE_MILLIS = 2_000;

    private final Optional<Set<Thread>> before;

    private LeftThreads(Optional<Set<Thread>> before) {
        this.before = before;
    }

    /** Finds what is started from now on. */
    static LeftThreads watch() {
        return new LeftThreads(Optional.of(Thread.getAllStackTraces().keySet()));
    }

    /** Finds nothing, since other tests run at the same time. */
    static LeftThreads blind() {
        return new LeftThreads(Optional.empty());
    }

    /** Those that do not end by themselves within a moment, in words. */
    List<String> left() {
        return before.stream()
                .flatMap(
                        known -> Thread.getAllStackTraces().keySet().stream().filter(thread -> !known.contains(thread)))
                .filter(thread -> !thread.equals(Thread.currentThread()) && isOurs(thread))
                .filter(LeftThreads::stays)
                .map(LeftThreads::described)
                .sorted()
                .distinct()
                .toList();
    }

    private static boolean isOurs(Thread thread) {
        return SERVERS.contains(thread.getName())
                || Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith("io.calendarsync."));
    }

    private static boolean stays(Thread thread) {
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive() && isOurs(thread);
    }

    private static String described(Thread thread) {
        if (SERVERS.contains(thread.getName())) {
            return "a server is still open (thread " + thread.getName()
                    + "): close the FakeGoogle that the test started";
        }
        if (thread.getName().startsWith(AUTO_SYNC)) {
            return "an AutoSync still syncs (its threads are called " + AUTO_SYNC
                    + "1 and so on): close it before the test ends";
        }
        String where = Arrays.stream(thread.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.calendarsync."))
                .findFirst()
                .map(frame -> " in " + frame)
                .orElse("");
        return "thread " + thread.getName() + " is still at work" + where + ": wait for it before the test ends";
    }
}
