package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventTime;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakePush;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide's snippet about push. */
@FakeGoogleTest
class PushTest {
    // [push]
    @Test
    void aChangeByHandIsTold(FakeGoogle google) throws IOException, InterruptedException {
        String token =
                google.account("dana@example.com").accessToken("https://www.googleapis.com/auth/calendar.events");
        URI watch = google.baseUri().resolve("/calendar/v3/calendars/primary/events/watch");
        String channel = """
                {"id": "channel-1", "type": "web_hook", "address": "https://shop.example/push"}""";
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(watch)
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofString(channel))
                                .build(),
                        BodyHandlers.discarding());

        FakePush push = google.world().push();
        List<String> told = new ArrayList<>();
        push.deliversTo(message -> {
            told.add(message.state());
            return 204; // what your endpoint answers
        });
        push.repeats(1);
        google.account("dana@example.com").calendar().adds("Dentist", EventTime.allDay(LocalDate.of(2026, 3, 10)));
        push.deliver();
        assertEquals(List.of("sync", "exists", "exists"), told);
    }
    // [/push]
}
