package io.calendarsync.testkit.internal.contract;

import io.calendarsync.Account;
import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.PushChannel;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.RowState;
import io.calendarsync.spi.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Things to store, with values that stores have been seen to lose. */
final class StoreSamples {
    static final ConnectionId CONNECTION = ConnectionId.of("tenant", "member");
    static final ConnectionId OTHER = ConnectionId.of("tenant", "other");
    static final LedgerId LEDGER = new LedgerId(CONNECTION, "primary:100");

    /** In Europe this local time occurs twice, and this is the second; with microseconds. */
    static final Instant AT = Instant.parse("2026-10-25T01:30:00.123457Z");

    private StoreSamples() {}

    static EventKey key(int number) {
        return SourceSamples.key(number);
    }

    static List<EventKey> keys(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(StoreSamples::key).toList();
    }

    /** A row with nothing optional. */
    static LedgerRow row(int number, RowState state) {
        return row(key(number), state, Evidence.NONE, AT, Optional.empty());
    }

    static LedgerRow row(EventKey key, RowState state, Evidence evidence, Instant changed, Optional<Instant> due) {
        return new LedgerRow(
                key,
                "id" + key.id(),
                0,
                state,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                evidence,
                changed,
                due,
                0,
                Optional.empty(),
                LedgerRow.More.NONE);
    }

    /** A row with everything optional. */
    static LedgerRow fullRow() {
        return new LedgerRow(
                EventKey.of("repair-due", "R/77 ümläut 漢字 😀'%_"),
                "abc123",
                3,
                RowState.QUARANTINED,
                Optional.of(new LedgerRow.Span(
                        Instant.parse("0001-01-02T00:00:00Z"), Instant.parse("9999-12-30T00:00:00Z"))),
                Set.of(EventField.values()),
                Optional.of("1:" + "s".repeat(64)),
                Optional.of("1:" + "e".repeat(64)),
                Optional.of("\"3181161784712000\""),
                Optional.of("1:" + "r".repeat(64)),
                Evidence.SNAPSHOT,
                AT,
                Optional.of(AT.plus(Duration.ofHours(1))),
                12,
                Optional.of(Problem.of(ProblemCode.EVENT_REFUSED, "repair-due/R/77, \"quoted\"", "400 ümläut\n")),
                new LedgerRow.More(
                        Optional.of("1:" + "w".repeat(64)),
                        List.of(
                                new LedgerRow.Changed(
                                        LocalDate.parse("2026-03-29"),
                                        Optional.of(AT),
                                        Set.of(EventField.COLOR),
                                        "1:" + "o".repeat(64)),
                                new LedgerRow.Changed(LocalDate.parse("9999-12-30"), Optional.empty(), Set.of(), "?")),
                        Set.of("ümläut", "g".repeat(16)),
                        Optional.of("1:" + "a".repeat(64)),
                        LedgerRow.Meeting.READY,
                        3));
    }

    static ConnectionRecord connection(ConnectionId id, long revision, String grantId) {
        return new ConnectionRecord(
                id,
                revision,
                true,
                Optional.of(new Account(
                        "100", "a@example.com", Optional.of("Zoë Ünal"), Optional.of("https://example.com/z.png"))),
                Optional.of(grantId),
                Optional.of(AT.plusSeconds(604_800)),
                Set.of(Access.values()),
                Optional.of(new CalendarSlot(
                        "calendar:" + "s".repeat(191),
                        new CalendarInfo("made", Optional.of("Büch'er"), Optional.of("Asia/Kathmandu"), true),
                        true)),
                Optional.of("Bookings"),
                new ConnectionRecord.Progress(
                        new Cursor("c".repeat(1000)),
                        true,
                        4,
                        ConnectionRecord.Trust.DOUBTED,
                        Optional.of(AT),
                        Optional.of(AT.minusSeconds(3600))),
                Optional.of(new ConnectionRecord.Trouble(
                        Problem.of(ProblemCode.RATE_LIMITED, "403 usageLimits/rateLimitExceeded"),
                        AT,
                        Optional.of(AT.plusSeconds(60)),
                        2,
                        true)),
                true,
                new Reads(
                        List.of("primary", "ümläut#holiday@group.v.calendar.google.com", "w".repeat(1_024)),
                        List.of(
                                new Reads.Position(
                                        "primary",
                                        "1:" + "s".repeat(64),
                                        "t".repeat(1000),
                                        new Window(AT, AT.plusSeconds(31_536_000)),
                                        AT),
                                new Reads.Position(
                                        "ümläut#holiday@group.v.calendar.google.com",
                                        "1:\"\\'%_,;",
                                        "CPDAlv/x70+CGAU=",
                                        new Window(AT.minusSeconds(1), AT),
                                        AT.plusNanos(1_000)),
                                new Reads.Position("w".repeat(1_024), "s", "s", new Window(AT, AT.plusSeconds(1)), AT)),
                        (1L << 40) + 7,
                        Optional.of(AT),
                        Optional.of(new ConnectionRecord.Trouble(
                                Problem.of(ProblemCode.SINK_FAILED, "IllegalStateException"),
                                AT,
                                Optional.empty(),
                                1,
                                false))),
                List.of(
                        new FormerCalendar(
                                new CalendarSlot(
                                        "calendar:old",
                                        new CalendarInfo(
                                                "old", Optional.of("Öld 😀"), Optional.of("Europe/Berlin"), false),
                                        true),
                                OldEvents.MOVE),
                        new FormerCalendar(
                                new CalendarSlot(
                                        "primary:100",
                                        new CalendarInfo("primary", Optional.empty(), Optional.empty(), true)),
                                OldEvents.DELETE)),
                Optional.of(new CalendarSlot(
                        "calendar:made",
                        new CalendarInfo("made", Optional.of("Bookings of Zoë"), Optional.empty(), true),
                        true)));
    }

    /** Connections that are easily taken for one another. */
    static List<ConnectionId> connectionsAlike() {
        return List.of(
                ConnectionId.of("a"),
                ConnectionId.of("A"),
                ConnectionId.of("a", "b"),
                ConnectionId.of("a/b"),
                ConnectionId.of("ä"),
                ConnectionId.of("a\u0308"),
                ConnectionId.of("a "),
                ConnectionId.of("t".repeat(100), "m".repeat(99) + "1"),
                ConnectionId.of("t".repeat(100), "m".repeat(99) + "2"));
    }

    /** A channel of which everything is known. */
    static PushChannel channel(String id, ConnectionId connection) {
        return new PushChannel(
                id,
                connection,
                "ümläut#holiday@group.v.calendar.google.com",
                URI.create("https://shop.example/push?x=%C3%BC"),
                "1:" + "h".repeat(64),
                Optional.of("o3hgv1538sdjfh/ö='%_ 😀"),
                AT,
                Optional.of(AT.plusSeconds(604_800).plusNanos(1_000)),
                Optional.empty());
    }

    /** A channel that was refused. */
    static PushChannel refused(String id, ConnectionId connection) {
        return channel(id, connection)
                .refused(new PushChannel.Refusal(
                        Problem.of(ProblemCode.PUSH_REFUSED, "Ümläut, \"quoted\"", "400 push/webhookUrlNotHttps"),
                        12,
                        AT.plusSeconds(300).plusNanos(1_000)));
    }

    static PendingConsent consent(String stateHash, ConnectionId connection, Instant expiresAt) {
        return new PendingConsent(
                stateHash,
                connection,
                "session-hash",
                URI.create("https://shop.example/callback?x=1"),
                "v1.k1.sealed",
                Set.of(Access.OWN_CALENDAR),
                CalendarChoice.dedicated("Bookings of Zoë", ZoneId.of("Europe/Berlin")),
                Optional.of(List.of("primary", "ümläut#holiday@group.v.calendar.google.com")),
                true,
                expiresAt);
    }

    /** A debt with everything optional. */
    static Debt debt(ConnectionId connection, String grantId, int attempts) {
        return new Debt(
                connection,
                grantId,
                Optional.of("v1.k1.token"),
                true,
                List.of(
                        new Debt.Channel("channel-1", "o3hgv1538sdjfh/ö='%_ 😀", Optional.of(AT.plusNanos(1_000))),
                        new Debt.Channel("CHANNEL-1", "r", Optional.empty())),
                List.of(
                        new Debt.Events("primary:100", "primary", Optional.of(AT), false, 0),
                        new Debt.Events(
                                "calendar:öld", "öld@group.v.calendar.google.com", Optional.empty(), true, 1L << 33)),
                true,
                AT,
                AT.plusSeconds(3600),
                attempts);
    }
}
