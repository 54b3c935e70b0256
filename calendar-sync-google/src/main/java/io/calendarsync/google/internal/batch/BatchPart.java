package io.calendarsync.google.internal.batch;

import io.calendarsync.google.internal.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One part of a batch answer: headers of its own, then an HTTP answer. */
final class BatchPart {
    private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern INDEX = Pattern.compile("<?response-item-(\\d{1,6})>?");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\S+ (\\d{3})(?:\\s[^\\n]*)?(?:\\n|$)");

    private final String headers;
    private final String inner;

    BatchPart(String text) {
        String[] halves = BLANK_LINE.split(text, 2);
        headers = halves[0];
        inner = halves.length > 1 ? halves[1].stripLeading() : "";
    }

    /** Which request it answers, if it says so. */
    Optional<Integer> index() {
        return header(headers, "Content-ID")
                .map(INDEX::matcher)
                .filter(Matcher::matches)
                .map(id -> Integer.valueOf(id.group(1)));
    }

    /** The answer, if it has a status. */
    Optional<Answer> answer() {
        Matcher status = STATUS.matcher(inner);
        return status.lookingAt() ? Optional.of(answer(Integer.parseInt(status.group(1)))) : Optional.empty();
    }

    private Answer answer(int status) {
        String[] halves = BLANK_LINE.split(inner, 2);
        return new Answer(
                status,
                header(halves[0], "Content-Type"),
                header(halves[0], "Retry-After"),
                (halves.length > 1 ? halves[1] : "").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> header(String headers, String name) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst();
    }
}
