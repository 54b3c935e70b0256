package io.calendarsync.google.internal.http;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Carries requests over the JDK's own client: real PATCH, one pool of connections, one deadline over a whole exchange.
 *
 * <p>HTTP/1.1 only: before JDK 24 the client mishandles a server that closes an HTTP/2 connection, and many calls at
 * once are no faster over one.
 */
public final class JdkTransport extends HttpTransport {

    /** Far above any page or batch that Google sends, far below what would hurt a host. */
    public static final int MAX_RESPONSE_BYTES = 32 * 1024 * 1024;

    private final HttpClient client;
    private final Duration deadline;
    private final int maxResponseBytes;

    /** Connections live as long as the transport. */
    public JdkTransport(Duration connectTimeout, Duration deadline, int maxResponseBytes) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
        this.deadline = deadline;
        this.maxResponseBytes = maxResponseBytes;
    }

    /** Every method goes out as it is. */
    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new JdkRequest(client, method, url, deadline, maxResponseBytes);
    }
}
