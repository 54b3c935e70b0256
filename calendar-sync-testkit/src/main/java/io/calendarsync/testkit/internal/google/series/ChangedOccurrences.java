package io.calendarsync.testkit.internal.google.series;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Revisions;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.Objects;

/** What becomes of changed occurrences when their series changes. */
final class ChangedOccurrences {
    private final Surroundings surroundings;
    private final Revisions revisions;
    private final Patterns patterns;

    ChangedOccurrences(Surroundings surroundings, Revisions revisions, Patterns patterns) {
        this.surroundings = surroundings;
        this.revisions = revisions;
        this.patterns = patterns;
    }

    /** Lets those go that have no place any more; each leaves a cancelled version behind, as any deleted event does. */
    void settle(StoredCalendar calendar, StoredEvent before, StoredEvent after) {
        List<StoredEvent> changed = calendar.changedOccurrences(after.id());
        if (changed.isEmpty() || !RecurrenceText.isIn(before.document())) {
            return;
        }
        if (after.cancelled()) {
            // Those that somebody cancelled before stay cancelled, should the series come back.
            changed.stream().filter(event -> !event.cancelled()).forEach(event -> letGo(calendar, event));
        } else if (!RecurrenceText.isIn(after.document())) {
            changed.forEach(event -> letGo(calendar, event));
        } else if (moved(before, after) && !surroundings.on(FakeSwitch.ORPHANED_OCCURRENCES_STAY)) {
            Pattern pattern = patterns.of(after);
            changed.stream()
                    .filter(event ->
                            Series.slot(pattern, event).filter(pattern::hits).isEmpty())
                    .forEach(event -> letGo(calendar, event));
        }
    }

    private static boolean moved(StoredEvent before, StoredEvent after) {
        return !Objects.equals(before.document().get("start"), after.document().get("start"))
                || !Objects.equals(
                        before.document().get("recurrence"), after.document().get("recurrence"));
    }

    private void letGo(StoredCalendar calendar, StoredEvent event) {
        JsonObject document = event.document().deepCopy();
        document.addProperty("status", "cancelled");
        document.addProperty("etag", revisions.nextEtag());
        document.addProperty("updated", revisions.updated());
        calendar.put(new StoredEvent(document, event.purged()));
        calendar.letGo(event);
    }
}
