package io.calendarsync.google.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request, its body serialised once.
 *
 * @param method the HTTP method
 * @param path from the root on, encoded, with its query
 * @param content what is sent
 * @param ifMatch the etag that what it is about must still have
 */
public record Call(String method, String path, Optional<Content> content, Optional<String> ifMatch) {

    // What else there might be would end the header and begin another.
    private static final Pattern ETAG = Pattern.compile("[\\x21-\\x7e]+");

    /** Refuses an etag that no header can carry. */
    public Call {
        ifMatch.filter(etag -> !ETAG.matcher(etag).matches()).ifPresent(odd -> {
            throw new IllegalArgumentException("odd etag");
        });
    }

    /** A request that says all by itself. */
    public Call(String method, String path, Optional<Content> content) {
        this(method, path, content, Optional.empty());
    }

    /** The same request, refused when what it is about has another etag by now. */
    public Call onlyIf(Optional<String> etag) {
        return new Call(method, path, content, etag);
    }

    /** A read. */
    public static Call get(String path) {
        return new Call("GET", path, Optional.empty());
    }

    /** A delete. */
    public static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty());
    }

    /** A request that carries JSON. */
    public static Call json(String method, String path, byte[] json) {
        return new Call(method, path, Optional.of(new Content("application/json; charset=UTF-8", json)));
    }

    /** A request that carries a form. */
    public static Call form(String path, String form) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        return new Call("POST", path, Optional.of(new Content("application/x-www-form-urlencoded", bytes)));
    }
}
