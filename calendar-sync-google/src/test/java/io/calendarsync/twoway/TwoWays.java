package io.calendarsync.twoway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.BlockingRules;
import io.calendarsync.Connection;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventTime;
import io.calendarsync.spi.BlockedTimes;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.RecordingListener;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** A scene whose host reads the calendar too. */
final class TwoWays implements AutoCloseable {
    static final LocalDate DAY = Scene.DAY;

    final Scene scene;
    final BlockedTimes sink = BlockedTimes.inMemory(Scene.BERLIN);
    BlockingRules rules = BlockingRules.DEFAULT;
    SyncEngine engine;

    private TwoWays(Scene scene, UnaryOperator<SyncEngine.Builder> how) {
        this.scene = scene;
        engine =
                how.apply(scene.engine().blockedTime(sink, connection -> rules)).build();
    }

    static TwoWays on(Front front) {
        return on(front, builder -> builder);
    }

    static TwoWays on(Front front, UnaryOperator<SyncEngine.Builder> how) {
        return new TwoWays(Scene.on(front), how);
    }

    /** Another engine over the same stores, of another kind. */
    TwoWays becomes(UnaryOperator<SyncEngine.Builder> how) {
        engine =
                how.apply(scene.engine().blockedTime(sink, connection -> rules)).build();
        return this;
    }

    Connection dana() {
        return engine.connection(Scene.DANA);
    }

    SyncOutcome sync() {
        return dana().sync();
    }

    SyncOutcome.Synced synced() {
        return assertInstanceOf(SyncOutcome.Synced.class, sync());
    }

    /** Connected and read once, with these on the calendar; nothing counted yet. */
    TwoWays withSynced(CalendarEvent... events) {
        scene.source.put(Scene.DANA, events);
        scene.connected();
        synced();
        synced();
        scene.counts().reset();
        return this;
    }

    AccountCalendar calendar() {
        return scene.calendar();
    }

    /** What a person adds by hand, on the day of the scene. */
    FakeEvent adds(String title, int from, int until) {
        return calendar().adds(title, at(from, until));
    }

    static EventTime at(int from, int until) {
        return at(DAY, from, until);
    }

    static EventTime at(LocalDate day, int from, int until) {
        return EventTime.timed(day.atTime(from, 0), day.atTime(until, 0), Scene.BERLIN);
    }

    boolean isFree(int from, int until) {
        return sink.isFree(Scene.DANA, at(from, until));
    }

    <N extends RecordingListener.Notice> List<N> told(Class<N> type) {
        return scene.listener.notices().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The next sync reads once and writes nothing. */
    void assertQuiet() {
        scene.counts().reset();
        synced();
        assertEquals(1, scene.counts().total(), () -> scene.counts().all().toString());
        assertEquals(1, scene.counts().of("events.list"));
    }

    @Override
    public void close() {
        scene.close();
    }
}
