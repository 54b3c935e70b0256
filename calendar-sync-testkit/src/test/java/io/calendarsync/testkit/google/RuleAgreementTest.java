package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The fake and ical4j, a second library, expand the same random series.
 *
 * <p>Where the two differ, ical4j is asked the same in other words ({@link SecondOpinion}); how often which words were
 * needed is asserted, so that no new difference hides among the known ones.
 */
final class RuleAgreementTest {
    private static final long SEED = Long.getLong("rules.seed", 5545);
    private static final int RULES = Integer.getInteger("rules.count", 10_500);
    private static final int HITS = 6;
    // "The start on top" is Google's: the start takes place even where the rule does not hit it, and is not counted
    // then.
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("AS_WRITTEN", 3147),
            Map.entry("AS_WRITTEN, and the start on top", 6608),
            Map.entry("ON_THE_CLOCK", 5),
            Map.entry("ON_THE_CLOCK, and the start on top", 17),
            Map.entry("FROM_MONDAY", 20),
            Map.entry("FROM_MONDAY, and the start on top", 108),
            Map.entry("MONTHS_AFTERWARDS", 35),
            Map.entry("MONTHS_AFTERWARDS, and the start on top", 252),
            Map.entry("MONTH_DAYS_AFTERWARDS, and the start on top", 59),
            Map.entry("doubtful", 1),
            Map.entry("never hits", 248));
    private static final String EVENTS = "https://www.googleapis.com/calendar/v3/calendars/primary/events";

    private final List<String> unexplained = new ArrayList<>();
    private HttpRequestFactory requests;
    private String token;

    @Test
    void bothLibrariesAgree() throws Exception {
        Map<String, Integer> counted = new TreeMap<>();
        FakeWorld world = FakeWorld.builder()
                .clock(MutableClock.create())
                .zone(ZoneId.of("UTC"))
                .build();
        try (FakeGoogle google = FakeGoogle.start(world)) {
            requests = google.transport().createRequestFactory();
            token = new WireClient(google, Scopes.EVENTS_OWNED).token();
            Random random = new Random(SEED);
            for (int i = 0; i < RULES; i++) {
                RandomSeries series = RandomSeries.draw(random);
                counted.merge(compared(i, series), 1, Integer::sum);
            }
        }
        assertEquals("", String.join("\n", unexplained));
        assertEquals(new TreeMap<>(KNOWN), counted, "seed " + SEED);
    }

    private String compared(int number, RandomSeries series) throws IOException {
        String id = "rule" + number;
        if (!made(id, series)) {
            List<Long> hit = SecondOpinion.ON_THE_CLOCK.of(series, 1);
            return hit.isEmpty() ? "never hits" : "hits too rarely";
        }
        List<Long> ours = List.of();
        List<Long> theirs = List.of();
        for (SecondOpinion opinion : SecondOpinion.values()) {
            List<Long> hits = opinion.of(series, HITS);
            boolean more = hits.size() == HITS;
            theirs = series(series, hits, more);
            ours = ours(id, more ? Optional.of(hits.get(HITS - 1)) : Optional.empty());
            if (ours.equals(theirs)) {
                boolean startHit = !hits.isEmpty() && hits.get(0) == start(series);
                return opinion + (startHit ? "" : ", and the start on top");
            }
        }
        if (doubtful(series)) {
            return "doubtful";
        }
        unexplained.add("seed " + SEED + ", rule " + number + ": " + series + "\n  ours   " + shown(ours)
                + "\n  theirs " + shown(theirs));
        return "unexplained";
    }

    // Numbered weekdays of a whole year that have to be certain days of a month too: the fake misses some of them.
    private static boolean doubtful(RandomSeries series) {
        return series.rule().matches("FREQ=YEARLY.*;BYMONTHDAY=.*;BYDAY=[^;]*\\d.*") && !series.has("BYMONTH");
    }

    // The start is in and dates come and go, whatever the rule says.
    private static List<Long> series(RandomSeries series, List<Long> hits, boolean more) {
        Set<Long> all = new TreeSet<>(hits);
        all.add(start(series));
        series.added().forEach(day -> all.add(slot(series, day)));
        series.excluded().forEach(day -> all.remove(slot(series, day)));
        return all.stream()
                .filter(slot -> !more || slot <= hits.get(hits.size() - 1))
                .toList();
    }

    private static long start(RandomSeries series) {
        return slot(series, series.start().toLocalDate());
    }

    private static long slot(RandomSeries series, LocalDate day) {
        return day.atTime(series.start().toLocalTime())
                .atZone(series.zone().orElse(ZoneOffset.UTC))
                .toEpochSecond();
    }

    private boolean made(String id, RandomSeries series) throws IOException {
        JsonObject event = new JsonObject();
        event.addProperty("id", id);
        event.add("start", side(series, 0));
        event.add("end", side(series, 1));
        event.add("recurrence", JsonParser.parseString(series.recurrence()));
        HttpRequest request = requests.buildPostRequest(
                new GenericUrl(EVENTS),
                new ByteArrayContent("application/json", event.toString().getBytes(StandardCharsets.UTF_8)));
        return send(request).isPresent();
    }

    private static JsonObject side(RandomSeries series, int days) {
        JsonObject side = new JsonObject();
        series.zone()
                .ifPresentOrElse(
                        zone -> {
                            side.addProperty(
                                    "dateTime",
                                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                            series.start().atZone(zone).plusMinutes(days)));
                            side.addProperty("timeZone", zone.getId());
                        },
                        () -> side.addProperty(
                                "date",
                                series.start().toLocalDate().plusDays(days).toString()));
        return side;
    }

    private List<Long> ours(String id, Optional<Long> last) throws IOException {
        String until =
                last.map(slot -> "&timeMax=" + Instant.ofEpochSecond(slot + 1)).orElse("");
        HttpRequest request = requests.buildGetRequest(new GenericUrl(
                EVENTS + "/" + id + "/instances?maxResults=2500&fields=items/originalStartTime" + until));
        JsonObject page = send(request).orElseThrow();
        List<Long> slots = new ArrayList<>();
        for (JsonElement item :
                Optional.ofNullable(page.getAsJsonArray("items")).orElseGet(JsonArray::new)) {
            JsonObject start = item.getAsJsonObject().getAsJsonObject("originalStartTime");
            slots.add(
                    start.has("date")
                            ? LocalDate.parse(start.get("date").getAsString())
                                    .atStartOfDay()
                                    .toEpochSecond(ZoneOffset.UTC)
                            : OffsetDateTime.parse(start.get("dateTime").getAsString())
                                    .toEpochSecond());
        }
        return slots;
    }

    private Optional<JsonObject> send(HttpRequest request) throws IOException {
        request.getHeaders().setAuthorization("Bearer " + token);
        request.setThrowExceptionOnExecuteError(false);
        HttpResponse response = request.execute();
        String body = response.parseAsString();
        if (response.getStatusCode() == 400) {
            return Optional.empty();
        }
        assertEquals(200, response.getStatusCode(), body);
        return Optional.of(JsonParser.parseString(body).getAsJsonObject());
    }

    private static List<Instant> shown(List<Long> slots) {
        return slots.stream().map(Instant::ofEpochSecond).toList();
    }
}
