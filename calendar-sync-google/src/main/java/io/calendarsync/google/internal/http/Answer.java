package io.calendarsync.google.internal.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back for one request, whole. Never prints itself: answers carry tokens. */
public final class Answer {
    private final int status;
    private final Optional<String> contentType;
    private final Optional<String> retryAfter;
    private final byte[] body;

    /** Takes the body over. */
    public Answer(int status, Optional<String> contentType, Optional<String> retryAfter, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.retryAfter = retryAfter;
        this.body = body;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether it was done. */
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** The media type as sent. */
    public Optional<String> contentType() {
        return contentType;
    }

    /** When to come again, as sent. */
    public Optional<String> retryAfter() {
        return retryAfter;
    }

    /** Whether nothing was said, as after a deletion. */
    public boolean isBlank() {
        return latin1().isBlank();
    }

    /** Whether it is a page for people, as proxies and wrong paths answer with: no word of the API's. */
    boolean page() {
        return new String(body, 0, Math.min(body.length, 64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith("<");
    }

    /** One character for each byte, so that offsets stay those of the bytes. */
    public String latin1() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    /** The body if it is one whole JSON object, whatever type it claims to be; a truncated one is none. */
    public Optional<JsonObject> json() {
        try (JsonReader reader = new JsonReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            boolean whole = element.isJsonObject() && reader.peek() == JsonToken.END_DOCUMENT;
            return whole ? Optional.of(element.getAsJsonObject()) : Optional.empty();
        } catch (JsonParseException | IOException malformed) {
            return Optional.empty();
        }
    }
}
