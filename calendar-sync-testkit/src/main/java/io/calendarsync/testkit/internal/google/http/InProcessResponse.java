package io.calendarsync.testkit.internal.google.http;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reply in the form that Google's client library takes. */
final class InProcessResponse extends LowLevelHttpResponse {
    private final WireReply.Sent reply;
    private final int length;
    private final InputStream content;
    private final List<Map.Entry<String, String>> headers;

    InProcessResponse(WireReply.Sent reply, int length, InputStream content) {
        this.reply = reply;
        this.length = length;
        this.content = content;
        headers = new ArrayList<>(reply.headers().entrySet());
    }

    @Override
    public InputStream getContent() {
        return content;
    }

    @Override
    public @Nullable String getContentEncoding() {
        return null;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public @Nullable String getContentType() {
        return reply.headers().get("Content-Type");
    }

    @Override
    public String getStatusLine() {
        return "HTTP/1.1 " + reply.status() + " " + getReasonPhrase();
    }

    @Override
    public int getStatusCode() {
        return reply.status();
    }

    @Override
    public String getReasonPhrase() {
        return Phrases.of(reply.status());
    }

    @Override
    public int getHeaderCount() {
        return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
        return headers.get(index).getKey();
    }

    @Override
    public String getHeaderValue(int index) {
        return headers.get(index).getValue();
    }
}
