package io.calendarsync.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.NextAction;
import io.calendarsync.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about errors says what the engine was seen to do. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("../docs/errors.md");

    @Test
    void itsTablesAreThoseOfTheTests() throws IOException {
        List<String> told = Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith("## "))
                .takeWhile(line -> !line.startsWith("# "))
                .filter(line -> !line.isBlank())
                .toList();
        assertEquals(String.join("\n", ErrorsPage.lines()), String.join("\n", told));
    }

    @Test
    void itNamesEveryNextActionInTheWordsThatPeopleRead() throws IOException {
        String page = Files.readString(PAGE);
        Wording wording = Wording.english(List.of());
        for (NextAction action : NextAction.values()) {
            assertTrue(page.contains("| `" + action + "` | " + wording.nextAction(action) + " |"), action::name);
        }
    }
}
