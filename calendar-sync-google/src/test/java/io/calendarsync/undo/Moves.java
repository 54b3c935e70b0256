package io.calendarsync.undo;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.NAMESPACE;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ChooseOutcome;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.OldEvents;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.util.List;

/** Dana's connection on one calendar after another. */
final class Moves {
    private final Scene scene;

    Moves(Scene scene) {
        this.scene = scene;
    }

    /** Dana's own calendar, with a consent to any, and these on it already; nothing counted yet. */
    void start(CalendarEvent... events) {
        scene.source.put(DANA, events);
        connected();
        scene.synced();
        scene.counts().reset();
    }

    /** Dana's own calendar, with a consent to any. */
    void connected() {
        assertInstanceOf(ConnectOutcome.Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.later()));
        assertInstanceOf(ChooseOutcome.Chosen.class, scene.dana().choose(CalendarChoice.primary(), OldEvents.LEAVE));
    }

    /** Dana makes another calendar, and from now on that one is written. */
    AccountCalendar toAnother(String title, OldEvents events) {
        AccountCalendar next = scene.world.account(EMAIL).makesCalendar(title);
        assertInstanceOf(ChooseOutcome.Chosen.class, scene.dana().choose(CalendarChoice.existing(next.id()), events));
        return next;
    }

    /** The calendars that the connection has left and not done with. */
    List<FormerCalendar> left() {
        return scene.store.namespace(NAMESPACE).connections().find(DANA).orElseThrow().former().stream()
                .filter(former -> former.events() != OldEvents.LEAVE)
                .toList();
    }

    static List<String> titles(AccountCalendar calendar) {
        return calendar.events().stream().map(FakeEvent::title).sorted().toList();
    }
}
