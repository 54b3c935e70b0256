package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A fake of its own for each story, on a Monday morning, and a browser for all. */
abstract class BrowserStory {
    private static Chromium chromium;

    FakeGoogle google;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void shut() {
        chromium.close();
    }

    @BeforeEach
    void start() {
        google = FakeGoogle.start(
                FakeWorld.builder().clock(MutableClock.create()).build());
    }

    @AfterEach
    void stop() {
        List<String> complaints = chromium.complaints();
        chromium.forget();
        google.close();
        assertEquals(List.of(), complaints, "the page had nothing to complain of");
    }

    static Chromium chromium() {
        return chromium;
    }

    Page at(String path) {
        return at(chromium.page(), path);
    }

    Page at(Page page, String path) {
        page.navigate(google.baseUri() + path);
        return page;
    }

    AccountCalendar dana() {
        return google.account("dana@example.com").calendar();
    }

    /** An event on the Tuesday of the week that the clock shows. */
    String fitting() {
        return dana().adds("""
                {"summary": "Ring fitting", "location": "Shop", "colorId": "7",
                 "start": {"dateTime": "2026-03-03T10:00:00+01:00"}, "end": {"dateTime": "2026-03-03T11:00:00+01:00"}}""").id();
    }
}
