package io.calendarsync.testkit.google;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the picture in the docs, when asked for: {@code -Dscreenshots=true}. */
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
final class ScreenshotTest extends BrowserStory {
    @Test
    void theWeekOfAJeweller() throws IOException {
        add("Ring sizing: Anna Berg", "7", "2026-03-02T09:00", "2026-03-02T09:30");
        add("Engraving: wedding rings", "2", "2026-03-02T10:00", "2026-03-02T11:30");
        add("Watch repair: pick-up", "5", "2026-03-02T10:30", "2026-03-02T11:00");
        add("Fitting: Jonas Weil", "7", "2026-03-02T14:00", "2026-03-02T15:00");
        add("Pearl necklace: restringing", "2", "2026-03-03T09:30", "2026-03-03T11:00");
        add("Consultation: engagement ring", "3", "2026-03-03T13:00", "2026-03-03T14:30");
        add("Dentist", "8", "2026-03-03T16:00", "2026-03-03T16:45");
        add("Ring fitting: Mia Kraus", "7", "2026-03-04T10:00", "2026-03-04T11:00");
        add("Stone setting", "2", "2026-03-04T11:00", "2026-03-04T13:00");
        add("Supplier: gold prices", "6", "2026-03-04T15:00", "2026-03-04T15:45");
        add("Ring sizing: Tom Adler", "7", "2026-03-05T09:00", "2026-03-05T09:30");
        add("Consultation: signet ring", "3", "2026-03-05T10:00", "2026-03-05T11:30");
        add("Watch repair: diagnosis", "5", "2026-03-05T11:00", "2026-03-05T12:00");
        add("Engraving: baby bracelet", "2", "2026-03-06T09:30", "2026-03-06T10:30");
        add("Fitting: Lea Brandt", "7", "2026-03-06T13:00", "2026-03-06T14:00");
        day("Repair due: R-77", "11", "2026-03-05");
        day("Spring fair", "10", "2026-03-07");
        Page page = at("/");
        assertThat(page.locator(".event")).hasCount(17);
        Path file = Path.of("../docs/images/fake-google.png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertTrue(Files.size(file) < 150_000, "small enough for a repository: " + Files.size(file));
    }

    private void add(String title, String colour, String start, String end) {
        dana().adds("""
                {"summary": "%s", "colorId": "%s", "start": {"dateTime": "%s:00", "timeZone": "Europe/Berlin"},
                 "end": {"dateTime": "%s:00", "timeZone": "Europe/Berlin"}}""".formatted(title, colour, start, end));
    }

    private void day(String title, String colour, String day) {
        dana().adds("""
                {"summary": "%s", "colorId": "%s", "start": {"date": "%s"}, "end": {"date": "%s"}}""".formatted(title, colour, day, LocalDate.parse(day).plusDays(1)));
    }
}
