package io.calendarsync.simulation.crash;

import io.calendarsync.simulation.Mishap.Manner;
import io.calendarsync.simulation.Mishap.Moment;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One call of a scenario, and what goes wrong there.
 *
 * @param number of the call, counted from one
 * @param call what is called, such as {@code ledger.save}
 */
record Point(int number, String call, Moment moment, Manner manner) {

    /** Everything that can go wrong at these calls. */
    static List<Point> of(List<String> calls) {
        return IntStream.range(0, calls.size())
                .boxed()
                .flatMap(at -> of(at + 1, calls.get(at)))
                .toList();
    }

    private static Stream<Point> of(int number, String call) {
        return Stream.of(Manner.values())
                .filter(manner -> manner.fits(call))
                .flatMap(manner -> Stream.of(Moment.values()).map(moment -> new Point(number, call, moment, manner)));
    }

    @Override
    public String toString() {
        return number + " " + call + ", " + moment.name().toLowerCase(Locale.ROOT) + " its effect: "
                + manner.name().toLowerCase(Locale.ROOT);
    }
}
