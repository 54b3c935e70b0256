package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.GenericData;
import com.google.api.services.calendar.Calendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.Collection;

/** Google's own client, and what it must find nothing of in an answer: keys that it does not know. */
final class GoogleClients {
    private GoogleClients() {}

    /** A client of Dana's who may do everything, over loopback or in process. */
    static Calendar client(FakeGoogle google, boolean loopback) {
        String token = google.account(WireClient.DANA).accessToken(Scopes.CALENDAR);
        HttpTransport transport = loopback ? new NetHttpTransport() : google.transport();
        return new Calendar.Builder(
                        transport,
                        GsonFactory.getDefaultInstance(),
                        request -> request.getHeaders().setAuthorization("Bearer " + token))
                .setRootUrl(loopback ? google.baseUri() + "/" : "https://www.googleapis.com/")
                .setApplicationName("test")
                .build();
    }

    /** The answer, in which the client knows every key. */
    static <T extends GenericData> T known(T answer) {
        inspect(answer);
        return answer;
    }

    private static void inspect(Object value) {
        if (value instanceof GenericData data) {
            assertTrue(data.getUnknownKeys().isEmpty(), () -> data.getClass() + " " + data.getUnknownKeys());
            data.values().forEach(GoogleClients::inspect);
        } else if (value instanceof Collection<?> many) {
            many.forEach(GoogleClients::inspect);
        }
    }
}
