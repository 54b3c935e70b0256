package io.calendarsync.google.internal.batch;

import io.calendarsync.google.internal.http.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answers out of a multipart body, by their ids and in any order.
 *
 * <p>What cannot be read, or is answered twice, is left out: nobody knows what became of it, and the others stand.
 */
final class BatchReader {
    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/.*;\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+)).*", Pattern.CASE_INSENSITIVE);

    private BatchReader() {}

    /** The answers by the index of their requests. */
    static Map<Integer, Answer> read(Answer outer) {
        return outer.contentType()
                .map(BOUNDARY::matcher)
                .filter(Matcher::matches)
                .map(type -> Optional.ofNullable(type.group(1)).orElseGet(() -> type.group(2)))
                .map(boundary -> byIndex(split(outer.latin1(), boundary)))
                .orElseGet(Map::of);
    }

    private static List<String> split(String body, String boundary) {
        Matcher delimiter = Pattern.compile("(?m)^--" + Pattern.quote(boundary) + "(--)?[ \\t]*\\r?$\\n?")
                .matcher(body);
        List<String> parts = new ArrayList<>();
        int start = -1;
        boolean open = true;
        while (open && delimiter.find()) {
            addPart(parts, body, start, delimiter.start());
            start = delimiter.end();
            open = delimiter.group(1) == null;
        }
        // A body that was cut off leaves its last part open; what is there of it is judged like any other.
        if (open) {
            addPart(parts, body, start, body.length());
        }
        return parts;
    }

    private static void addPart(List<String> parts, String body, int start, int end) {
        if (start >= 0) {
            parts.add(body.substring(start, end));
        }
    }

    private static Map<Integer, Answer> byIndex(List<String> parts) {
        Map<Integer, Answer> answers = new HashMap<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (String text : parts) {
            BatchPart part = new BatchPart(text);
            part.index().ifPresent(index -> {
                seen.merge(index, 1, Integer::sum);
                part.answer().ifPresent(answer -> answers.put(index, answer));
            });
        }
        answers.keySet().removeIf(index -> seen.getOrDefault(index, 0) > 1);
        return answers;
    }
}
