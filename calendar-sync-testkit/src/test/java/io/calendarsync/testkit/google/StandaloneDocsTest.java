package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds what the docs say of the control API against the control API. */
final class StandaloneDocsTest {
    private static final Path DOCS = Path.of("../docs/fake-google/standalone.md");
    private static final Pattern CURL =
            Pattern.compile("curl (?:-X (?<verb>[A-Z]+) )?localhost:8085(?<path>\\S+)(?: -d '(?<body>[^']*)')?");
    private static final String BEGIN = "<!-- routes -->\n";
    private static final String END = "<!-- /routes -->";

    private final FakeGoogle google = FakeGoogle.builder(
                    () -> FakeWorld.builder().clock(MutableClock.create()).build())
            .start();
    private final ControlClient control = new ControlClient(google.baseUri());

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void everyExampleWorksAsWritten() throws Exception {
        List<String> lines = Files.readAllLines(DOCS).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
        assertTrue(lines.size() > 20, "there are examples");
        for (String line : lines) {
            Matcher curl = CURL.matcher(line);
            assertTrue(curl.matches(), line);
            control.ok(
                    Optional.ofNullable(curl.group("verb")).orElse("GET"),
                    curl.group("path"),
                    Optional.ofNullable(curl.group("body")).orElse(""));
        }
    }

    /** With {@code -Ddocs.accept=true} it writes the table instead. */
    @Test
    void theTableListsEveryRoute() throws Exception {
        String text = Files.readString(DOCS);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        String expected = before + table() + after;
        if (Boolean.getBoolean("docs.accept")) {
            Files.writeString(DOCS, expected);
        }
        assertEquals(expected, Files.readString(DOCS));
    }

    private String table() throws IOException, InterruptedException {
        StringBuilder table = new StringBuilder("| request | what it does |\n|---|---|\n");
        for (JsonElement element : control.get("/_fake/").getAsJsonArray("routes")) {
            JsonObject route = element.getAsJsonObject();
            table.append(
                    "| `%s %s` | %s |\n".formatted(text(route, "method"), text(route, "path"), text(route, "meaning")));
        }
        return table.toString();
    }

    private static String text(JsonObject route, String key) {
        return route.get(key).getAsString();
    }
}
