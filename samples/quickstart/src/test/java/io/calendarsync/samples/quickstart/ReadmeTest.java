package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    @Test
    void theReadmeShowsThisVeryProgram() throws IOException {
        String program = Files.readString(Path.of("src/main/java/io/calendarsync/samples/quickstart/Quickstart.java"));
        String region = program.substring(
                program.indexOf("// [engine]\n") + "// [engine]\n".length(),
                program.lastIndexOf("        // [/engine]"));
        String readme = Files.readString(Path.of("../../README.md"));

        assertTrue(
                readme.contains("```java\n" + region.stripTrailing().stripIndent() + "\n```"),
                "README.md shows another program");
    }
}
