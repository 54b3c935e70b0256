package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventColorTest {

    @ParameterizedTest
    @CsvSource({
        "#a4bdfc, #7986cb, LAVENDER",
        "#7ae7bf, #33b679, SAGE",
        "#dbadff, #8e24aa, GRAPE",
        "#ff887c, #e67c73, FLAMINGO",
        "#fbd75b, #f6bf26, BANANA",
        "#ffb878, #f4511e, TANGERINE",
        "#46d6db, #039be5, PEACOCK",
        "#e1e1e1, #616161, GRAPHITE",
        "#5484ed, #3f51b5, BLUEBERRY",
        "#51b749, #0b8043, BASIL",
        "#dc2127, #d50000, TOMATO",
        "#ff0000, #A00000, TOMATO",
        "#0000ff, #000080, BLUEBERRY",
        "#ffffff, #808080, GRAPHITE",
        "#ffff00, #ffd700, BANANA",
        "#008000, #006400, BASIL",
    })
    void eachIsNearestToItselfAndToWhatLooksLikeIt(String one, String other, EventColor color) {
        assertEquals(Optional.of(color), EventColor.nearest(one));
        assertEquals(Optional.of(color), EventColor.nearest(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "a4bdfc", "#a4bdf", "#a4bdfc0", "#a4bdfg", " #a4bdfc", "#a4bdfc\n"})
    void oddTextIsNoColour(String text) {
        assertEquals(Optional.empty(), EventColor.nearest(text));
    }

    @Test
    void thereAreEleven() {
        assertEquals(11, EventColor.values().length);
    }
}
