package io.calendarsync.testkit.internal.google.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Texts within HTML and addresses. */
final class Html {
    private Html() {}

    /** A template in which every value is only a text, whatever it says. */
    static String of(String template, Object... values) {
        return template.formatted(Arrays.stream(values)
                .map(value -> escape(String.valueOf(value)))
                .toArray());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** One segment of a path, or one value of a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A constant's or a field's name as words: {@code PUT_REVIVES} and {@code putRevives} are "Put revives". */
    static String words(String name) {
        String spaced = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ')
                : name.replaceAll("([a-z])([A-Z])", "$1 $2");
        String lower = spaced.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
