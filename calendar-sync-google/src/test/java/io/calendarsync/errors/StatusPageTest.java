package io.calendarsync.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about what a status says has every state and every problem, in the words that people read. */
class StatusPageTest {
    private static final Path PAGE = Path.of("../docs/status.md");

    @Test
    void itHasEveryProblemWithItsSentence() throws IOException {
        assertEquals(String.join("\n", StatusPage.problems()), String.join("\n", rows("## What stands in the way")));
    }

    @Test
    void itHasEveryWayInWhichPushMayStand() throws IOException {
        assertEquals(String.join("\n", StatusPage.pushes()), String.join("\n", rows("## Push")));
    }

    @Test
    void itHasEveryState() throws IOException {
        List<String> rows = rows("## States");
        for (ConnectionStatus.State state : ConnectionStatus.State.values()) {
            assertTrue(rows.stream().anyMatch(row -> row.startsWith("| `" + state + "` |")), state::name);
        }
    }

    private static List<String> rows(String heading) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .toList();
    }
}
