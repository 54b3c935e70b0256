package io.calendarsync.google.internal.http;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole response as Google's classes read it. */
final class JdkResponse extends LowLevelHttpResponse {
    private final HttpResponse<byte[]> response;
    private final List<Map.Entry<String, String>> headers;

    JdkResponse(HttpResponse<byte[]> response) {
        this.response = response;
        this.headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .toList();
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(response.body());
    }

    @Override
    public @Nullable String getContentEncoding() {
        return first("content-encoding");
    }

    @Override
    public long getContentLength() {
        return response.body().length;
    }

    @Override
    public @Nullable String getContentType() {
        return first("content-type");
    }

    @Override
    public @Nullable String getStatusLine() {
        return null;
    }

    @Override
    public int getStatusCode() {
        return response.statusCode();
    }

    @Override
    public @Nullable String getReasonPhrase() {
        return null;
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

    private @Nullable String first(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
