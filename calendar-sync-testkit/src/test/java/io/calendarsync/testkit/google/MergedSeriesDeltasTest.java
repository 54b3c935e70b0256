package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that merges deltas keeps step with series too: their rules, times, changed occurrences, moves and ends. */
final class MergedSeriesDeltasTest {
    private static final long[] SEEDS = {3, 5, 27, 39, 51};
    private static final int ROUNDS = 10;
    private static final String[] WINDOW = {"timeMin", "2026-03-04T09:30:00Z", "timeMax", "2026-03-12T00:00:00Z"};

    static Stream<Arguments> runs() {
        List<Arguments> runs = new ArrayList<>();
        for (long seed : SEEDS) {
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
            google.world().limits().expansion(Duration.ofDays(20));
            Run run = new Run(google, new Random(seed), single, window ? WINDOW : new String[0]);
            for (int round = 0; round < ROUNDS; round++) {
                run.someChanges();
                run.client.syncs(run::someChanges);
                run.client.syncsInPeace();
                String when = "seed " + seed + ", round " + round + ", after " + run.done;
                assertEquals(run.client.shown(), run.client.merged(), when);
                if (!single) {
                    run.leavesOutWhatIsNotThere(when);
                }
            }
            google.verifyNoUnexpectedCalls();
        }
    }

    private static final class Run {
        private static final String[] RULES = {
            "RRULE:FREQ=DAILY;COUNT=6",
            "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=4",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=5",
            "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "RRULE:FREQ=DAILY;COUNT=9"
        };
        private final FakeGoogle google;
        private final Random random;
        private final MergingClient client;
        private final String[] window;
        private final ListingCaller dana;
        private final ListingCaller other;
        private final String otherCalendar;
        private final List<String> ids = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final List<MergingClient.Change> changes = List.of(
                this::makes,
                this::makes,
                this::retitles,
                this::movesTime,
                this::changesRule,
                this::changesRule,
                this::endsRecurrence,
                this::deletes,
                this::revives,
                this::empties,
                this::changesOccurrence,
                this::changesOccurrence,
                this::changesOccurrence,
                this::movesAway,
                this::comesBack);

        Run(FakeGoogle google, Random random, boolean single, String... window) throws Exception {
            this.google = google;
            this.random = random;
            this.window = window;
            client = new MergingClient(google, random, single, window);
            dana = client.caller;
            HttpResponse<String> made = dana.call("POST", "/calendar/v3/calendars", "{\"summary\":\"Other\"}");
            otherCalendar = ListingCaller.done(made).get("id").getAsString();
            other = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR).on(otherCalendar);
        }

        void someChanges() throws Exception {
            for (int i = random.nextInt(7); i > 0; i--) {
                ((MutableClock) google.world().clock()).advance(Duration.ofMillis(random.nextInt(1500)));
                changes.get(random.nextInt(changes.size())).make();
            }
        }

        // A client cannot tell an occurrence that lost its place from a cancelled one, and need not: neither is there.
        void leavesOutWhatIsNotThere(String when) throws Exception {
            List<String> leftOut = client.leftOut();
            assertTrue(leftOut.containsAll(client.shownAsLeftOut()), when);
            List<String> there = dana.ids(Stream.concat(Stream.of("singleEvents", "true"), Stream.of(window))
                    .toArray(String[]::new));
            assertEquals(List.of(), leftOut.stream().filter(there::contains).toList(), when);
        }

        private void makes() throws Exception {
            String id = "series" + ids.size();
            ids.add(id);
            send("POST", "", "{\"id\":\"" + id + "\"," + times() + recurs() + "}");
        }

        private void retitles() throws Exception {
            patches("{\"summary\":\"" + random.nextInt(100) + "\"}");
        }

        private void movesTime() throws Exception {
            patches("{" + times() + "}");
        }

        private void changesRule() throws Exception {
            patches("{" + recurs().substring(1) + "}");
        }

        private void endsRecurrence() throws Exception {
            patches("{\"recurrence\":[]}");
        }

        private void revives() throws Exception {
            patches("{\"status\":\"confirmed\"}");
        }

        private void patches(String body) throws Exception {
            if (!ids.isEmpty()) {
                send("PATCH", "/" + any(ids), body);
            }
        }

        private void deletes() throws Exception {
            if (!ids.isEmpty()) {
                send("DELETE", "/" + any(ids), "");
            }
        }

        private void empties() {
            if (random.nextInt(2) == 0) {
                done.add("emptied");
                google.account(WireClient.DANA).calendar().emptiesTrash();
            }
        }

        private void changesOccurrence() throws Exception {
            if (ids.isEmpty()) {
                return;
            }
            HttpResponse<String> answer =
                    dana.send("GET", "/" + any(ids) + "/instances?showDeleted=true&maxResults=12", "");
            List<JsonObject> items =
                    answer.statusCode() == 200 ? ListingCaller.items(WireClient.json(answer)) : List.of();
            if (!items.isEmpty()) {
                String path = "/" + any(items).get("id").getAsString();
                switch (random.nextInt(5)) {
                    case 0 -> send("PATCH", path, "{\"summary\":\"own " + random.nextInt(100) + "\"}");
                    case 1 -> send("PATCH", path, "{" + times() + "}");
                    case 2 -> send("PATCH", path, "{\"status\":\"confirmed\"}");
                    default -> send("DELETE", path, "");
                }
            }
        }

        private void movesAway() throws Exception {
            if (!ids.isEmpty() && random.nextInt(2) == 0) {
                send("POST", "/" + any(ids) + "/move?destination=" + otherCalendar, "");
            }
        }

        private void comesBack() throws Exception {
            List<JsonObject> there = other.all().items();
            if (!there.isEmpty()) {
                String id = any(there).get("id").getAsString();
                done.add("back " + id);
                other.send("POST", "/" + id + "/move?destination=primary", "");
            }
        }

        // What was purged or moved refuses to be written to; that is an answer like any other.
        private void send(String method, String path, String body) throws Exception {
            int status = dana.send(method, path, body).statusCode();
            done.add(method + path + body + " " + status);
            assertTrue(status < 500, () -> "after " + done);
        }

        private String times() {
            int day = 1 + random.nextInt(14);
            return random.nextInt(3) == 0
                    ? "\"start\":{\"date\":\"2026-03-%02d\",\"dateTime\":null,\"timeZone\":null},\"end\":{\"date\":\"2026-03-%02d\",\"dateTime\":null,\"timeZone\":null}"
                            .formatted(day, day + 1 + random.nextInt(2))
                    : "\"start\":%s,\"end\":%s".formatted(time(day, 9), time(day, 10 + random.nextInt(8)));
        }

        private static String time(int day, int hour) {
            return "{\"date\":null,\"dateTime\":\"2026-03-%02dT%02d:00:00\",\"timeZone\":\"Europe/Berlin\"}"
                    .formatted(day, hour);
        }

        private String recurs() {
            return ",\"recurrence\":[\"" + RULES[random.nextInt(RULES.length)] + "\"]";
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
