package io.calendarsync.simulation.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The simulation notices every mistake that is made on purpose, and none where there is none. */
class MutationTest {
    private static final Hush HUSH = new Hush();
    private static final ExecutorService HUNTERS = Executors.newFixedThreadPool(2);
    private static final Map<Mutation, Future<Optional<Hunt.Noticed>>> HUNTS = new LinkedHashMap<>();

    @BeforeAll
    static void hunt() {
        OtherLibrary right = right();
        mutations().forEach(mutation -> HUNTS.put(mutation, HUNTERS.submit(new Hunt(mutation, right))));
    }

    @AfterAll
    static void rest() {
        HUNTERS.shutdownNow();
        HUSH.close();
    }

    static List<Mutation> mutations() {
        return Stream.of(
                        ReadingMistakes.ALL,
                        WritingMistakes.ALL,
                        SeriesMistakes.ALL,
                        GuestMistakes.ALL,
                        WindowMistakes.ALL,
                        RemovalMistakes.ALL,
                        AccessMistakes.ALL,
                        TwoWayMistakes.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mutations")
    void isNoticed(Mutation mutation) throws Exception {
        Optional<Hunt.Noticed> noticed = HUNTS.get(mutation).get(5, TimeUnit.MINUTES);

        assertTrue(noticed.isPresent(), () -> Hunt.HISTORIES + " histories did not notice: " + mutation);
        System.out.println(noticed.get());
    }

    @Test
    void noPromiseBreaksWhereNothingIsWrong() {
        try (Simulated simulated = new Simulated(right())) {
            for (Mutation mutation : mutations()) {
                assertEquals(Optional.empty(), simulated.broken(mutation.seed()), () -> "seed " + mutation.seed());
            }
        }
    }

    private static OtherLibrary right() {
        return OtherLibrary.right(mutations().stream().map(Mutation::source).collect(Collectors.toUnmodifiableSet()));
    }
}
