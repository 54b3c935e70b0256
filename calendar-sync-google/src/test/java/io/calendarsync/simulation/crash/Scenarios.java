package io.calendarsync.simulation.crash;

import static io.calendarsync.simulation.Stage.DEDICATED;
import static io.calendarsync.simulation.Stage.PRIMARY;

import io.calendarsync.event.EventKey;
import io.calendarsync.simulation.Stage;
import io.calendarsync.simulation.Theatre.Kind;
import io.calendarsync.simulation.TwoWay;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What a host goes through in the life of a connection, each as small as shows it. */
final class Scenarios {
    private Scenarios() {}

    static Stream<Scenario> all() {
        return Stream.concat(writing(), TwoWayScenarios.all());
    }

    private static Stream<Scenario> writing() {
        return Stream.of(
                Scenario.of("connect", Kind.TOLD, List.of("createCalendar -> done"), 60, Scenarios::connect),
                Scenario.of("connect again", Kind.TOLD, List.of("exchange -> done"), 55, Scenarios::reconnect),
                Scenario.of("connect after a revocation", Kind.TOLD, List.of("GRANT_DEAD"), 150, Scenarios::revoked),
                Scenario.of(
                        "connect to another calendar",
                        Kind.TOLD,
                        List.of("CALENDAR_GONE"),
                        65,
                        Scenarios::calendarGone),
                Scenario.of("connect while owing", Kind.TOLD, List.of("owed=[ACCESS_REVOKED]"), 55, Scenarios::owing),
                new Scenario(
                        "connect another",
                        Kind.TOLD,
                        List.of(DEDICATED, PRIMARY),
                        Optional.empty(),
                        TwoWay.NONE,
                        List.of("shop-2/dana"),
                        90,
                        Scenarios::connectAnother),
                Scenario.of("first sync", Kind.TOLD, List.of("insert"), 105, Scenarios::firstSync),
                Scenario.of("first sync", Kind.FEED, List.of("insert"), 125, Scenarios::firstSync),
                Scenario.of("first sync", Kind.READ_ALL, List.of("insert"), 105, Scenarios::firstSync),
                Scenario.of("changes", Kind.TOLD, List.of("patch", "delete"), 110, Scenarios::changes),
                Scenario.of("changes", Kind.FEED, List.of("patch", "delete"), 135, Scenarios::changes),
                Scenario.of("changes", Kind.READ_ALL, List.of("patch", "delete"), 140, Scenarios::changes),
                Scenario.of("changes", Kind.LIMITED, List.of("patch", "delete"), 135, Scenarios::changes),
                Scenario.of("losing an answer", Kind.TOLD, List.of("UNKNOWN"), 75, Scenarios::losingAnswer),
                Scenario.of("losing an answer", Kind.FEED, List.of("UNKNOWN"), 75, Scenarios::losingAnswer),
                Scenario.of("losing an answer", Kind.READ_ALL, List.of("UNKNOWN"), 75, Scenarios::losingAnswer),
                Scenario.of("lost answer", Kind.TOLD, List.of("UNKNOWN", "read"), 150, Scenarios::lostAnswer),
                Scenario.of("lost answer", Kind.READ_ALL, List.of("UNKNOWN", "read"), 180, Scenarios::lostAnswer),
                Scenario.of("haste", Kind.LIMITED, List.of("RATE_"), 175, Scenarios::haste),
                Scenario.of("held removal", Kind.READ_ALL, List.of("Held", "Approved"), 180, Scenarios::heldRemoval),
                Scenario.of("refresh", Kind.TOLD, List.of("refresh -> done"), 85, Scenarios::refresh),
                Scenario.of("taken id", Kind.FEED, List.of("DUPLICATE", "list -> done"), 135, Scenarios::takenId),
                Scenario.of("series", Kind.TOLD, List.of("insert", "changeoccurrence"), 80, Scenarios::series),
                Scenario.of(
                        "moved series", Kind.TOLD, List.of("patch", "changeoccurrence"), 80, Scenarios::movedSeries),
                Scenario.of("lost ledger", Kind.TOLD, List.of("list -> done"), 155, Scenarios::lostLedger),
                Scenario.of("restored ledger", Kind.TOLD, List.of("list -> done"), 140, Scenarios::restoredLedger),
                Scenario.of("revive", Kind.TOLD, List.of("revive"), 95, Scenarios::revive),
                Scenario.of(
                        "next generation", Kind.TOLD, List.of("DUPLICATE", "g1 LIVE"), 90, Scenarios::nextGeneration),
                Scenario.leaving(
                        "disconnect", List.of(DEDICATED), List.of("ACCESS_REVOKED"), 50, Scenarios::disconnect),
                Scenario.leaving(
                        "disconnect during a run",
                        List.of(DEDICATED),
                        List.of("CRASH_AFTER at provider.write", "ACCESS_REVOKED"),
                        60,
                        Scenarios::disconnectDuringARun),
                Scenario.leaving("pay", List.of(DEDICATED), List.of("owed=[ACCESS_REVOKED]"), 20, Scenarios::pay),
                Scenario.leaving(
                        "disconnect one of two",
                        List.of(DEDICATED, PRIMARY),
                        List.of("TOKENS_SHARED"),
                        30,
                        Scenarios::disconnectShared));
    }

    private static BooleanSupplier series(Stage stage) {
        stage.connect(DEDICATED);
        stage.sync(DEDICATED);
        stage.bookSeries(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier movedSeries(Stage stage) {
        stage.connect(DEDICATED);
        EventKey series = stage.bookSeries(DEDICATED);
        stage.sync(DEDICATED);
        stage.move(DEDICATED, series);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier connect(Stage stage) {
        stage.book(DEDICATED, 2);
        return () -> stage.connect(DEDICATED);
    }

    private static BooleanSupplier reconnect(Stage stage) {
        synced(stage, 2);
        return () -> stage.connect(DEDICATED);
    }

    private static BooleanSupplier revoked(Stage stage) {
        List<EventKey> keys = synced(stage, 2);
        stage.revokes(DEDICATED);
        stage.edit(DEDICATED, keys.get(0));
        return () -> {
            boolean done = stage.sync(DEDICATED);
            stage.connectIfNeeded(DEDICATED);
            return done;
        };
    }

    private static BooleanSupplier calendarGone(Stage stage) {
        stage.book(DEDICATED, 2);
        stage.connect(DEDICATED);
        stage.sync(DEDICATED);
        stage.removesCalendar(DEDICATED);
        stage.book(DEDICATED, 1);
        stage.sync(DEDICATED);
        return () -> stage.connect(DEDICATED);
    }

    private static BooleanSupplier owing(Stage stage) {
        synced(stage, 2);
        stage.losesTheNextRequest("oauth.revoke");
        stage.disconnect(DEDICATED);
        return () -> stage.connect(DEDICATED);
    }

    private static BooleanSupplier connectAnother(Stage stage) {
        synced(stage, 2);
        stage.book(PRIMARY, 2);
        return () -> stage.connect(PRIMARY);
    }

    private static BooleanSupplier firstSync(Stage stage) {
        stage.connect(DEDICATED);
        stage.ownEvent(DEDICATED);
        stage.book(DEDICATED, 5);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier changes(Stage stage) {
        List<EventKey> keys = synced(stage, 8);
        stage.cancel(DEDICATED, keys.subList(0, 1));
        stage.sync(DEDICATED);
        stage.uncancel(DEDICATED, keys.get(0));
        stage.edit(DEDICATED, keys.get(1));
        stage.move(DEDICATED, keys.get(2));
        stage.rekey(DEDICATED, keys.get(3));
        stage.cancel(DEDICATED, keys.subList(4, 6));
        stage.book(DEDICATED, 2);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier lostAnswer(Stage stage) {
        BooleanSupplier sync = losingAnswer(stage);
        boolean unused = sync.getAsBoolean();
        stage.pass(Duration.ofMinutes(10));
        return sync;
    }

    private static BooleanSupplier losingAnswer(Stage stage) {
        BooleanSupplier sync = changes(stage);
        stage.losesTheNextAnswer("batch");
        return sync;
    }

    private static BooleanSupplier haste(Stage stage) {
        BooleanSupplier sync = changes(stage);
        stage.refusesHaste("events.insert");
        return sync;
    }

    private static BooleanSupplier heldRemoval(Stage stage) {
        List<EventKey> keys = synced(stage, 8);
        stage.cancel(DEDICATED, keys.subList(0, 6));
        stage.keepsQuiet(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier refresh(Stage stage) {
        List<EventKey> keys = synced(stage, 2);
        stage.edit(DEDICATED, keys.get(0));
        stage.pass(Duration.ofHours(2));
        return () -> stage.sync(DEDICATED);
    }

    /** An older ledger lacks what was booked since; the host goes on, and one write of two is enough to notice. */
    private static BooleanSupplier takenId(Stage stage) {
        synced(stage, 3);
        stage.backUp();
        List<EventKey> later = stage.book(DEDICATED, 4);
        stage.sync(DEDICATED);
        stage.restore();
        stage.edit(DEDICATED, later.get(0));
        stage.cancel(DEDICATED, later.subList(1, 2));
        stage.move(DEDICATED, later.get(2));
        stage.edit(DEDICATED, later.get(3));
        stage.keepsQuiet(DEDICATED);
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier lostLedger(Stage stage) {
        List<EventKey> keys = synced(stage, 5);
        stage.restore();
        stage.edit(DEDICATED, keys.get(0));
        stage.cancel(DEDICATED, keys.subList(1, 2));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier restoredLedger(Stage stage) {
        List<EventKey> keys = synced(stage, 5);
        stage.backUp();
        stage.edit(DEDICATED, keys.get(0));
        stage.cancel(DEDICATED, keys.subList(1, 3));
        stage.sync(DEDICATED);
        stage.uncancel(DEDICATED, keys.get(1));
        List<EventKey> later = stage.book(DEDICATED, 2);
        stage.sync(DEDICATED);
        stage.restore();
        stage.cancel(DEDICATED, later.subList(0, 1));
        return () -> stage.reconcile(DEDICATED);
    }

    private static BooleanSupplier revive(Stage stage) {
        List<EventKey> keys = synced(stage, 3);
        stage.deletesByHand(DEDICATED, keys.get(0));
        stage.edit(DEDICATED, keys.get(0));
        stage.edit(DEDICATED, keys.get(1));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier nextGeneration(Stage stage) {
        List<EventKey> keys = synced(stage, 3);
        stage.deletesByHand(DEDICATED, keys.get(0));
        stage.emptiesTrash(DEDICATED);
        stage.edit(DEDICATED, keys.get(0));
        stage.sync(DEDICATED);
        stage.pass(Duration.ofMinutes(10));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier disconnect(Stage stage) {
        synced(stage, 2);
        stage.book(DEDICATED, 1);
        return () -> stage.disconnect(DEDICATED);
    }

    /** The run has ended in fact, but nobody can know that yet. */
    private static BooleanSupplier disconnectDuringARun(Stage stage) {
        BooleanSupplier disconnect = disconnect(stage);
        stage.diesAfter("provider.write");
        boolean unused = stage.sync(DEDICATED);
        return disconnect;
    }

    private static BooleanSupplier pay(Stage stage) {
        synced(stage, 2);
        stage.losesTheNextRequest("oauth.revoke");
        stage.disconnect(DEDICATED);
        stage.pass(Duration.ofHours(1));
        return () -> stage.sync(DEDICATED);
    }

    private static BooleanSupplier disconnectShared(Stage stage) {
        stage.book(PRIMARY, 2);
        stage.connect(PRIMARY);
        stage.sync(PRIMARY);
        return disconnect(stage);
    }

    /** So many bookings that stand on the calendar, beside an event that is not ours. */
    static List<EventKey> synced(Stage stage, int count) {
        List<EventKey> keys = stage.book(DEDICATED, count);
        stage.connect(DEDICATED);
        stage.sync(DEDICATED);
        stage.ownEvent(DEDICATED);
        return keys;
    }
}
