package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.FormText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * An HTTP request, from wherever it came.
 *
 * @param path as sent, still encoded
 * @param query as sent, still encoded
 * @param headers by lower-case name
 */
public record WireRequest(String method, String path, String query, Map<String, String> headers, String body) {
    private static final int LARGEST_BODY = 16 << 20;

    /** A request as it arrived, its body perhaps packed; of a body that is too large, no more than its beginning. */
    static WireRequest received(String method, String path, String query, Map<String, String> headers, InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY);
        boolean packed = headers.getOrDefault("content-encoding", "").equalsIgnoreCase("gzip");
        String text = new String(packed ? unzipped(bytes) : bytes, StandardCharsets.UTF_8);
        return new WireRequest(method, path, query, headers, text).meant();
    }

    /** What a client means whose HTTP knows no other methods, or whose query is too long for an address. */
    WireRequest meant() {
        String override = headers.getOrDefault("x-http-method-override", method);
        return override.equals("GET") && method.equals("POST")
                ? new WireRequest("GET", path, body, headers, "")
                : new WireRequest(override, path, query, headers, body);
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The query's values by name. */
    public Map<String, List<String>> parameters() {
        return FormText.parse(query);
    }

    // What was not packed as it says is taken as it stands: nothing can be read out of it either.
    private static byte[] unzipped(byte[] body) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readNBytes(LARGEST_BODY);
        } catch (IOException notPacked) {
            return body;
        }
    }
}
