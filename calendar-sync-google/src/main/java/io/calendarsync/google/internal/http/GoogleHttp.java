package io.calendarsync.google.internal.http;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import io.calendarsync.spi.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one request once: no retry, no redirect, no log. */
public final class GoogleHttp {
    private final HttpRequestFactory requests;
    private final String userAgent;
    private final int connectMillis;
    private final int readMillis;

    /** The timeouts bind a transport of the host's; our own keeps its own, stricter ones. */
    public GoogleHttp(HttpTransport transport, String userAgent, Duration connectTimeout, Duration readTimeout) {
        this.requests = transport.createRequestFactory();
        this.userAgent = userAgent;
        this.connectMillis = millis(connectTimeout);
        this.readMillis = millis(readTimeout);
    }

    /** The answer, whatever its status; an exception means that nobody knows what became of the request. */
    public Answer send(String root, Call call, Optional<Secret> accessToken) throws IOException {
        try {
            return read(request(root, call, accessToken).execute());
        } catch (RuntimeException odd) {
            // Google's classes throw these at headers that they cannot read; a text of theirs may quote them.
            throw new IOException(odd.getClass().getSimpleName());
        }
    }

    private HttpRequest request(String root, Call call, Optional<Secret> accessToken) throws IOException {
        ByteArrayContent content = call.content()
                .map(body -> new ByteArrayContent(body.type(), body.bytes()))
                .orElse(null);
        HttpRequest request = requests.buildRequest(call.method(), new GenericUrl(root + call.path(), true), content)
                .setNumberOfRetries(0)
                .setFollowRedirects(false)
                .setThrowExceptionOnExecuteError(false)
                .setLoggingEnabled(false)
                .setCurlLoggingEnabled(false)
                .setConnectTimeout(connectMillis)
                .setReadTimeout(readMillis);
        request.getHeaders().setUserAgent(userAgent);
        call.ifMatch().ifPresent(request.getHeaders()::setIfMatch);
        accessToken.ifPresent(token -> request.getHeaders().setAuthorization("Bearer " + token.reveal()));
        return request;
    }

    private static Answer read(HttpResponse response) throws IOException {
        try {
            return new Answer(
                    response.getStatusCode(),
                    Optional.ofNullable(response.getHeaders().getContentType()),
                    Optional.ofNullable(response.getHeaders().getRetryAfter()),
                    body(response));
        } finally {
            response.disconnect();
        }
    }

    private static byte[] body(HttpResponse response) throws IOException {
        try (InputStream content = response.getContent()) {
            return bounded(content);
        } catch (IOException unreadable) {
            if (response.isSuccessStatusCode()) {
                throw unreadable;
            }
            return new byte[0];
        }
    }

    // Counted after decompression: a small body can hide a large one.
    private static byte[] bounded(@Nullable InputStream content) throws IOException {
        if (content == null) {
            return new byte[0];
        }
        byte[] bytes = content.readNBytes(JdkTransport.MAX_RESPONSE_BYTES + 1);
        if (bytes.length > JdkTransport.MAX_RESPONSE_BYTES) {
            throw new IOException("response larger than " + JdkTransport.MAX_RESPONSE_BYTES + " bytes");
        }
        return bytes;
    }

    private static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
    }
}
