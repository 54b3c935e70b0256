package io.calendarsync.simulation.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A mistake that somebody could make in the engine.
 *
 * @param promises those that it breaks, one of which must be seen to break, such as {@code P1 P6}
 * @param mistake what is wrong, in words
 * @param source the file in the engine's own packages, such as {@code sync/Intake}
 * @param right the text that is there
 * @param wrong the text that takes its place
 * @param seed of the first history to try it with
 */
record Mutation(String promises, String mistake, String source, String right, String wrong, long seed) {
    private static final Path SOURCES = Path.of("..", "calendar-sync-api", "src", "main", "java");
    private static final String ENGINE = "io/calendarsync/internal/";

    /** The mutation that changes nothing. */
    static Mutation none(String source) {
        return new Mutation("", "none", source, "", "", 1);
    }

    /** The source file with the mistake in it. */
    String text() {
        String text = read(SOURCES.resolve(ENGINE + source + ".java"));
        if (right.isEmpty()) {
            return text;
        }
        int at = text.indexOf(right);
        if (at < 0 || text.indexOf(right, at + 1) >= 0) {
            throw new AssertionError(source + ", this mutation no longer fits the source: " + mistake);
        }
        return text.replace(right, wrong);
    }

    /** Whether this is one of the promises that it breaks. */
    boolean breaks(String how) {
        return List.of(promises.split(" ", -1)).contains(how.substring(0, how.indexOf(':')));
    }

    /** The class that the source file holds. */
    String className() {
        return (ENGINE + source).replace('/', '.');
    }

    @Override
    public String toString() {
        return mistake;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
