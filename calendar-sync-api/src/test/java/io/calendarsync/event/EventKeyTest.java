package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"appointment/A-1001", "a/b/c", "a//", "a/ ", "repair-due/漢字 😀"})
    void whatIsWrittenIsReadBack(String text) {
        assertEquals(text, EventKey.parse(text).toString());
    }

    @Test
    void theFirstSlashEndsTheKind() {
        assertEquals(EventKey.of("a", "b/c"), EventKey.parse("a/b/c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "/b",
                "a/",
                "A/b",
                "1/b",
                "-a/b",
                "a_b/c",
                "a/b\n",
                "a/\u0000",
                "ä/b",
                "a/b\u0085",
                "a/b\u2028",
                "a/b\u2029"
            })
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> EventKey.parse(text));
    }

    @Test
    void halfACharacterIsRefusedSinceNothingTellsItFromAnother() {
        assertThrows(IllegalArgumentException.class, () -> EventKey.of("a", "b" + (char) 0xd800));
    }

    @Test
    void lengthsEndAtTheirLimits() {
        EventKey.of("k".repeat(40), "i".repeat(200));
        assertThrows(IllegalArgumentException.class, () -> EventKey.of("k".repeat(41), "i"));
        assertThrows(IllegalArgumentException.class, () -> EventKey.of("k", "i".repeat(201)));
    }

    @Test
    void keysAreOrderedByKindAndThenByIdAndDifferByCase() {
        List<EventKey> sorted = Stream.of("b/a", "a/b", "a/B", "a-b/a", "a/a")
                .map(EventKey::parse)
                .sorted()
                .toList();
        assertEquals("[a/B, a/a, a/b, a-b/a, b/a]", sorted.toString());
        assertNotEquals(EventKey.of("a", "b"), EventKey.of("a", "B"));
        assertTrue(EventKey.of("a", "\uffee").compareTo(EventKey.of("a", "😀")) < 0, "by code point, as databases do");
    }
}
