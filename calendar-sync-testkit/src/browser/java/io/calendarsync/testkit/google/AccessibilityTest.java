package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a machine can tell about who cannot use the page. */
final class AccessibilityTest extends BrowserStory {
    private static final String RUN = """
            () => axe.run(document).then(found => found.violations
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).slice(0, 3).join(' | ')).join('\\n'))""";

    @ParameterizedTest
    @CsvSource({
        "/,LIGHT",
        "/,DARK",
        "/?view=month,LIGHT",
        "/?view=month,DARK",
        "/?show=accounts,LIGHT",
        "/?show=accounts,DARK",
        "/?show=requests,LIGHT",
        "/?show=channels,LIGHT",
        "/?show=faults,LIGHT",
        "/?show=faults,DARK",
        "/?show=behaviour,LIGHT",
        "/?show=behaviour,DARK"
    })
    void noRuleIsBroken(String path, ColorScheme colours) throws IOException {
        fitting();
        assertEquals("", violations(at(page(colours), path)));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void norByAnOpenEvent(ColorScheme colours) throws IOException {
        fitting();
        Page page = at(page(colours), "/");
        page.locator(".event").click();
        page.getByText("Raw JSON").click();
        assertEquals("", violations(page));
    }

    @Test
    void theCheckerSeesWhatIsBroken() throws IOException {
        Page page = at(page(ColorScheme.LIGHT), "/");
        page.evaluate("document.getElementById('main').append(document.createElement('input'))");
        assertTrue(violations(page).contains("label"));
    }

    @Test
    void darkIsDark() {
        Page page = at(page(ColorScheme.DARK), "/");
        String ground = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        assertTrue(ground.startsWith("rgb(20,"), ground);
    }

    @Test
    void theKeyboardAloneOpensAndClosesAnEvent() {
        fitting();
        Page page = at("/");
        page.locator(".event").focus();
        page.keyboard().press("Enter");
        page.locator("#event[open]").waitFor();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.locator("#event[open]").count() == 0);
    }

    private static Page page(ColorScheme colours) {
        // The page's own rules would keep the checker's script out.
        return chromium()
                .page(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setColorScheme(colours)
                        .setBypassCSP(true));
    }

    private static String violations(Page page) throws IOException {
        try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (String) page.evaluate(RUN);
    }
}
