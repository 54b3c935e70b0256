package io.calendarsync.samples.quickstart;

import io.calendarsync.event.EventTime;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeGoogle;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Google's fake over HTTP on loopback, with a program in place of the person who clicks. */
final class FakedGoogle implements Google {
    private static final String EMAIL = "dana@example.com";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM 'all day'", Locale.ENGLISH);
    private static final Pattern SCOPE_BOX = Pattern.compile("name=\"scope\" value=\"([^\"]+)\"");

    private final FakeGoogle google = FakeGoogle.start();
    private final HttpClient browser = HttpClient.newHttpClient();

    @Override
    public CalendarProvider provider() {
        return GoogleCalendar.builder()
                .clientId("quickstart.apps.googleusercontent.com")
                .clientSecret("not-a-real-secret")
                .redirectUri(URI.create("http://localhost:8080/callback"))
                .endpoint(google.baseUri())
                .build();
    }

    @Override
    public URI consent(URI page) throws IOException, InterruptedException {
        String html = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        String ticked = SCOPE_BOX
                .matcher(html)
                .results()
                .map(box -> "&scope=" + encoded(box.group(1)))
                .collect(Collectors.joining());
        HttpRequest allow = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=" + encoded(EMAIL) + ticked + "&decision=allow"))
                .build();
        HttpResponse<String> answer = browser.send(allow, BodyHandlers.ofString());
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    @Override
    public String calendar() {
        List<AccountCalendar> calendars = google.account(EMAIL).calendars();
        List<FakeEvent> events = calendars.get(calendars.size() - 1).events();
        return events.size()
                + " events"
                + events.stream().map(event -> "\n  " + shown(event)).collect(Collectors.joining());
    }

    private static String shown(FakeEvent event) {
        String when = event.time() instanceof EventTime.Timed timed
                ? TIME.format(timed.start().atZone(Shop.ZONE))
                : DAY.format(((EventTime.AllDay) event.time()).first());
        return when + "  " + event.title();
    }

    @Override
    public void close() {
        google.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
