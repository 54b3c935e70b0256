package io.calendarsync.jdbc.internal.text;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.EventField;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.LedgerRow.Changed;
import io.calendarsync.spi.LedgerRow.Evidence;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.LedgerRow.More;
import io.calendarsync.spi.LedgerRow.Span;
import io.calendarsync.spi.RowState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of the ledger as text, but for what its table has columns for. */
public final class EventText {
    private EventText() {}

    /** Writes it. */
    public static String write(LedgerRow row) {
        Fields fields = Fields.empty();
        fields.set("generation", row.generation())
                .set("start", row.span().map(Span::start))
                .set("end", row.span().map(Span::end))
                .set("owned", owned(row.owned()))
                .set("sent", row.sentHash())
                .set("echo", row.echoHash())
                .set("etag", row.etag())
                .set("refused", row.refusedHash())
                .set("attempts", row.attempts())
                .part("problem", row.problem(), TroubleText::problem);
        if (!row.more().equals(More.NONE)) {
            fields.part("more", Optional.of(row.more()), EventText::more);
        }
        return fields.toString();
    }

    /** Reads it. */
    public static LedgerRow read(
            EventKey key,
            String eventId,
            RowState state,
            Evidence evidence,
            Instant changedAt,
            Optional<Instant> dueAt,
            String text) {
        Fields fields = Fields.parse(text);
        return new LedgerRow(
                key,
                eventId,
                (int) fields.number("generation"),
                state,
                fields.momentIfAny("start").map(start -> new Span(start, fields.moment("end"))),
                owned(fields),
                fields.textIfAny("sent"),
                fields.textIfAny("echo"),
                fields.textIfAny("etag"),
                fields.textIfAny("refused"),
                evidence,
                changedAt,
                dueAt,
                (int) fields.number("attempts"),
                fields.part("problem", TroubleText::problem),
                fields.part("more", EventText::more).orElse(More.NONE));
    }

    private static void more(Fields fields, More more) {
        fields.set("shape", more.shape())
                .all("occurrences", more.occurrences(), EventText::changed)
                .texts("guests", more.guests().stream().sorted().toList())
                .set("answers", more.answers())
                .set("meeting", more.meeting())
                .set("contested", more.contested());
    }

    private static More more(Fields fields) {
        return new More(
                fields.textIfAny("shape"),
                fields.all("occurrences", EventText::changed),
                Set.copyOf(fields.texts("guests")),
                fields.textIfAny("answers"),
                Meeting.valueOf(fields.text("meeting")),
                (int) fields.number("contested"));
    }

    private static void changed(Fields fields, Changed changed) {
        fields.set("day", changed.day())
                .set("start", changed.start())
                .set("owned", owned(changed.owned()))
                .set("sent", changed.sentHash());
    }

    private static Changed changed(Fields fields) {
        return new Changed(
                LocalDate.parse(fields.text("day")), fields.momentIfAny("start"), owned(fields), fields.text("sent"));
    }

    private static Optional<String> owned(Set<EventField> owned) {
        return owned.isEmpty()
                ? Optional.empty()
                : Optional.of(owned.stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }

    private static Set<EventField> owned(Fields fields) {
        return fields.textIfAny("owned").stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(EventField::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
