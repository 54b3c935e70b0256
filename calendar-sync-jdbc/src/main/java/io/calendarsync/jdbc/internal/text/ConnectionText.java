package io.calendarsync.jdbc.internal.text;

import io.calendarsync.Account;
import io.calendarsync.ConnectionId;
import io.calendarsync.OldEvents;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trust;
import io.calendarsync.spi.Cursor;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.Reads;
import io.calendarsync.spi.Window;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A connection as text, but for what its table has columns for. */
public final class ConnectionText {
    private ConnectionText() {}

    /** Writes it. */
    public static String write(ConnectionRecord record) {
        Fields fields = Fields.empty();
        fields.part("account", record.account(), ConnectionText::account)
                .set("accessEndsAt", record.accessEndsAt())
                .texts("access", sorted(record.access()))
                .part("calendar", record.calendar(), ConnectionText::slot)
                .set("creating", record.creating())
                .part("progress", Optional.of(record.progress()), ConnectionText::progress)
                .part("trouble", record.trouble(), TroubleText::write)
                .set("paused", record.paused())
                .part("reads", Optional.of(record.reads()), ConnectionText::reads)
                .all("former", record.former(), ConnectionText::former)
                .part("made", record.made(), ConnectionText::slot);
        return fields.toString();
    }

    /** Reads it. */
    public static ConnectionRecord read(
            ConnectionId id, long revision, boolean connected, Optional<String> grantId, String text) {
        Fields fields = Fields.parse(text);
        return new ConnectionRecord(
                id,
                revision,
                connected,
                fields.part("account", ConnectionText::account),
                grantId,
                fields.momentIfAny("accessEndsAt"),
                access(fields, "access"),
                fields.part("calendar", ConnectionText::slot),
                fields.textIfAny("creating"),
                fields.part("progress", ConnectionText::progress).orElse(Progress.NONE),
                fields.part("trouble", TroubleText::read),
                fields.flag("paused"),
                fields.part("reads", ConnectionText::reads).orElse(Reads.NONE),
                fields.all("former", ConnectionText::former),
                fields.part("made", ConnectionText::slot));
    }

    static List<?> sorted(Set<? extends Enum<?>> constants) {
        return constants.stream().sorted().toList();
    }

    static Set<Access> access(Fields fields, String name) {
        return fields.texts(name).stream().map(Access::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static void account(Fields fields, Account account) {
        fields.set("subject", account.subject())
                .set("email", account.email())
                .set("name", account.name())
                .set("picture", account.picture());
    }

    private static Account account(Fields fields) {
        return new Account(
                fields.text("subject"), fields.text("email"), fields.textIfAny("name"), fields.textIfAny("picture"));
    }

    private static void slot(Fields fields, CalendarSlot slot) {
        fields.set("slot", slot.slot())
                .set("address", slot.info().address())
                .set("title", slot.info().title())
                .set("zone", slot.info().zone())
                .set("writable", slot.info().writable())
                .set("made", slot.made());
    }

    private static CalendarSlot slot(Fields fields) {
        return new CalendarSlot(
                fields.text("slot"),
                new CalendarInfo(
                        fields.text("address"),
                        fields.textIfAny("title"),
                        fields.textIfAny("zone"),
                        fields.flag("writable")),
                fields.flag("made"));
    }

    private static void progress(Fields fields, Progress progress) {
        fields.set("cursor", progress.cursor().value())
                .set("listed", progress.listed())
                .set("eventVersion", progress.eventVersion())
                .set("ledger", progress.ledger())
                .set("lastSuccess", progress.lastSuccess())
                .set("lastContact", progress.lastContact());
    }

    private static Progress progress(Fields fields) {
        return new Progress(
                new Cursor(fields.text("cursor")),
                fields.flag("listed"),
                (int) fields.number("eventVersion"),
                Trust.valueOf(fields.text("ledger")),
                fields.momentIfAny("lastSuccess"),
                fields.momentIfAny("lastContact"));
    }

    private static void reads(Fields fields, Reads reads) {
        fields.texts("watched", reads.watched())
                .all("positions", reads.positions(), ConnectionText::position)
                .set("heard", reads.heard())
                .set("lastRead", reads.lastRead())
                .part("trouble", reads.trouble(), TroubleText::write);
    }

    private static Reads reads(Fields fields) {
        return new Reads(
                fields.texts("watched"),
                fields.all("positions", ConnectionText::position),
                fields.number("heard"),
                fields.momentIfAny("lastRead"),
                fields.part("trouble", TroubleText::read));
    }

    private static void position(Fields fields, Reads.Position position) {
        fields.set("calendar", position.calendar())
                .set("shape", position.shape())
                .set("since", position.since())
                .set("from", position.window().from())
                .set("until", position.window().until())
                .set("readAt", position.readAt());
    }

    private static Reads.Position position(Fields fields) {
        return new Reads.Position(
                fields.text("calendar"),
                fields.text("shape"),
                fields.text("since"),
                new Window(fields.moment("from"), fields.moment("until")),
                fields.moment("readAt"));
    }

    private static void former(Fields fields, FormerCalendar former) {
        slot(fields, former.calendar());
        fields.set("events", former.events()).part("trouble", former.trouble(), TroubleText::write);
    }

    private static FormerCalendar former(Fields fields) {
        return new FormerCalendar(
                slot(fields), OldEvents.valueOf(fields.text("events")), fields.part("trouble", TroubleText::read));
    }
}
