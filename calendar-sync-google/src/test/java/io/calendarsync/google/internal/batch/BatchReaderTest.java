package io.calendarsync.google.internal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.google.internal.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchReaderTest {
    private static final String WHOLE = """
            --b
            Content-Type: application/http
            Content-ID: <response-item-0>

            HTTP/1.1 200 OK
            Content-Type: application/json

            {"id":"one"}
            --b
            Content-Type: application/http
            content-id: response-item-1

            HTTP/2 503
            retry-after: 7

            --b--
            """;

    @Test
    void aWholeBodyIsRead() {
        Map<Integer, Answer> answers = read(WHOLE);
        assertEquals(2, answers.size());
        assertEquals(200, answers.get(0).status());
        assertEquals("one", answers.get(0).json().orElseThrow().get("id").getAsString());
        assertEquals(503, answers.get(1).status());
        assertEquals(Optional.of("7"), answers.get(1).retryAfter());
    }

    /** Cut anywhere, a body says less, but never anything else. */
    @Test
    void aBodyCutAnywhereSaysNothingWrong() {
        int firstIsWhole = WHOLE.indexOf("--b", 3) + 3;
        for (int end = 0; end < WHOLE.length(); end++) {
            Map<Integer, Answer> answers = read(WHOLE.substring(0, end));
            if (end >= firstIsWhole) {
                assertEquals(
                        "one", answers.get(0).json().orElseThrow().get("id").getAsString());
            }
            Optional.ofNullable(answers.get(0)).ifPresent(answer -> {
                assertEquals(200, answer.status());
                answer.json()
                        .ifPresent(json -> assertEquals("one", json.get("id").getAsString()));
            });
            Optional.ofNullable(answers.get(1)).ifPresent(answer -> assertEquals(503, answer.status()));
            assertTrue(answers.size() <= 2);
        }
    }

    private static Map<Integer, Answer> read(String body) {
        return BatchReader.read(new Answer(
                200,
                Optional.of("multipart/mixed; boundary=b"),
                Optional.empty(),
                body.getBytes(StandardCharsets.UTF_8)));
    }
}
