package io.calendarsync.apitext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares what a module publishes with its {@code api.txt}, so that no change of it goes unseen. */
class PublicApiTest {
    @Test
    void publicApiIsTheRecordedOne() throws IOException, ClassNotFoundException {
        Path module = Path.of(System.getProperty("basedir", ""));
        Path file = module.resolve("api.txt");
        List<String> actual = PublicApi.of(module.resolve("target/classes"));
        if (Boolean.getBoolean("api.accept")) {
            Files.write(file, actual);
        }
        List<String> recorded = Files.exists(file) ? Files.readAllLines(file) : List.of();
        List<String> diff = Stream.concat(minus(recorded, actual, "- "), minus(actual, recorded, "+ "))
                .limit(20)
                .toList();
        if (!diff.isEmpty()) {
            fail("the public API differs from " + file + ":\n  " + String.join("\n  ", diff)
                    + "\nIf that is meant, accept it: mvn -Dapi.accept=true test, and commit the file.");
        }
        assertEquals(recorded, actual);
    }

    private static Stream<String> minus(List<String> lines, List<String> others, String sign) {
        TreeSet<String> known = new TreeSet<>(others);
        return lines.stream().filter(line -> !known.contains(line)).map(line -> sign + line);
    }
}
