package io.calendarsync.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes last, and searches what the whole test run of this module has put out. */
@Order(Integer.MAX_VALUE)
class SecretsTest {
    private static final int START = 12;

    @Test
    void P9_noSecretOfThisRunStandsInAnythingItPutOut() {
        Set<String> secrets = new TreeSet<>(Outputs.secrets());
        secrets.addAll(List.of(Front.CLIENT_SECRET, Scene.SESSION, Scene.KEY));
        assertTrue(secrets.size() > 100, () -> "only " + secrets.size() + " secrets were used");
        assertTrue(Outputs.count() > 1000, () -> "only " + Outputs.count() + " outputs were seen");
        assertTrue(Outputs.logged() > 100, () -> "only " + Outputs.logged() + " log records were seen");

        assertEquals(Set.of(), leaked(secrets), "secrets were put out");
    }

    @Test
    void theSearchFindsWhatItLooksFor() {
        Outputs.seen("Authorization: Bearer planted-for-this-test_123, and more");

        assertEquals(Set.of("planted-for-this-test_123"), leaked(Set.of("planted-for-this-test_123", "never-put-out")));
    }

    private static Set<String> leaked(Set<String> secrets) {
        Map<String, List<String>> byStart = secrets.stream()
                .map(secret -> secret.replaceAll("=+$", ""))
                .collect(Collectors.groupingBy(secret -> secret.substring(0, START)));
        Set<String> leaked = new TreeSet<>();
        for (String word : Outputs.words()) {
            for (int at = 0; at + START <= word.length(); at++) {
                String rest = word.substring(at);
                byStart.getOrDefault(rest.substring(0, START), List.of()).stream()
                        .filter(rest::startsWith)
                        .forEach(leaked::add);
            }
        }
        return leaked;
    }
}
