package io.calendarsync.internal.sync;

import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Stop;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import java.time.Duration;
import java.util.Optional;

/** A run as what its calls are made for. */
record RunErrand(Run run) implements Errand {

    @Override
    public EngineParts parts() {
        return run.parts;
    }

    @Override
    public CalendarSlot calendar() {
        return run.calendar;
    }

    @Override
    public String title() {
        return run.title();
    }

    @Override
    public Optional<Trouble> trouble() {
        return run.record().trouble();
    }

    @Override
    public void mayGoOn() {
        run.mayGoOn();
    }

    @Override
    public void beforeCall() {
        run.unlessPaused();
        run.lease.beforeCall();
    }

    @Override
    public void await(Duration length, Stop otherwise) {
        run.await(length, otherwise);
    }

    @Override
    public void contacted() {
        run.contacted();
    }

    @Override
    public void wrote() {
        run.wrote();
    }
}
