package io.calendarsync.jdbc.internal.text;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PendingConsent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A consent that has not come back as text, but for what its table has columns for. */
public final class ConsentText {
    private ConsentText() {}

    /** Writes it. */
    public static String write(PendingConsent consent) {
        Fields fields = Fields.empty();
        fields.set("session", consent.sessionHash())
                .set("redirect", consent.redirectUri())
                .set("verifier", consent.sealedVerifier())
                .texts("access", ConnectionText.sorted(consent.access()))
                .part("calendar", Optional.of(consent.calendar()), ConsentText::choice)
                .part("watched", consent.watched(), (part, watched) -> part.texts("all", watched))
                .set("otherAccount", consent.otherAccount());
        return fields.toString();
    }

    /** Reads it. */
    public static PendingConsent read(String stateHash, ConnectionId connection, Instant expiresAt, String text) {
        Fields fields = Fields.parse(text);
        Optional<List<String>> watched = fields.part("watched", part -> part.texts("all"));
        return new PendingConsent(
                stateHash,
                connection,
                fields.text("session"),
                URI.create(fields.text("redirect")),
                fields.text("verifier"),
                ConnectionText.access(fields, "access"),
                fields.part("calendar", ConsentText::choice).orElseThrow(),
                watched,
                fields.flag("otherAccount"),
                expiresAt);
    }

    private static void choice(Fields fields, CalendarChoice choice) {
        if (choice instanceof CalendarChoice.Dedicated dedicated) {
            fields.set("which", "dedicated").set("title", dedicated.title()).set("zone", dedicated.zone());
        } else if (choice instanceof CalendarChoice.Existing existing) {
            fields.set("which", "existing").set("address", existing.address());
        } else {
            fields.set("which", choice instanceof CalendarChoice.Primary ? "primary" : "later");
        }
    }

    private static CalendarChoice choice(Fields fields) {
        String which = fields.text("which");
        return switch (which) {
            case "dedicated" -> new CalendarChoice.Dedicated(fields.text("title"), fields.text("zone"));
            case "existing" -> new CalendarChoice.Existing(fields.text("address"));
            case "primary" -> new CalendarChoice.Primary();
            case "later" -> new CalendarChoice.ToBeChosen();
            default -> throw new IllegalStateException("a newer version chose a calendar: " + which);
        };
    }
}
