package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.event.Conferences.Fate;
import io.calendarsync.testkit.internal.google.model.GoogleModel;

/**
 * What becomes of conferences that events ask for: the write answers that it is pending, and a later read tells.
 *
 * <p>Safe for use by many threads.
 */
public final class FakeConferences {
    private final GoogleModel model;

    FakeConferences(GoogleModel model) {
        this.model = model;
    }

    /** Conferences are there when their calendar is next read, as by default; waiting ones too. */
    public void succeed() {
        become(Fate.SUCCEED);
    }

    /** Conferences stay pending until {@link #succeed} or {@link #fail}. */
    public void hold() {
        become(Fate.WAIT);
    }

    /** Conferences have failed when their calendar is next read; waiting ones too. */
    public void fail() {
        become(Fate.FAIL);
    }

    private void become(Fate fate) {
        model.byHand(api -> {
            api.events().conferences().become(fate);
            return fate;
        });
    }
}
