package io.calendarsync.simulation.crash;

import static io.calendarsync.simulation.Stage.DEDICATED;

import io.calendarsync.DeletionPolicy;
import io.calendarsync.EditPolicy;
import io.calendarsync.event.EventKey;
import io.calendarsync.simulation.Stage;
import io.calendarsync.simulation.TwoWay;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What a host goes through that reads its calendars too: others' events, people's deeds, a lost position. */
final class TwoWayScenarios {
    private static final TwoWay KEEPING = new TwoWay(true, EditPolicy.KEEP, DeletionPolicy.RESPECT, false);
    private static final TwoWay REPORTING = new TwoWay(true, EditPolicy.REPORT, DeletionPolicy.REPORT, false);
    private static final TwoWay MIXED = new TwoWay(true, EditPolicy.REPORT, DeletionPolicy.RESTORE, false);
    private static final TwoWay ONLY_POLICIES = new TwoWay(false, EditPolicy.KEEP, DeletionPolicy.REPORT, false);

    private TwoWayScenarios() {}

    static Stream<Scenario> all() {
        return Stream.of(
                Scenario.reading(
                        "first reading", TwoWay.BLOCKED, List.of("tells of all"), 180, TwoWayScenarios::firstReading),
                Scenario.reading(
                        "blocked time",
                        TwoWay.BLOCKED,
                        List.of("tells of Blocked", "tells of Freed"),
                        100,
                        TwoWayScenarios::blockedTime),
                Scenario.reading(
                        "a series of others' ends",
                        TwoWay.BLOCKED,
                        List.of("tells of Freed", "tells of all"),
                        150,
                        TwoWayScenarios::seriesEnds),
                Scenario.reading(
                        "lost position",
                        TwoWay.BLOCKED,
                        List.of("POSITION_LOST", "tells of all"),
                        160,
                        TwoWayScenarios::lostPosition),
                Scenario.reading(
                        "window renewed", TwoWay.BLOCKED, List.of("tells of all"), 170, TwoWayScenarios::renewed),
                Scenario.reading(
                        "told of changes",
                        TwoWay.BLOCKED.pushed(),
                        List.of("watch -> done", "Accepted", "tells of Blocked"),
                        320,
                        TwoWayScenarios::push),
                Scenario.reading(
                        "channel renewed",
                        TwoWay.BLOCKED.pushed(),
                        List.of("watch -> done"),
                        200,
                        TwoWayScenarios::channelRenewed),
                byHand(TwoWay.BLOCKED, "patch"),
                byHand(KEEPING, "g0 QUARANTINED"),
                byHand(REPORTING, "told of an edit", "told of a deletion"),
                byHand(MIXED, "told of an edit", "revive"),
                byHand(ONLY_POLICIES, "told of a deletion"),
                Scenario.reading(
                        "by hand, position lost",
                        REPORTING,
                        List.of("POSITION_LOST", "told of an edit", "told of a deletion"),
                        190,
                        TwoWayScenarios::byHandPositionLost),
                Scenario.reading(
                        "by hand, then booked",
                        KEEPING,
                        List.of("patch", "insert"),
                        210,
                        TwoWayScenarios::byHandThenBooked),
                Scenario.reading(
                        "occurrences by hand",
                        TwoWay.BLOCKED,
                        List.of("series -> done"),
                        70,
                        TwoWayScenarios::occurrences),
                Scenario.reading(
                        "occurrences by hand",
                        REPORTING,
                        List.of("told of an edit", "told of a deletion"),
                        100,
                        TwoWayScenarios::occurrences));
    }

    private static Scenario byHand(TwoWay twoWay, String... shows) {
        return Scenario.reading("by hand", twoWay, List.of(shows), 160, TwoWayScenarios::byHand);
    }

    private static BooleanSupplier firstReading(Stage stage) {
        stage.connect(DEDICATED);
        stage.ownEvent(DEDICATED);
        stage.ownSeries(DEDICATED);
        stage.book(DEDICATED, 2);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier blockedTime(Stage stage) {
        read(stage, 2);
        stage.movesOwn(DEDICATED);
        stage.ownEvent(DEDICATED);
        stage.deletesOwn(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier seriesEnds(Stage stage) {
        stage.connect(DEDICATED);
        stage.ownSeries(DEDICATED);
        read(stage, 1);
        stage.cutsSeries(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier lostPosition(Stage stage) {
        read(stage, 2);
        stage.deletesOwn(DEDICATED);
        stage.ownEvent(DEDICATED);
        stage.losesPositions(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier renewed(Stage stage) {
        read(stage, 2);
        stage.pass(Duration.ofDays(8));
        stage.ownEvent(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier push(Stage stage) {
        stage.book(DEDICATED, 2);
        stage.connect(DEDICATED);
        return () -> {
            boolean opened = stage.sync(DEDICATED);
            boolean heard = stage.delivers();
            stage.ownEvent(DEDICATED);
            boolean told = stage.delivers();
            boolean read = stage.sync(DEDICATED);
            return opened && heard && told && read;
        };
    }

    private static BooleanSupplier channelRenewed(Stage stage) {
        read(stage, 2);
        stage.delivers();
        stage.pass(Duration.ofDays(29));
        stage.ownEvent(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier byHand(Stage stage) {
        List<EventKey> keys = read(stage, 4);
        people(stage, keys);
        stage.edit(DEDICATED, keys.get(2));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier byHandPositionLost(Stage stage) {
        people(stage, read(stage, 4));
        stage.losesPositions(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier byHandThenBooked(Stage stage) {
        List<EventKey> keys = read(stage, 3);
        people(stage, keys);
        stage.sync(DEDICATED);
        stage.edit(DEDICATED, keys.get(0));
        stage.move(DEDICATED, keys.get(1));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier occurrences(Stage stage) {
        EventKey series = stage.bookSeries(DEDICATED);
        read(stage, 1);
        stage.retitlesOccurrence(DEDICATED, series, 0);
        stage.deletesOccurrence(DEDICATED, series, 1);
        return () -> stage.sync(DEDICATED);
    }

    private static void people(Stage stage, List<EventKey> keys) {
        stage.retitlesByHand(DEDICATED, keys.get(0));
        stage.deletesByHand(DEDICATED, keys.get(1));
    }

    /** So many bookings that stand on the calendar, beside others' events, and all of it read. */
    private static List<EventKey> read(Stage stage, int count) {
        List<EventKey> keys = Scenarios.synced(stage, count);
        stage.sync(DEDICATED);
        return keys;
    }
}
