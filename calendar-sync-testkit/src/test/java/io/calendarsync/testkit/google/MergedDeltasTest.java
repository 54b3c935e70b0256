package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that merges what deltas tell has what a full listing shows, whatever happens, and however it is told. */
final class MergedDeltasTest {
    private static final int SEEDS = 6;
    private static final int ROUNDS = 12;
    private static final String[] WINDOW = {"timeMin", "2026-03-04T09:30:00Z", "timeMax", "2026-03-12T00:00:00Z"};

    static Stream<Arguments> runs() {
        List<Arguments> runs = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (boolean single : new boolean[] {false, true}) {
                runs.add(Arguments.of(seed, single, false));
                runs.add(Arguments.of(seed, single, true));
            }
        }
        return runs.stream();
    }

    @ParameterizedTest(name = "seed {0}, single events {1}, window {2}")
    @MethodSource("runs")
    void mergedDeltasEqualAFullListing(long seed, boolean single, boolean window) throws Exception {
        try (FakeGoogle google = FakeGoogle.start(
                FakeWorld.builder().clock(MutableClock.create()).seed(seed).build())) {
            Run run = new Run(google, new Random(seed), single, window ? WINDOW : new String[0]);
            for (int round = 0; round < ROUNDS; round++) {
                run.someChanges();
                run.client.syncs(run::someChanges);
            }
            run.client.syncsInPeace();
            assertEquals(run.client.shown(), run.client.merged(), "seed " + seed);
            google.verifyNoUnexpectedCalls();
        }
    }

    private static final class Run {
        private final FakeGoogle google;
        private final Random random;
        private final MergingClient client;
        private final ListingCaller dana;
        private final List<String> ids = new ArrayList<>();
        private final List<MergingClient.Change> changes = List.of(
                this::makes, this::makes, this::retitles, this::moves, this::deletes, this::revives, this::empties);

        Run(FakeGoogle google, Random random, boolean single, String... window) throws Exception {
            this.google = google;
            this.random = random;
            client = new MergingClient(google, random, single, window);
            dana = client.caller;
        }

        void someChanges() throws Exception {
            for (int i = random.nextInt(6); i > 0; i--) {
                ((MutableClock) google.world().clock()).advance(Duration.ofMillis(random.nextInt(1500)));
                changes.get(random.nextInt(changes.size())).make();
            }
        }

        private void makes() throws Exception {
            String id = "event" + ids.size();
            ids.add(id);
            dana.add(id, 1 + random.nextInt(20), "");
        }

        private void retitles() throws Exception {
            patches("{\"summary\":\"" + random.nextInt(100) + "\"}");
        }

        private void moves() throws Exception {
            String day = "2026-03-%02d".formatted(1 + random.nextInt(20));
            patches("{\"start\":{\"dateTime\":\"%sT09:00:00Z\"},\"end\":{\"dateTime\":\"%sT10:00:00Z\"}}"
                    .formatted(day, day));
        }

        private void revives() throws Exception {
            patches("{\"status\":\"confirmed\"}");
        }

        // What was purged refuses to be written to; that is an answer like any other.
        private void patches(String body) throws Exception {
            if (!ids.isEmpty()) {
                dana.send("PATCH", "/" + ids.get(random.nextInt(ids.size())), body);
            }
        }

        private void deletes() throws Exception {
            if (!ids.isEmpty()) {
                dana.send("DELETE", "/" + ids.get(random.nextInt(ids.size())), "");
            }
        }

        private void empties() {
            google.account(WireClient.DANA).calendar().emptiesTrash();
        }
    }
}
