package io.calendarsync.jdbc.internal.text;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.PushChannel;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A channel as text, but for what its table has columns for. */
public final class ChannelText {
    private ChannelText() {}

    /** Writes it. */
    public static String write(PushChannel channel) {
        Fields fields = Fields.empty();
        fields.set("calendar", channel.calendar())
                .set("endpoint", channel.endpoint())
                .set("secret", channel.secretHash())
                .set("resource", channel.resourceId())
                .set("endsAt", channel.endsAt())
                .part("refusal", channel.refusal(), ChannelText::refusal);
        return fields.toString();
    }

    /** Reads it. */
    public static PushChannel read(String id, ConnectionId connection, Instant createdAt, String text) {
        Fields fields = Fields.parse(text);
        return new PushChannel(
                id,
                connection,
                fields.text("calendar"),
                URI.create(fields.text("endpoint")),
                fields.text("secret"),
                fields.textIfAny("resource"),
                createdAt,
                fields.momentIfAny("endsAt"),
                fields.part("refusal", ChannelText::refusal));
    }

    private static void refusal(Fields fields, PushChannel.Refusal refusal) {
        fields.part("problem", Optional.of(refusal.problem()), TroubleText::problem)
                .set("attempts", refusal.attempts())
                .set("notBefore", refusal.notBefore());
    }

    private static PushChannel.Refusal refusal(Fields fields) {
        return new PushChannel.Refusal(
                fields.part("problem", TroubleText::problem).orElseThrow(),
                (int) fields.number("attempts"),
                fields.moment("notBefore"));
    }
}
