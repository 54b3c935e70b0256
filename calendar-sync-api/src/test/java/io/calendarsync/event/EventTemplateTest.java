package io.calendarsync.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTemplateTest {
    private static final Set<String> NAMES = Set.of("a", "b", "c", "customer", "service_name");
    private static final String FAMILY = "👨‍👩‍👧";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a}: {b}                 | a b   | A: B",
                "{a}: {b}                 | b     | B",
                "{a}: {b}                 | a     | A",
                "{a} ({b})                | a     | A",
                "{a} ({b})                | b     | (B)",
                "{a} ({b}, {c})           | a c   | A (C)",
                "{a} (with {b}): {c}      | a c   | A: C",
                "{a}, {b}, {c}            | a c   | A, C",
                "{a}, {b}, {c}            | b c   | B, C",
                "{a}, {b}, {c}            | a b   | A, B",
                "{a}, {b}, {c}            | c     | C",
                "{a} {b}: {c}             | a c   | A: C",
                "{a} – {b} – {c}          | a c   | A – C",
                "Repair: {a}              |       | Repair",
                "Repair for {a}: {b}      | b     | Repair for: B",
                "📅 {a} #{b}              | a     | 📅 A",
                "{a}{b}                   | b     | B",
                "[{a}] {b}                | b     | B",
                "[#a]: [#b]               | a b   | A: B",
                "[#a]: [#b]               | b     | B",
                "[[#a]] {b}               | a b   | [A] B",
                "{{{a}}} {{b}} [##c]      | a     | {A} {b} [#c]",
                "({a} {b}                 | b     | B",
                "{a} ({b}) ({c})          | a c   | A (C)",
                "{a}                      |       | ''",
            })
    void whatIsMissingTakesItsPunctuationAlong(String template, String there, String title) {
        Map<String, String> values = new HashMap<>();
        for (String name : NAMES) {
            values.put(name, there != null && there.contains(name) ? name.toUpperCase(Locale.ROOT) : " ");
        }
        assertEquals(title, EventTemplate.parse(template, NAMES).title(values));
    }

    @Test
    void aLineOfADescriptionGoesWithItsOnlyPlaceholder() {
        EventTemplate template = EventTemplate.parse("Booked in the shop.\nPhone: {a}\n{b}, {c}\nBye", NAMES);
        assertEquals("Booked in the shop.\nC\nBye", template.description(Map.of("c", "C")));
        assertEquals("Booked in the shop.\nBye", template.description(Map.of("a", " \t\u00a0\u200b")));
    }

    @Test
    void htmlElementsGoWithTheirPlaceholders() {
        EventTemplate template =
                EventTemplate.parse("<b>{a}</b>: {b}<br>{c}\n<a href=\"{customer}\">{b}</a> {b}", NAMES);
        assertEquals("B", template.description(Map.of("b", "B")));
        assertEquals(
                "<b>A</b>: B\n<a href=\"x&quot;y\">B</a> B",
                template.description(Map.of("a", "A", "b", "B", "customer", "x\"y")));
        assertEquals("<b>A</b>: C", template.description(Map.of("a", "A", "c", "C")));
    }

    @Test
    void valuesAreShownLiterally() {
        EventTemplate template = EventTemplate.parse("{a} & {b}", NAMES);
        Map<String, String> values = Map.of("a", "<script>'x'</script>", "b", "{a} [#a] {{");
        assertEquals("<script>'x'</script> & {a} [#a] {{", template.title(values));
        assertEquals("&lt;script&gt;&#39;x&#39;&lt;/script&gt; & {a} [#a] {{", template.description(values));
        assertEquals("<i>A</i>", template.description(Map.of("a", "<i>A</i>"), Set.of("a")));
    }

    @Test
    void noValueMakesATagOfATemplatesOwnText() {
        EventTemplate template = EventTemplate.parse("<{a}> </{b}> <b {c}", NAMES);
        Map<String, String> values = Map.of("a", "img src=x", "b", "b", "c", "c");
        assertEquals("&lt;img src=x> &lt;/b> &lt;b c", template.description(values));
        assertEquals("<img src=x> </b> <b c", template.title(values));
        for (String open : new String[] {"<a href={a}>x</a>", "<a{a}>", "<a title=\"x\" {a}='y'>"}) {
            assertEquals(
                    "a placeholder in a tag needs quotes around it: " + open.substring(0, open.indexOf('>') + 1),
                    refusal(open));
        }
    }

    @Test
    void controlCharactersAreLeftOut() {
        EventTemplate template = EventTemplate.parse("{a}", NAMES);
        Map<String, String> values = Map.of("a", "one\r\ntwo\tthree\u0000\u0007\u001b[31m\u2028four\ud800");
        assertEquals("one two three[31m four\ufffd", template.title(values));
        assertEquals("one\ntwo\tthree[31m\u2028four\ufffd", template.description(values));
    }

    @Test
    void aMissingValueHasItsDefault() {
        EventTemplate template = EventTemplate.parse("{customer}: {b}", NAMES).otherwise("customer", "Walk-in <1>");
        assertEquals("Walk-in <1>: B", template.title(Map.of("b", "B", "customer", "  ")));
        assertEquals("Walk-in &lt;1&gt;: B", template.description(Map.of("b", "B"), Set.of("customer")));
        assertEquals("Ann: B", template.title(Map.of("b", "B", "customer", "Ann")));
    }

    @Test
    void P12_unknownNamesAreRefusedWithThoseThatAreKnown() {
        String message = refusal("{custmer}");
        assertEquals("unknown placeholder {custmer}; known are a, b, c, customer, service_name", message);
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EventTemplate.parse("{a}", NAMES).otherwise("custmer", "x"))
                        .getMessage());
        assertTrue(refusal("<a href=\"[#url]\">x</a>").startsWith("unknown placeholder {url}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "{a", "{a b}", "{}", "{a}}", "[#a", "[# a]", "[#]", "<a {>", "{1}"})
    void P12_bracesOfNoPlaceholderAreRefused(String template) {
        assertTrue(refusal(template).contains("belongs to no placeholder"), template);
    }

    @Test
    void longTextsEndAfterAWholeCharacter() {
        EventTemplate template = EventTemplate.parse("{a}", NAMES);
        String title = template.title(Map.of("a", FAMILY.repeat(1000)));
        assertTrue(title.length() <= 1024 && title.length() > 1024 - FAMILY.length() - 1, () -> "" + title.length());
        assertEquals(FAMILY.repeat(title.length() / FAMILY.length()) + "…", title);
        assertEquals("x".repeat(1024), template.title(Map.of("a", "x".repeat(1024))));
        assertEquals("x".repeat(1023) + "…", template.title(Map.of("a", "x".repeat(1025))));
        String marks = template.title(Map.of("a", "e" + "\u0301".repeat(5000)));
        assertEquals(1024, marks.length());
    }

    @Test
    void noEntityOrTagIsCutInTwo() {
        EventTemplate template = EventTemplate.parse("{a}", NAMES);
        for (int before = 8170; before <= 8192; before++) {
            String start = "x".repeat(before);
            String escaped = template.description(Map.of("a", start + "<<<<"));
            assertTrue(escaped.matches("x+(&lt;)*…?"), escaped.substring(8160));
            String html = template.description(Map.of("a", start + "<b>bold</b>"), Set.of("a"));
            assertTrue(html.matches("x+(<b>[bold]*(</b>)?)?…?"), html.substring(8160));
        }
    }

    @Test
    void hugeValuesCostLittle() {
        String template = "{a}\n{b} ({c})\n<b>{customer}</b>".repeat(200);
        String huge = "&\u0301 <x>😀".repeat(200_000);
        Map<String, String> values = Map.of("a", huge, "b", " ".repeat(1_000_000), "c", "(".repeat(1_000_000));
        EventTemplate parsed = EventTemplate.parse(template, NAMES);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertTrue(parsed.title(values).length() <= 1024);
            assertTrue(parsed.description(values).length() <= 8192);
        });
        EventTemplate.parse("(".repeat(8000) + "{a}" + ")".repeat(100), NAMES).title(values);
        assertThrows(IllegalArgumentException.class, () -> EventTemplate.parse("x".repeat(8193), NAMES));
    }

    private static String refusal(String template) {
        return assertThrows(IllegalArgumentException.class, () -> EventTemplate.parse(template, NAMES))
                .getMessage();
    }
}
