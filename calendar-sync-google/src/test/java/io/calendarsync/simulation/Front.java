package io.calendarsync.simulation;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** One Google in process that shows one world after the other; a server for each would cost more than its history. */
final class Front implements AutoCloseable {
    static final URI ENDPOINT = URI.create("http://127.0.0.1");

    private FakeWorld next = FakeWorld.create();
    private final FakeGoogle google;

    Front() {
        google = FakeGoogle.builder(() -> next).start();
    }

    FakeWorld show(FakeWorld world) {
        next = world;
        try {
            HttpResponse done = google.transport()
                    .createRequestFactory()
                    .buildPostRequest(
                            new GenericUrl(ENDPOINT + "/_fake/reset"),
                            ByteArrayContent.fromString("application/json", "{}"))
                    .execute();
            done.disconnect();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return world;
    }

    HttpTransport transport() {
        return google.transport();
    }

    @Override
    public void close() {
        google.close();
    }
}
