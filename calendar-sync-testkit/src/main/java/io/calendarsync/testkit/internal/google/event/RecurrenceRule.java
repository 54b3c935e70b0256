package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.series.RecurrenceText;

/** Recurrence is kept as it was written; without lines an event is a single one, and an occurrence never has any. */
final class RecurrenceRule implements FieldRule {
    @Override
    public void apply(Draft draft) {
        if (draft.series()) {
            RecurrenceText.check(draft.event());
        } else {
            draft.event().remove("recurrence");
        }
    }
}
