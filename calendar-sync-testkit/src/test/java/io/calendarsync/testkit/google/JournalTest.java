package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeJournal;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.JournalEntry;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal remembers, and what it leaves out. */
final class JournalTest {
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";
    private static final String DAY = "\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}";

    private final FakeWorld world =
            FakeWorld.builder().clock(MutableClock.create()).build();
    private final FakeJournal journal = world.journal();
    private FakeGoogle google;
    private WireClient client;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(world);
        client = new WireClient(google, Scopes.EVENTS_OWNED);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void itTellsWhoAskedWhatOfWhichEventAndHowItEnded() throws Exception {
        client.call("POST", EVENTS, "{\"summary\":\"Fitting\"," + DAY + "}");
        JournalEntry insert = journal.last("events.insert").orElseThrow();
        assertEquals(2, insert.number());
        assertEquals(MutableClock.START, insert.time());
        assertEquals(Optional.of(WireClient.DANA), insert.account());
        assertEquals(Optional.of(WireClient.DANA), insert.calendar());
        String id = world.account(WireClient.DANA).calendar().events().get(0).id();
        assertEquals(Optional.of(id), insert.event());
        assertEquals(OptionalInt.of(200), insert.status());
        assertEquals("{\"summary\":\"Fitting\"," + DAY + "}", insert.request().orElseThrow());
        assertTrue(insert.answer().orElseThrow().contains("\"id\":\"" + id + "\""), insert.answer()::orElseThrow);
        assertEquals(
                "2 2026-03-02T08:00:00Z events.insert in dana@example.com for " + id + " by dana@example.com: 200",
                insert.toString());
        client.call("GET", EVENTS + "?timeMin=2026-03-02T00:00:00Z&maxResults=5", "");
        assertEquals(
                "timeMin=2026-03-02T00:00:00Z&maxResults=5",
                journal.last("events.list").orElseThrow().parameters());
    }

    @Test
    void itTellsRefusalsFaultsAndWhatNobodyKnows() throws Exception {
        client.call("GET", EVENTS + "/nobody0", "");
        assertEquals(
                Optional.of("404 global/notFound: Not Found"),
                journal.last("events.get").orElseThrow().answer());
        world.faults().next("events.delete", FakeFault.lostRequest());
        assertThrows(Exception.class, () -> client.call("DELETE", EVENTS + "/nobody0", ""));
        JournalEntry lost = journal.last("events.delete").orElseThrow();
        assertEquals(OptionalInt.empty(), lost.status());
        assertEquals(Optional.of(FakeFault.lostRequest()), lost.fault());
        assertTrue(lost.toString().endsWith(": no answer, LostRequest[]"), lost::toString);
        client.call("GET", "/calendar/v3/unheard/of", "");
        List<JournalEntry> all = journal.entries();
        assertEquals("GET /calendar/v3/unheard/of", all.get(all.size() - 1).method());
    }

    @Test
    void callsOfABatchStandBeforeIt() {
        Asker asker = new SeamAsker(world);
        journal.clear();
        asker.batch(List.of("event0", "event1"));
        assertEquals(
                List.of("events.insert", "events.insert", "batch"),
                journal.entries().stream().map(JournalEntry::method).toList());
    }

    @Test
    void secretsAreLeftOut() throws Exception {
        client.post("/revoke?token=" + client.token(), "");
        client.post("/token", WireClient.exchange("4/0Asecret", WireClient.VERIFIER));
        client.call("GET", EVENTS + "?access_token=" + client.token(), "");
        StringBuilder all = new StringBuilder(journal.toString());
        for (JournalEntry entry : journal.entries()) {
            all.append(entry.parameters())
                    .append(entry.request().orElse(""))
                    .append(entry.answer().orElse(""));
        }
        String text = all.toString();
        for (String secret : List.of(client.token(), WireClient.VERIFIER, "4/0Asecret", "ya29.", "1//0", "eyJ")) {
            assertFalse(text.contains(secret), "a secret of " + secret.length() + " characters is told");
        }
        assertTrue(text.contains("access_token=(left out)"), text);
        assertTrue(text.contains("\"refresh_token\":\"(left out)\""), text);
        assertTrue(text.contains("expires_in"), text);
    }

    @Test
    void itKeepsTheLatestOnly() throws Exception {
        journal.keep(2);
        for (String id : List.of("nobody0", "nobody1", "nobody2")) {
            client.call("GET", EVENTS + "/" + id, "");
        }
        assertEquals(
                List.of(3L, 4L),
                journal.entries().stream().map(JournalEntry::number).toList());
        journal.keep(0);
        client.call("GET", EVENTS + "/nobody3", "");
        assertEquals(List.of(), journal.entries());
        assertEquals("", journal.toString());
        journal.keep(1);
        client.call("GET", EVENTS + "/nobody4", "");
        assertEquals(6, journal.entries().get(0).number());
        assertThrows(IllegalArgumentException.class, () -> journal.keep(-1));
        assertThrows(IllegalArgumentException.class, () -> journal.last("events.nothing"));
    }

    @Test
    void ofLargeBodiesItKeepsTheBeginning() throws Exception {
        client.call(
                "POST",
                EVENTS,
                "{\"id\":\"event0\",\"summary\":\"Fitting\",\"description\":\"" + "x".repeat(100_000) + "\"," + DAY
                        + "}");
        String request = journal.last("events.insert").orElseThrow().request().orElseThrow();
        assertTrue(request.startsWith("{\"id\":\"event0\",\"summary\":\"Fitting\",\"description\":\"xxx"), request);
        assertTrue(request.length() < 17_000, () -> String.valueOf(request.length()));
        assertTrue(request.endsWith("…"), request);
    }
}
