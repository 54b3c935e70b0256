package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One call of a batch.
 *
 * @param id its Content-ID, without brackets
 */
record BatchPart(Optional<String> id, WireRequest request) {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/mixed;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern BLANK_LINE = Pattern.compile("\r?\n\r?\n");

    static List<BatchPart> parse(WireRequest batch) {
        Matcher type = BOUNDARY.matcher(batch.header("content-type").orElse(""));
        if (!type.matches()) {
            throw ApiErrors.BAD_REQUEST
                    .saying("Failed to parse batch request, error: no boundary")
                    .refusal();
        }
        String text = "\n" + batch.body();
        String delimiter = "\n--" + type.group(1);
        List<BatchPart> parts = new ArrayList<>();
        for (int start = text.indexOf(delimiter); start >= 0; ) {
            int begin = start + delimiter.length();
            if (text.startsWith("--", begin)) {
                return parts;
            }
            start = text.indexOf(delimiter, begin);
            if (start >= 0) {
                boolean carriage = start > begin && text.charAt(start - 1) == '\r';
                parts.add(
                        part(text.substring(begin, carriage ? start - 1 : start).stripLeading(), batch));
            }
        }
        throw ApiErrors.BAD_REQUEST
                .saying("Failed to parse batch request, error: no end")
                .refusal();
    }

    private static BatchPart part(String text, WireRequest batch) {
        String[] pieces = BLANK_LINE.split(text, 3);
        if (pieces.length < 2) {
            throw ApiErrors.BAD_REQUEST
                    .saying("Failed to parse batch request, error: empty part")
                    .refusal();
        }
        Optional<String> id = Optional.ofNullable(headers(pieces[0].lines()).get("content-id"))
                .map(BatchPart::bare);
        String[] start = pieces[1].lines().findFirst().orElse("").split(" ", -1);
        if (start.length < 2) {
            throw ApiErrors.BAD_REQUEST
                    .saying("Failed to parse batch request, error: no request line")
                    .refusal();
        }
        Map<String, String> headers = outer(batch);
        headers.putAll(headers(pieces[1].lines().skip(1)));
        URI uri = uri(start[1]);
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        String all = batch.query().isEmpty() || !query.isEmpty() ? query : batch.query();
        String body = pieces.length < 3 ? "" : pieces[2];
        return new BatchPart(id, new WireRequest(start[0], uri.getRawPath(), all, headers, body).meant());
    }

    private static String bare(String id) {
        int start = id.startsWith("<") ? 1 : 0;
        int end = id.length() - (id.length() > start && id.endsWith(">") ? 1 : 0);
        return id.substring(start, end);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw ApiErrors.BAD_REQUEST.refusal();
        }
    }

    // What the envelope says holds for each call that does not say otherwise; what it says of its own body does not.
    private static Map<String, String> outer(WireRequest batch) {
        Map<String, String> headers = new LinkedHashMap<>(batch.headers());
        headers.keySet().removeIf(name -> name.startsWith("content-"));
        return headers;
    }

    private static Map<String, String> headers(Stream<String> lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        });
        return headers;
    }
}
