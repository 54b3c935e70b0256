package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.internal.google.http.WireReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The files that a page loads, out of the jar. */
final class Assets {
    static final String ROOT = "/_fake/page/";

    private static final List<String> FILES = List.of(
            "style.css",
            "calendar.css",
            "icon.svg",
            "page.js",
            "live.js",
            "forms.js",
            "dialog.js",
            "drag.js",
            "times.js");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private Assets() {}

    static Optional<WireReply.Sent> find(String path) {
        String name = path.substring(ROOT.length());
        if (name.equals("grid.css")) {
            return Optional.of(WireReply.of(200, "text/css; charset=UTF-8", GridStyle.TEXT));
        }
        return FILES.contains(name) ? Optional.of(WireReply.of(200, type(name), template(name))) : Optional.empty();
    }

    static String template(String name) {
        return READ.computeIfAbsent(name, Assets::read);
    }

    private static String type(String name) {
        return TYPES.get(name.substring(name.indexOf('.') + 1)) + "; charset=UTF-8";
    }

    private static String read(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
