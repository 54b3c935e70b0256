package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The number of a revision: it grows when guests would have to look again, and a caller may raise it, never lower it. */
final class Sequences {
    private static final List<String> WORTH_LOOKING = List.of("start", "end", "recurrence", "location");

    private Sequences() {}

    /** Numbers a draft; an occurrence that was not changed before begins after its series. */
    static void number(Draft draft, boolean firstOfItsOwn) {
        JsonObject event = draft.event();
        int before = draft.before().map(Sequences::of).orElse(0);
        int sent = event.has("sequence") ? of(event) : before;
        if (sent < before || sent < 0) {
            throw ApiErrors.INVALID
                    .saying("Invalid sequence value. The specified sequence number is below the current sequence"
                            + " number of the resource. Re-fetch the resource and use its sequence number on the"
                            + " following request.")
                    .refusal();
        }
        boolean grows = firstOfItsOwn
                || draft.before()
                        .map(old -> WORTH_LOOKING.stream()
                                .anyMatch(field -> !Objects.equals(old.get(field), event.get(field))))
                        .orElse(false);
        event.addProperty("sequence", Math.max(sent, before + (grows ? 1 : 0)));
    }

    static int of(JsonObject event) {
        return Optional.ofNullable(event.get("sequence"))
                .map(number -> number.getAsInt())
                .orElse(0);
    }
}
