package io.calendarsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.DisconnectOutcome.Disconnected;
import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventKind;
import io.calendarsync.spi.CalendarInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Wording english = Wording.english(List.of(
            EventKind.of("appointment"), EventKind.of("repair-due").called("repair due date", "repair due dates")));

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasASentenceThatUsesItsArguments(ProblemCode code) {
        List<String> arguments = new ArrayList<>();
        for (int at = 0; at < code.arguments().size(); at++) {
            arguments.add("argument" + at);
        }
        String sentence = english.sentence(new Problem(code, arguments));

        assertFalse(sentence.contains("{"), sentence);
        assertFalse(english.nextAction(code.action()).isBlank());
        assertEquals(sentence.strip(), sentence);
    }

    @Test
    void aSummaryListsItsKindsInOneSentence() {
        assertEquals(
                "Synced 12 appointments, 1 pick up and 8 repair due dates. Set aside with a problem: 1 appointment.",
                english.summary(report(Map.of(
                        "appointment", new KindCounts(10, 2, 0, 5, 1, 0),
                        "pick-up", new KindCounts(1, 0, 0, 0, 0, 0),
                        "repair-due", new KindCounts(8, 0, 0, 0, 0, 0)))));
        assertEquals(
                "Everything is up to date.",
                english.summary(report(Map.of("appointment", new KindCounts(0, 0, 0, 40, 0, 0)))));
    }

    @Test
    void everyOutcomeIsASentence() {
        SyncReport worked = report(Map.of("appointment", new KindCounts(2, 0, 0, 0, 0, 0)));
        SyncReport idle = report(Map.of());
        Problem slow = Problem.of(ProblemCode.RATE_LIMITED, "own pace");

        assertEquals(
                "Synced 2 appointments. Too many changes at once: the rest follows by itself.",
                english.outcome(new SyncOutcome.Paused(NOW, slow, worked)));
        assertEquals(
                "Too many changes at once: the rest follows by itself.",
                english.outcome(new SyncOutcome.Paused(NOW, slow, idle)));
        assertEquals(
                "30 of 40 events are to be deleted. They wait until somebody approves that.",
                english.outcome(new SyncOutcome.Held(new Hold("h", 30, 40, List.of(EventKey.of("a", "1"))), idle)));
        assertEquals(
                "The calendar \"Shop\" is gone, or may not be seen any more.",
                english.outcome(new SyncOutcome.Blocked(Problem.of(ProblemCode.CALENDAR_GONE, "Shop"), idle)));
        for (SyncOutcome.Reason reason : SyncOutcome.Reason.values()) {
            assertFalse(english.outcome(new SyncOutcome.Skipped(reason)).isBlank());
        }
    }

    @Test
    void everyEndOfConnectingAndDisconnectingIsASentence() {
        ConnectionId id = ConnectionId.of("shop");
        Account dana = Account.of("1", "dana@example.com");
        Account eve = Account.of("2", "eve@example.com");
        ConsentLink link = new ConsentLink(URI.create("https://example.com/consent?state=x"), NOW);

        assertEquals(
                "Connected as dana@example.com.",
                english.outcome(new ConnectOutcome.Connected(id, dana, Optional.empty(), Optional.empty())));
        assertEquals(
                "Connected as eve@example.com. 3 events stay on the calendar \"Shop\" of dana@example.com.",
                english.outcome(new ConnectOutcome.Connected(
                        id, eve, Optional.empty(), Optional.of(new ConnectOutcome.LeftBehind(dana, shop("Shop"), 3)))));
        assertEquals(
                "This calendar belongs to dana@example.com; eve@example.com was chosen."
                        + " Disconnect first, or choose dana@example.com.",
                english.outcome(new ConnectOutcome.AccountMismatch(id, dana, eve)));
        assertEquals(
                "Connecting took too long.",
                english.outcome(new ConnectOutcome.Rejected(Problem.of(ProblemCode.CONSENT_EXPIRED))));
        assertTrue(english.outcome(new ConnectOutcome.ScopesMissing(id, Set.of("calendar"), link))
                .contains("tick every box"));
        assertTrue(english.outcome(new ConnectOutcome.Declined(id)).contains("not allowed"));

        assertEquals(
                "The calendar is disconnected, and the access is revoked.",
                english.outcome(new Disconnected(List.of(Step.TOKENS_FORGOTTEN, Step.ACCESS_REVOKED), List.of())));
        assertEquals(
                "The calendar is disconnected. The access stays for the other connections of the account.",
                english.outcome(new Disconnected(List.of(Step.TOKENS_SHARED), List.of())));
        assertEquals(
                "The calendar is disconnected. There was no access left to revoke.",
                english.outcome(new Disconnected(List.of(Step.TOKENS_FORGOTTEN), List.of())));
        assertTrue(english.outcome(new Disconnected(List.of(), List.of(Step.ACCESS_REVOKED)))
                .contains("still being revoked"));
        assertTrue(english.outcome(new Disconnected(List.of(Step.REVOCATION_GIVEN_UP), List.of()))
                .contains("account's own settings"));
        assertEquals("No calendar is connected.", english.outcome(new DisconnectOutcome.NotConnected()));
    }

    @Test
    void everyEndOfChoosingIsASentence() {
        Problem gone = Problem.of(ProblemCode.CALENDAR_GONE, "Shop");

        assertEquals(
                "There are 2 calendars to choose from.",
                english.outcome(new CalendarsOutcome.Listed(
                        List.of(
                                shop("Shop"),
                                shop("It's {0} mine"),
                                new CalendarInfo("holidays", Optional.empty(), Optional.empty(), false)),
                        false)));
        assertEquals(
                "There is no calendar to choose from.", english.outcome(new CalendarsOutcome.Listed(List.of(), false)));
        assertEquals(english.sentence(gone), english.outcome(new CalendarsOutcome.Unavailable(gone)));
        assertEquals("No calendar is connected.", english.outcome(new CalendarsOutcome.NotConnected()));

        assertEquals(
                "Bookings are written on the calendar \"It's {0} mine\" from now on.",
                english.outcome(new ChooseOutcome.Chosen(shop("It's {0} mine"), 0)));
        assertEquals(
                "Bookings are written on the calendar \"Shop\" from now on. 1 event stands on the one before.",
                english.outcome(new ChooseOutcome.Chosen(shop("Shop"), 1)));
        assertEquals(
                "Bookings are written on the calendar \"Shop\" from now on. 1,200 events stand on the one before.",
                english.outcome(new ChooseOutcome.Chosen(shop("Shop"), 1200)));
        assertEquals(english.sentence(gone), english.outcome(new ChooseOutcome.Unavailable(gone)));
        assertTrue(english.outcome(new ChooseOutcome.Busy()).contains("once more"));
        assertEquals("No calendar is connected.", english.outcome(new ChooseOutcome.NotConnected()));

        assertEquals(
                "1 further calendar blocks time.", english.outcome(new BlockedByOutcome.Accepted(List.of("holidays"))));
        assertEquals("No further calendar blocks time.", english.outcome(new BlockedByOutcome.Accepted(List.of())));
        assertEquals(english.sentence(gone), english.outcome(new BlockedByOutcome.Unavailable(gone)));
        assertEquals("No calendar is connected.", english.outcome(new BlockedByOutcome.NotConnected()));
    }

    private static CalendarInfo shop(String title) {
        return new CalendarInfo("shop", Optional.of(title), Optional.empty(), true);
    }

    @Test
    void everyStateIsASentence() {
        assertEquals("No calendar is connected.", english.status(status(ConnectionStatus.State.NOT_CONNECTED, 0, 0)));
        assertEquals(
                "Connected as dana@example.com. 1,204 events on the calendar, 1 change waiting.",
                english.status(status(ConnectionStatus.State.ACTIVE, 1204, 1)));
        assertEquals(
                "Connected as dana@example.com. No events on the calendar, nothing waiting.",
                english.status(status(ConnectionStatus.State.ACTIVE, 0, 0)));
        assertEquals(
                "The calendar is disconnected.", english.status(status(ConnectionStatus.State.DISCONNECTED, 0, 0)));
    }

    @Test
    void howChangesAreToldIsASentence() {
        Set<String> sentences = new HashSet<>();
        for (ConnectionStatus.Push push : ConnectionStatus.Push.values()) {
            sentences.add(english.push(status(ConnectionStatus.State.ACTIVE, 0, 0, push, Optional.empty())));
        }
        assertEquals(ConnectionStatus.Push.values().length, sentences.size());
        assertEquals(
                "Changes on the calendar \"Dana\" are found by looking now and then:"
                        + " the calendar service does not tell of them (400 push).",
                english.push(status(
                        ConnectionStatus.State.ACTIVE,
                        0,
                        0,
                        ConnectionStatus.Push.REFUSED,
                        Optional.of(Problem.of(ProblemCode.PUSH_REFUSED, "Dana", "400 push")))));
    }

    @Test
    void aHostBringsItsOwnLanguage() {
        Wording german = Wording.of(new German(), List.of());

        assertEquals(
                "Übertragen: 1 Termin.",
                german.summary(report(Map.of("appointment", new KindCounts(1, 0, 0, 0, 0, 0)))));
        assertEquals(
                "Übertragen: 3 Termine.",
                german.summary(report(Map.of("appointment", new KindCounts(1, 2, 0, 0, 0, 0)))));
    }

    private static SyncReport report(Map<String, KindCounts> kinds) {
        return new SyncReport(
                "run", NOW, Duration.ofSeconds(1), new TreeMap<>(kinds), List.of(), Map.of(), ReadCounts.NONE);
    }

    private static ConnectionStatus status(ConnectionStatus.State state, long live, long waiting) {
        return status(state, live, waiting, ConnectionStatus.Push.OFF, Optional.empty());
    }

    private static ConnectionStatus status(
            ConnectionStatus.State state,
            long live,
            long waiting,
            ConnectionStatus.Push push,
            Optional<Problem> pushProblem) {
        return new ConnectionStatus(
                state,
                Optional.of(Account.of("sub", "dana@example.com")),
                Optional.of(new CalendarInfo("primary", Optional.of("Dana"), Optional.of("Europe/Berlin"), true)),
                live,
                waiting,
                0,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                push,
                pushProblem);
    }

    /** English with two sentences in German. */
    private static final class German extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            ResourceBundle base = ResourceBundle.getBundle("io.calendarsync.wording");
            List<Object[]> contents = new ArrayList<>();
            for (String key : Collections.list(base.getKeys())) {
                contents.add(new Object[] {key, base.getString(key)});
            }
            contents.add(new Object[] {"summary.synced", "Übertragen: {0}."});
            contents.add(new Object[] {"kind.appointment", "{0} {0,choice,1#Termin|1<Termine}"});
            return contents.toArray(Object[][]::new);
        }
    }
}
