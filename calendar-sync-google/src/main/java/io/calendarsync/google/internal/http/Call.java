package io.calendarsync.google.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One request, its body serialised once.
 *
 * @param method the HTTP method
 * @param path from the root on, encoded, with its query
 * @param content what is sent
 */
public record Call(String method, String path, Optional<Content> content) {

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
