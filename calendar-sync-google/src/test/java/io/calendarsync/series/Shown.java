package io.calendarsync.series;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.EventTime.AllDay;
import io.calendarsync.event.EventTime.Timed;

/** One occurrence in a line, whoever tells it; by their lines they come in the order of time. */
final class Shown {
    private Shown() {}

    static String text(EventTime time, String title) {
        return time instanceof Timed timed
                ? timed.start() + " to " + timed.end() + " " + title
                : ((AllDay) time).first() + " to " + ((AllDay) time).endExclusive() + " " + title;
    }
}
