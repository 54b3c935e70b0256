package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.internal.contract.Hint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about reading what anybody may send. */
public abstract class MessageRules extends ProviderScene {
    private static final Secret PROOF = Secret.of("proof-0123456789-0123456789-0123456789-abc");

    /** For the contract. */
    protected MessageRules() {}

    @Test
    @Hint("that header names are compared without their case")
    void G36_namesOfHeadersMayBeWrittenInAnyCase() {
        PushMessage expected = new PushMessage("channel-1", PROOF, "resource-1", false);
        assertEquals(Optional.of(expected), provider().message(headers("exists")));
        Map<String, List<String>> odd = new HashMap<>();
        headers("exists").forEach((name, values) -> odd.put(name.toLowerCase(Locale.ROOT), values));
        assertEquals(Optional.of(expected), provider().message(odd));
        odd.clear();
        headers("exists").forEach((name, values) -> odd.put(name.toUpperCase(Locale.ROOT), values));
        odd.put("Host", List.of("shop.example"));
        odd.put("Accept", List.of("a", "b"));
        assertEquals(Optional.of(expected), provider().message(odd));
    }

    @Test
    @Hint("the words for what happened")
    void G36_onlyTheFirstMessageIsOfNoChange() {
        assertTrue(provider().message(headers("sync")).orElseThrow().first());
        assertFalse(provider().message(headers("not_exists")).orElseThrow().first());
        for (String word : List.of("SYNC", "exist", "", "sync ", "exists,exists")) {
            assertEquals(Optional.empty(), provider().message(headers(word)), word);
        }
    }

    @Test
    @Hint("that each header is needed, and once, however it is written")
    void G36_whatIsMissingOrThereTwiceIsNoMessage() {
        headers("exists").forEach((name, values) -> {
            String value = values.get(0);
            Map<String, List<String>> without = headers("exists");
            without.remove(name);
            assertEquals(Optional.empty(), provider().message(without), "without " + name);
            for (List<String> odd : List.of(List.<String>of(), List.of(""), List.of("a b"), List.of("a\nb"))) {
                assertEquals(Optional.empty(), provider().message(with(name, odd)), () -> name + ": " + odd);
            }
            assertEquals(Optional.empty(), provider().message(with(name, List.of(value, value))), "twice " + name);
            Map<String, List<String>> again = headers("exists");
            again.put(name.toLowerCase(Locale.ROOT), List.of(value));
            assertEquals(Optional.empty(), provider().message(again), "twice " + name);
        });
        assertEquals(Optional.empty(), provider().message(Map.of()));
    }

    @Test
    @Hint("that lengths are bounded")
    void G36_whatIsTooLongIsNoMessage() {
        Map<String, Integer> longest =
                Map.of("X-Goog-Channel-ID", 64, "X-Goog-Channel-Token", 256, "X-Goog-Resource-ID", 512);
        longest.forEach((name, length) -> {
            assertTrue(
                    provider().message(with(name, List.of("x".repeat(length)))).isPresent(), name);
            assertEquals(Optional.empty(), provider().message(with(name, List.of("x".repeat(length + 1)))), name);
            assertEquals(Optional.empty(), provider().message(with(name, List.of("x".repeat(1_000_000)))), name);
        });
    }

    @Test
    @Hint("that nothing among the headers makes it throw")
    void G36_oddServersDoNotMakeItThrow() {
        Map<String, List<String>> odd = headers("exists");
        odd.put(null, List.of("HTTP/1.1 200 OK"));
        odd.put("X-Nothing", null);
        assertTrue(provider().message(odd).isPresent());
        for (String name : headers("exists").keySet()) {
            Map<String, List<String>> none = headers("exists");
            none.put(name, null);
            assertEquals(Optional.empty(), provider().message(none));
            none.put(name, Stream.<String>of((String) null).toList());
            assertEquals(Optional.empty(), provider().message(none));
        }
    }

    private static Map<String, List<String>> headers(String state) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("X-Goog-Channel-ID", List.of("channel-1"));
        headers.put("X-Goog-Channel-Token", List.of(PROOF.reveal()));
        headers.put("X-Goog-Resource-ID", List.of("resource-1"));
        headers.put("X-Goog-Resource-State", List.of(state));
        return headers;
    }

    private static Map<String, List<String>> with(String name, List<String> values) {
        Map<String, List<String>> headers = headers("exists");
        headers.put(name, values);
        return headers;
    }
}
