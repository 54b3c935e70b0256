package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the fake's documentation say where each behaviour is known from, and name a test that there is. */
final class DocumentedBehaviourTest {
    private static final Path DOCS = Path.of("../docs/fake-google");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("src/browser/java"));
    private static final Pattern ROW = Pattern.compile("^\\|(.*)\\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern EVIDENCE = Pattern.compile("\\b(documented|reported|inferred|own)\\b");

    @Test
    void everyRowHasItsEvidenceAndItsTest() {
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : lines(DOCS, ".md")) {
            Matcher row = ROW.matcher(line);
            String[] cells = row.matches() ? row.group(1).split("(?<!\\\\)\\|", -1) : new String[0];
            if (cells.length != 4
                    || cells[3].contains("---")
                    || cells[3].strip().equals("test")) {
                continue;
            }
            rows++;
            Matcher test = NAMED.matcher(cells[3]);
            if (!EVIDENCE.matcher(cells[2]).find() || !test.find()) {
                wrong.add(line);
                continue;
            }
            do {
                if (!exists(test.group(1), test.group(2))) {
                    wrong.add("no test " + test.group());
                }
            } while (test.find());
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 50, rows + " rows");
    }

    @Test
    void everyMethodIsInATable() {
        String docs = String.join("\n", lines(DOCS, ".md"));
        assertEquals(
                List.of(),
                Stream.of(ApiMethod.values())
                        .map(ApiMethod::title)
                        .filter(title -> !docs.contains("`" + title + "`"))
                        .toList());
    }

    @Test
    void everySwitchIsDocumentedAndTested() {
        String docs = String.join("\n", lines(DOCS, ".md"));
        String tests = TESTS.stream()
                .flatMap(folder -> lines(folder, "Test.java").stream())
                .collect(Collectors.joining("\n"));
        assertEquals(
                List.of(),
                Stream.of(FakeSwitch.values())
                        .map(FakeSwitch::name)
                        .filter(name -> !docs.contains("`" + name + "`") || !tests.contains("FakeSwitch." + name))
                        .toList());
    }

    private static boolean exists(String type, String method) {
        return TESTS.stream()
                .flatMap(folder -> lines(folder, "/" + type + ".java").stream())
                .anyMatch(line -> line.matches("\\s+(public )?void " + method + "\\(.*"));
    }

    private static List<String> lines(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
