package io.calendarsync.testkit.google;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class CalendarInBrowserTest extends BrowserStory {
    @Test
    void anEventOfAnApplicationAppearsWithoutAnybodyAsking() throws Exception {
        Page page = at("/");
        assertThat(page.locator(".event")).hasCount(0);
        new WireClient(google, Scopes.EVENTS_OWNED).call("POST", "/calendar/v3/calendars/primary/events", """
                {"summary": "Engraving", "start": {"dateTime": "2026-03-04T14:00:00+01:00"},
                 "end": {"dateTime": "2026-03-04T15:00:00+01:00"}}""");
        Locator event = page.locator("[aria-label='2026-03-04'] .event");
        assertThat(event).containsText("14:00 Engraving");
    }

    @Test
    void weekAndMonthShowTheSameEvent() {
        fitting();
        Page page = at("/");
        assertThat(page.locator(".week .event")).hasCount(1);
        page.getByText("Month", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".month [data-day='2026-03-03'] .event")).containsText("Ring fitting");
        assertThat(page.locator("h1")).hasText("March 2026");
        page.getByLabel("Next month").click();
        assertThat(page.locator("h1")).hasText("April 2026");
        assertThat(page.locator(".event")).hasCount(0);
        page.getByText("Today", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".event")).hasCount(1);
        page.getByText("Week", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".week .event")).hasCount(1);
    }

    @Test
    void anEventIsLookedAtChangedAndDeletedByHand() {
        String id = fitting();
        Page page = at("/");
        page.locator(".event").click();
        assertThat(page.locator("#event")).isVisible();
        assertThat(page.getByLabel("Starts")).hasValue("2026-03-03T10:00");
        page.getByText("Raw JSON").click();
        assertThat(page.locator("#event-raw pre")).containsText("\"kind\": \"calendar#event\"");
        page.getByLabel("Title").fill("Ring fitting, second");
        page.getByLabel("Location").fill("");
        page.getByText("Save").click();
        assertThat(page.locator(".event")).containsText("Ring fitting, second");
        FakeEvent changed = dana().event(id).orElseThrow();
        assertEquals("Ring fitting, second", changed.title());
        assertTrue(changed.location().isEmpty());
        page.locator(".event").click();
        page.getByText("Delete").click();
        assertThat(page.locator(".event")).hasCount(0);
        assertTrue(dana().event(id).orElseThrow().cancelled());
    }

    @Test
    void anEventIsMadeByHand() {
        Page page = at("/");
        page.getByText("New event").click();
        page.getByLabel("Title").fill("Holiday");
        page.getByLabel("All day").check();
        page.getByLabel("Starts").fill("2026-03-05");
        page.getByLabel("Ends").fill("2026-03-06");
        page.getByText("Save").click();
        assertThat(page.locator("[data-whole] .event")).hasCount(2);
        assertEquals("2026-03-05", dana().events().get(0).toString().substring(0, 10));
    }

    @Test
    void whatGoogleWouldRefuseIsSaid() {
        Page page = at("/");
        page.getByText("New event").click();
        page.getByLabel("Ends").fill("2026-03-01T08:00");
        page.getByText("Save").click();
        assertThat(page.locator("#event-error")).hasText("The specified time range is empty.");
    }

    @Test
    void anEventIsDraggedToAnotherDayAndTime() {
        String id = fitting();
        Page page = at("/");
        Locator friday = page.locator(".slots[data-day='2026-03-06']");
        double hour = page.locator(".event").boundingBox().height + 2;
        double at = friday.evaluate("slots => slots.getBoundingClientRect().height") instanceof Number height
                ? height.doubleValue() / 24 * 12
                : 0;
        assertTrue(hour > 40);
        page.locator(".event")
                .dragTo(
                        friday,
                        new Locator.DragToOptions().setSourcePosition(20, 5).setTargetPosition(20, at + 5));
        assertThat(page.locator("[aria-label='2026-03-06'] .event")).containsText("12:00 Ring fitting");
        assertTrue(dana().event(id).orElseThrow().toString().startsWith("2026-03-06T11:00:00Z"), "noon in Berlin");
    }

    @Test
    void aPhoneShowsTheDaysOneBelowTheOther() {
        fitting();
        Page page = at(chromium().page(new Browser.NewContextOptions().setViewportSize(375, 740)), "/");
        assertThat(page.locator(".event")).containsText("10:00 Ring fitting");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), "nothing stands out on the right");
        page.locator(".event").click();
        page.getByLabel("Title").fill("Ring fitting by phone");
        page.getByText("Save").click();
        assertThat(page.locator(".event")).containsText("by phone");
    }

    @Test
    void whatAnEventSaysIsNeverMarkup() {
        dana().adds("""
                {"summary": "<img src=x onerror=alert(1)>", "start": {"date": "2026-03-03"}, "end": {"date": "2026-03-04"}}""");
        Page page = at("/");
        assertThat(page.locator(".event")).containsText("<img src=x");
        assertThat(page.locator(".event img")).hasCount(0);
    }

    @Test
    void theOtherAccountsCalendarIsChosen() {
        google.account("eve@example.com").makesCalendar("Workshop");
        Page page = at("/");
        page.locator("#chosen").selectOption(new SelectOption().setLabel("Workshop"));
        page.waitForURL(Pattern.compile(".*account=eve.*"));
        assertThat(page.locator("#board")).hasAttribute("data-events", Pattern.compile(".*eve%40example.com.*"));
    }
}
