package io.calendarsync.testkit.internal.google.console.page;

/** One thing that the page shows, under a name in its navigation. */
interface Panel {
    /** What its address says. */
    String key();

    /** What people read. */
    String title();

    String html(Look look);
}
