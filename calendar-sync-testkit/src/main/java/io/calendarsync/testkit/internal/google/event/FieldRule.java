package io.calendarsync.testkit.internal.google.event;

/** What Google makes of one group of an event's fields: it refuses, drops or fills in. */
@FunctionalInterface
interface FieldRule {
    void apply(Draft draft);
}
