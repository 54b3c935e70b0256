package io.calendarsync.testkit.google;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.URI;
import org.junit.jupiter.api.Test;

final class ConsentInBrowserTest extends BrowserStory {
    @Test
    void boxesAreUntickedAtFirstAndSomeMayStaySo() {
        Page page = consent();
        Locator boxes = page.locator("input[type=checkbox][name=scope]");
        assertThat(boxes).hasCount(2);
        for (Locator box : boxes.all()) {
            assertThat(box).not().isChecked();
        }
        page.locator("input[name=account]").first().check();
        page.locator("input[name=scope][value='" + Scopes.APP_CREATED + "']").check();
        URI back = leave(page, "allow");
        assertTrue(WireClient.parameter(back, "scope").contains(Scopes.APP_CREATED));
        assertFalse(WireClient.parameter(back, "scope").contains(Scopes.EVENTS_OWNED));
        assertEquals("some state", WireClient.parameter(back, "state"));
    }

    @Test
    void whoGoesAwayDeclines() {
        Page page = consent();
        URI back = leave(page, "cancel");
        assertEquals("access_denied", WireClient.parameter(back, "error"));
    }

    private Page consent() {
        Page page = chromium().page();
        // The host's own address, where nobody listens here.
        page.route("http://localhost:8080/**", route -> route.fulfill(new Route.FulfillOptions().setBody("back")));
        page.navigate(
                WireClient.page(google, Scopes.APP_CREATED, Scopes.EVENTS_OWNED).toString());
        return page;
    }

    private static URI leave(Page page, String decision) {
        page.locator("button[value=" + decision + "]").click();
        page.waitForURL("http://localhost:8080/**");
        return URI.create(page.url());
    }
}
