package io.calendarsync.jdbc.internal.text;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.Debt;
import java.time.Instant;

/** A debt as text, but for what its table has columns for. */
public final class DebtText {
    private DebtText() {}

    /** Writes it. */
    public static String write(Debt debt) {
        Fields fields = Fields.empty();
        fields.set("token", debt.sealedToken())
                .set("blockedTime", debt.blockedTime())
                .all("channels", debt.channels(), DebtText::channel)
                .all("events", debt.events(), DebtText::events)
                .set("revoke", debt.revoke())
                .set("attempts", debt.attempts());
        return fields.toString();
    }

    /** Reads it. */
    public static Debt read(ConnectionId connection, String grantId, Instant since, Instant notBefore, String text) {
        Fields fields = Fields.parse(text);
        return new Debt(
                connection,
                grantId,
                fields.textIfAny("token"),
                fields.flag("blockedTime"),
                fields.all("channels", DebtText::channel),
                fields.all("events", DebtText::events),
                fields.flag("revoke"),
                since,
                notBefore,
                (int) fields.number("attempts"));
    }

    private static void channel(Fields fields, Debt.Channel channel) {
        fields.set("id", channel.id()).set("resource", channel.resourceId()).set("endsAt", channel.endsAt());
    }

    private static Debt.Channel channel(Fields fields) {
        return new Debt.Channel(fields.text("id"), fields.text("resource"), fields.momentIfAny("endsAt"));
    }

    private static void events(Fields fields, Debt.Events events) {
        fields.set("slot", events.slot())
                .set("calendar", events.calendar())
                .set("after", events.after())
                .set("whole", events.whole())
                .set("left", events.left());
    }

    private static Debt.Events events(Fields fields) {
        return new Debt.Events(
                fields.text("slot"),
                fields.text("calendar"),
                fields.momentIfAny("after"),
                fields.flag("whole"),
                fields.number("left"));
    }
}
