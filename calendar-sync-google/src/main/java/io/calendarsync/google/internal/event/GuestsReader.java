package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.Guest;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.Attendee;
import java.util.List;
import java.util.stream.Stream;

/** Reads who is invited; whoever has no address cannot be named, and is left out. */
final class GuestsReader {
    private GuestsReader() {}

    static List<Attendee> read(JsonObject event) {
        return JsonTree.objects(event, "attendees").stream()
                .flatMap(GuestsReader::attendee)
                .toList();
    }

    private static Stream<Attendee> attendee(JsonObject entry) {
        return JsonTree.text(entry, "email").filter(address -> !address.isBlank()).stream()
                .map(address -> new Guest(
                        address,
                        JsonTree.text(entry, "displayName"),
                        JsonTree.flag(entry, "optional") ? Guest.Role.OPTIONAL : Guest.Role.REQUIRED,
                        JsonTree.text(entry, "responseStatus")
                                .map(AnswerWords::answer)
                                .orElse(Guest.Answer.NONE)))
                .map(guest -> new Attendee(
                        guest, JsonTree.text(entry, "comment"), companions(entry), JsonTree.flag(entry, "resource")));
    }

    private static int companions(JsonObject entry) {
        long said = JsonTree.number(entry, "additionalGuests").orElse(0);
        return said < 0 || said > Integer.MAX_VALUE ? 0 : (int) said;
    }
}
