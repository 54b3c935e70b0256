package io.calendarsync.google.internal.http;

import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One exchange over the JDK's client. */
final class JdkRequest extends LowLevelHttpRequest {

    // The JDK's client sets these itself and refuses them from anybody else.
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client;
    private final String method;
    private final HttpRequest.Builder request;
    private final Duration deadline;
    private final int maxResponseBytes;

    JdkRequest(HttpClient client, String method, String url, Duration deadline, int maxResponseBytes) {
        this.client = client;
        this.method = method;
        this.request = HttpRequest.newBuilder(URI.create(url));
        this.deadline = deadline;
        this.maxResponseBytes = maxResponseBytes;
    }

    @Override
    public void addHeader(String name, String value) {
        if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
            request.header(name, value);
        }
    }

    @Override
    public LowLevelHttpResponse execute() throws IOException {
        addContentHeader("Content-Type", getContentType());
        addContentHeader("Content-Encoding", getContentEncoding());
        long end = System.nanoTime() + deadline.toNanos();
        request.method(method, body()).timeout(deadline);
        try {
            return new JdkResponse(client.send(
                    request.build(), answer -> new BoundedBody(answer.statusCode(), end, maxResponseBytes)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void addContentHeader(String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private BodyPublisher body() throws IOException {
        if (getStreamingContent() == null) {
            return BodyPublishers.noBody();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        getStreamingContent().writeTo(bytes);
        return BodyPublishers.ofByteArray(bytes.toByteArray());
    }
}
