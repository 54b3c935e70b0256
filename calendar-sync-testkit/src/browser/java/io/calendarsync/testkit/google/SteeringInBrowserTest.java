package io.calendarsync.testkit.google;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SteeringInBrowserTest extends BrowserStory {
    private static final String LIST = "/calendar/v3/calendars/primary/events";

    @Test
    void aFaultArmedOnThePageStrikes() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        Page page = at("/?show=faults");
        page.getByLabel("Method").selectOption("events.list");
        page.getByLabel("Fault").selectOption("refused");
        page.locator("[data-fault=refused] [name=status]").fill("503");
        page.locator("[data-fault=refused] [name=domain]").fill("global");
        page.locator("[data-fault=refused] [name=reason]").fill("backendError");
        page.locator("button.main").click();
        assertThat(page.locator("#armed li")).containsText("events.list");
        assertEquals(503, client.call("GET", LIST, "").statusCode());
        assertThat(page.locator("#armed")).hasText("Nothing is armed.");
        assertEquals(200, client.call("GET", LIST, "").statusCode());
    }

    @Test
    void aReadyMadeFaultIsOneClick() {
        Page page = at("/?show=faults");
        page.getByText("Next insert: rate limit").click();
        assertThat(page.locator("#armed li")).containsText("rateLimitExceeded");
        page.getByText("Disarm everything").click();
        assertThat(page.locator("#armed")).hasText("Nothing is armed.");
    }

    @Test
    void whatIsWrongWithAFaultIsSaid() {
        Page page = at("/?show=faults");
        page.getByLabel("Fault").selectOption("htmlPage");
        page.locator("button.main").click();
        assertThat(page.locator("#notice")).hasText("status is missing");
    }

    @Test
    void aSwitchTurnsAndALimitIsSet() {
        Page page = at("/?show=behaviour");
        page.getByLabel("Put revives").check();
        page.waitForCondition(() -> google.world().switches().isOn(FakeSwitch.PUT_REVIVES));
        page.getByLabel("Pages", new Page.GetByLabelOptions().setExact(true)).fill("3");
        page.getByLabel("Set pages").click();
        page.waitForCondition(() -> google.world().limits().pages() == 3);
    }

    @Test
    void accessIsRevokedAndRequestsAreCounted() throws Exception {
        WireClient client = new WireClient(google, Scopes.EVENTS_OWNED);
        Page page = at("/?show=requests");
        client.call("GET", LIST, "");
        assertThat(page.locator("#counts")).containsText("events.list");
        at(page, "/?show=accounts");
        assertThat(page.locator("#accounts")).containsText("Live refresh tokens: 1");
        page.getByText("Revoke access").click();
        assertThat(page.locator("#accounts")).containsText("Live refresh tokens: 0");
        page.getByLabel("E-mail").fill("eve@example.com");
        page.getByText("Add account").click();
        assertThat(page.locator("#accounts")).containsText("eve@example.com");
    }

    @Test
    void timeTravels() {
        Page page = at("/");
        page.getByText("+ 1 day").click();
        assertThat(page.locator("#now")).hasText("2026-03-03T08:00:00Z");
        assertTrue(google.world().clock().instant().equals(Instant.parse("2026-03-03T08:00:00Z")));
        assertThat(page.locator(".today h2")).containsText("3");
    }
}
