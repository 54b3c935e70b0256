package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever shops write as templates and people as their names. */
class RandomTemplatesTest {
    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> BETWEEN =
            List.of(" ", ", ", ": ", " (", ")", "[", "] ", "\n", " - ", "for ", "📅", "& ", "> ", "1 < 2", ".");
    private static final List<String> ODD = List.of(
            "<b>",
            "</",
            "&amp;",
            "\"",
            "😀",
            "👨‍👩‍👧",
            "\ud83d",
            "\udc00",
            "\u0000",
            "\u001b",
            "\r\n",
            "\u0301",
            " ",
            "\u202e",
            "Ann",
            "é",
            "x".repeat(700),
            "<".repeat(900),
            "]",
            ")",
            "$1",
            "\\");

    @Test
    void noTextIsTooLongOrBrokenAndNoValueIsRead() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String text = template(random);
            String what = "seed " + seed + ", template " + text;
            EventTemplate template = EventTemplate.parse(text, Set.copyOf(NAMES));
            Map<String, String> values = new HashMap<>();
            NAMES.forEach(name -> values.put(name, value(random)));

            String title = template.title(values);
            String description = template.description(values);

            assertTrue(title.length() <= 1024 && description.length() <= 8192, what);
            assertFalse(title.contains("\n"), what);
            for (String filled : List.of(title, description)) {
                assertFalse(filled.matches("(?s).*([{}]|\\[#).*"), what);
                assertTrue(filled.codePoints().noneMatch(RandomTemplatesTest::breaks), what);
                assertTrue(filled.equals(filled.strip()), what);
            }
            assertFalse(description.contains("<"), what);
        }
    }

    private static String template(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(12); parts >= 0; parts--) {
            String name = pick(random, NAMES);
            text.append(random.nextInt(3) > 0 ? pick(random, BETWEEN) : "");
            text.append(random.nextBoolean() ? "{" + name + "}" : " [#" + name + "]");
        }
        return text.append(random.nextBoolean() ? pick(random, BETWEEN) : "").toString();
    }

    private static String value(Random random) {
        StringBuilder value = new StringBuilder();
        int parts = random.nextInt(3) == 0 ? 0 : random.nextInt(1 << random.nextInt(7));
        for (int part = 0; part < parts; part++) {
            value.append(pick(random, ODD));
        }
        return value.toString();
    }

    private static String pick(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static boolean breaks(int point) {
        int type = Character.getType(point);
        return type == Character.SURROGATE || (type == Character.CONTROL && point != '\n' && point != '\t');
    }
}
