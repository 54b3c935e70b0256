package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages show is code of this module, between {@code // [name]} and {@code // [/name]}, and runs with its tests. */
class SnippetsTest {
    private static final Path README = Path.of("../../README.md");
    private static final List<Path> GUIDES = List.of(
            Path.of("../../docs/testing.md"),
            Path.of("../../docs/what-appears.md"),
            Path.of("../../docs/two-ways.md"),
            Path.of("../../docs/databases.md"));
    private static final List<String> IN_README = List.of("engine", "connect");
    private static final Pattern REGION =
            Pattern.compile("^ *// \\[([a-z-]+)]\\n(.*?)\\n *// \\[/\\1]$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void theReadmeShowsTheQuickstart() throws IOException {
        for (String region : IN_README) {
            assertTrue(snippets(README).contains(regions().get(region)), () -> "README.md shows another " + region);
        }
    }

    @Test
    void theGuidesShowNothingElse() throws IOException {
        Map<String, String> regions = regions();
        IN_README.forEach(regions::remove);
        List<String> shown = new ArrayList<>();
        for (Path guide : GUIDES) {
            shown.addAll(snippets(guide));
        }
        assertEquals(
                String.join("\n\n", regions.values().stream().sorted().toList()),
                String.join("\n\n", shown.stream().sorted().toList()),
                "the guides show each region of the tests, and no other code");
    }

    private static List<String> snippets(Path page) throws IOException {
        return SNIPPET.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = REGION.matcher(Files.readString(source));
                for (MatchResult region : matcher.results().toList()) {
                    String text = region.group(2).stripTrailing().stripIndent();
                    assertEquals(null, regions.put(region.group(1), text), () -> region.group(1) + " stands twice");
                }
            }
        }
        return regions;
    }
}
