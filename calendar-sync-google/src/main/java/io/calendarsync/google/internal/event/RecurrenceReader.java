package io.calendarsync.google.internal.event;

import com.google.gson.JsonObject;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Recurrence;
import io.calendarsync.google.internal.http.JsonTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads how an event repeats.
 *
 * <p>What we would not have written (several rules, dates at another time of the day) is shown as part of the rule: it
 * repeats, and in another way than any host says.
 */
final class RecurrenceReader {
    private RecurrenceReader() {}

    static Optional<Recurrence> read(JsonObject event, EventTime first) {
        List<String> lines = JsonTree.texts(event, "recurrence");
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> rules = new ArrayList<>();
        SortedSet<LocalDate> without = new TreeSet<>();
        SortedSet<LocalDate> also = new TreeSet<>();
        for (String line : lines) {
            String name = line.toUpperCase(Locale.ROOT);
            Optional<List<LocalDate>> days = DateLine.days(line, first);
            if (name.startsWith("RRULE:")) {
                rules.add(line.substring("RRULE:".length()));
            } else if (name.startsWith("EXDATE") && days.isPresent()) {
                without.addAll(days.get());
            } else if (name.startsWith("RDATE") && days.isPresent()) {
                also.addAll(days.get());
            } else {
                rules.add(line);
            }
        }
        return Optional.of(new Recurrence(String.join("\n", rules), without, also));
    }
}
