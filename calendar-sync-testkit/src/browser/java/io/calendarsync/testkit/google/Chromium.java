package io.calendarsync.testkit.google;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's browser, started once for a class of tests; whatever a page says is wrong with it is kept. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final List<String> complaints = new ArrayList<>();

    /** A page in a browser that nobody used before. */
    Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setTimezoneId("America/New_York"));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // What the fake refuses is the story's own matter; what is missing is not.
            boolean refused = message.text().matches(".*responded with a status of (400|409|410).*");
            if (message.type().equals("error") && !refused) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    Page page() {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** What pages complained of so far, errors in their scripts and rules that they broke. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forget() {
        complaints.clear();
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
