package io.calendarsync.event;

/** The colours that a calendar user can give to one event. */
public enum EventColor {
    /** Pale violet. */
    LAVENDER,
    /** Pale green. */
    SAGE,
    /** Purple. */
    GRAPE,
    /** Pink. */
    FLAMINGO,
    /** Yellow. */
    BANANA,
    /** Orange. */
    TANGERINE,
    /** Turquoise. */
    PEACOCK,
    /** Grey. */
    GRAPHITE,
    /** Blue. */
    BLUEBERRY,
    /** Green. */
    BASIL,
    /** Red. */
    TOMATO
}
