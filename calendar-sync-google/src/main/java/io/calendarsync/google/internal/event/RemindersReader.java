package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.Reminders;
import io.calendarsync.event.Reminders.Reminder;
import io.calendarsync.google.internal.http.JsonTree;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Reads when the calendar's user is reminded; ways and times that nobody knows are left out. */
final class RemindersReader {
    private static final long LONGEST_MINUTES = Integer.MAX_VALUE;

    private RemindersReader() {}

    static Optional<Reminders> read(JsonObject event) {
        return JsonTree.object(event, "reminders")
                .map(reminders -> new Reminders(
                        JsonTree.flag(reminders, "useDefault"),
                        JsonTree.objects(reminders, "overrides").stream()
                                .flatMap(RemindersReader::override)
                                .toList()));
    }

    private static Stream<Reminder> override(JsonObject override) {
        OptionalLong minutes = JsonTree.number(override, "minutes");
        if (minutes.isEmpty() || minutes.getAsLong() < 0 || minutes.getAsLong() > LONGEST_MINUTES) {
            return Stream.empty();
        }
        Duration before = Duration.ofMinutes(minutes.getAsLong());
        return switch (JsonTree.text(override, "method").orElse("")) {
            case "popup" -> Stream.of(Reminder.popup(before));
            case "email" -> Stream.of(Reminder.mail(before));
            default -> Stream.empty();
        };
    }
}
