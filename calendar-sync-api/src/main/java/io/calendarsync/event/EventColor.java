package io.calendarsync.event;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** The colours that a calendar user can give to one event. */
public enum EventColor {
    /** Pale violet. */
    LAVENDER(0xa4bdfc, 0x7986cb),
    /** Pale green. */
    SAGE(0x7ae7bf, 0x33b679),
    /** Purple. */
    GRAPE(0xdbadff, 0x8e24aa),
    /** Pink. */
    FLAMINGO(0xff887c, 0xe67c73),
    /** Yellow. */
    BANANA(0xfbd75b, 0xf6bf26),
    /** Orange. */
    TANGERINE(0xffb878, 0xf4511e),
    /** Turquoise. */
    PEACOCK(0x46d6db, 0x039be5),
    /** Grey. */
    GRAPHITE(0xe1e1e1, 0x616161),
    /** Blue. */
    BLUEBERRY(0x5484ed, 0x3f51b5),
    /** Green. */
    BASIL(0x51b749, 0x0b8043),
    /** Red. */
    TOMATO(0xdc2127, 0xd50000);

    private final int named;
    private final int shown;

    EventColor(int named, int shown) {
        this.named = named;
        this.shown = shown;
    }

    /**
     * The colour that looks most like another; empty when the text is not of the form {@code #rrggbb}.
     *
     * <p>Likeness is distance in the colour space OKLab, where lightness counts a quarter. Google gives each of its
     * colours two shades, one in its API and one on the screen; the nearer counts.
     */
    public static Optional<EventColor> nearest(String rgb) {
        if (!rgb.matches("#[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        Shade wanted = Shade.of(Integer.parseInt(rgb.substring(1), 16));
        return Arrays.stream(values()).min(Comparator.comparingDouble(color -> color.distance(wanted)));
    }

    private double distance(Shade other) {
        return Math.min(Shade.of(named).distance(other), Shade.of(shown).distance(other));
    }
}
