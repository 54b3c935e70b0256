package io.calendarsync.jdbc.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldsTest {
    @Test
    void anyTextComesBackAndNoDatabaseIsAskedToKeepWhatItCannot() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(20); at > 0; at--) {
                text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
            }
            String written = Fields.empty().set("a", text).set("b", "\\=\n").toString();
            assertEquals(text.toString(), Fields.parse(written).text("a"));
            assertEquals("\\=\n", Fields.parse(written).text("b"));
            assertEquals(2, written.lines().count());
            assertTrue(
                    written.chars().allMatch(at -> at == '\n' || !Character.isISOControl(at)), "a control character");
            assertEquals(written, new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
    }

    @Test
    void listsAndPartsKeepTheirOrderAndTheirEmptiness() {
        String written = Fields.empty()
                .texts("some", List.of("b", "", "a"))
                .texts("none", List.of())
                .part("there", Optional.of("x"), (part, value) -> part.set("value", value))
                .part("absent", Optional.empty(), (part, value) -> part.set("value", value))
                .toString();
        Fields read = Fields.parse(written);
        assertEquals(List.of("b", "", "a"), read.texts("some"));
        assertEquals(List.of(), read.texts("none"));
        assertEquals(Optional.of("x"), read.part("there", part -> part.text("value")));
        assertEquals(Optional.empty(), read.part("absent", part -> part.text("value")));
    }

    @Test
    void whatANewerVersionAddedIsPassedOver() {
        Fields read = Fields.parse("future.0.thing=1\nknown=2026-10-25T01:30:00.123457Z\n");
        assertEquals(Instant.parse("2026-10-25T01:30:00.123457Z"), read.moment("known"));
        assertFalse(read.flag("missing"));
        assertEquals(0, read.number("missing"));
        assertEquals(
                Instant.MIN,
                Fields.parse(Fields.empty().set("a", Instant.MIN).toString()).moment("a"));
        assertEquals(
                Instant.MAX,
                Fields.parse(Fields.empty().set("a", Instant.MAX).toString()).moment("a"));
    }
}
