package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Connection;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome.Synced;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.spi.LedgerRow.Meeting;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class MeetingTest {
    private final Scene scene;

    MeetingTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static CalendarEvent call(String title) {
        CalendarEvent plain = appointment(1, title);
        return CalendarEvent.builder(plain.key(), title, plain.details().time())
                .meeting()
                .build();
    }

    private List<Notice.MeetingReady> told() {
        return scene.listener.notices(Notice.MeetingReady.class);
    }

    private boolean hasLink() {
        return scene.events().get(0).json().contains("hangoutLink");
    }

    @Test
    void aMeetingIsAskedForOnceAndFollowedUpUntilItsLinkIsThere() {
        scene.withSynced();
        scene.world.conferences().hold();
        scene.books(call("Advice"));
        scene.synced();
        assertEquals("events.insert 1", scene.counts().toString());
        scene.clock.advance(Duration.ofSeconds(11));
        scene.synced();
        assertEquals(List.of(), told());

        scene.world.conferences().succeed();
        scene.clock.advance(Duration.ofSeconds(21));
        Synced synced = scene.synced();
        assertEquals(1, told().size());
        assertEquals(Map.of(key(1), told().get(0).link()), synced.report().meetings());
        assertTrue(told().get(0).link().toString().startsWith("https://meet.google.com/"), told().toString());
        assertTrue(hasLink());

        scene.counts().reset();
        scene.books(call("Advice, later"));
        scene.synced();
        scene.clock.advance(Duration.ofHours(1));
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals(1, told().size());
    }

    @Test
    void P1_aWriteThatGotNoAnswerMakesNoSecondMeeting() {
        scene.withSynced();
        scene.world.faults().next("events.insert", FakeFault.lostAnswer());
        scene.books(call("Advice"));
        scene.sync();
        String first = scene.events().get(0).json();
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
        scene.clock.advance(Duration.ofMinutes(3));
        scene.synced();
        assertEquals(1, told().size());
        assertTrue(first.contains(scene.row(key(1)).eventId()));
        assertTrue(scene.events().get(0).json().contains(told().get(0).link().toString()));
    }

    @Test
    void whereNoMeetingIsAllowedTheEventStandsWithoutOneAndTheHostIsTold() {
        scene.withSynced();
        scene.calendar().forbidsMeetings();
        scene.books(call("Advice"));
        Synced synced = scene.synced();
        assertEquals(List.of("Advice"), scene.titles());
        assertEquals(
                ProblemCode.EVENT_MEETING_REFUSED,
                synced.report().problems().get(0).code());
        assertEquals(RowState.LIVE, scene.row(key(1)).state());

        scene.counts().reset();
        scene.synced();
        scene.books(call("Advice"));
        scene.synced();
        assertEquals(0, scene.counts().total());
        scene.books(call("Advice, later"));
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
    }

    @Test
    void aMeetingThatFailsAfterwardsIsSaidSo() {
        scene.withSynced();
        scene.world.conferences().fail();
        scene.books(call("Advice"));
        scene.synced();
        scene.clock.advance(Duration.ofSeconds(11));
        scene.synced();
        assertEquals(Meeting.REFUSED, scene.row(key(1)).more().meeting());
        assertEquals(
                ProblemCode.EVENT_MEETING_REFUSED,
                scene.listener
                        .results()
                        .get(scene.listener.results().size() - 1)
                        .problem()
                        .orElseThrow()
                        .code());
    }

    @Test
    void aMeetingThatIsNeverMadeIsGivenUp() {
        scene.withSynced();
        scene.world.conferences().hold();
        scene.books(call("Advice"));
        scene.synced();
        scene.days(20);
        assertEquals(Meeting.REFUSED, scene.row(key(1)).more().meeting());
        scene.counts().reset();
        scene.sync();
        assertEquals(0, scene.counts().of("events.get"));
    }

    @Test
    void aMeetingOfAnEventThatWasSetAsideForLongIsStillFollowedUp() {
        scene.withSynced();
        scene.world.conferences().hold();
        Connection small = scene.engine().liveLimit(1).build().connection(DANA);
        scene.source.put(DANA, appointment(2));
        scene.dana().changed(key(2));
        small.sync();
        scene.source.put(DANA, call("Advice"));
        scene.dana().changed(key(1));
        for (int day = 0; day < 12; day++) {
            small.sync();
            scene.clock.advance(Duration.ofDays(1).plusMinutes(1));
        }
        scene.source.remove(DANA, key(2));
        scene.dana().changed(key(2));
        small.sync();
        scene.clock.advance(Duration.ofDays(1).plusMinutes(1));
        small.sync();
        assertEquals(List.of("Advice"), scene.titles());
        assertEquals(Meeting.ASKED, scene.row(key(1)).more().meeting());
        scene.world.conferences().succeed();
        scene.clock.advance(Duration.ofMinutes(5));
        small.sync();
        assertEquals(1, told().size());
    }

    @Test
    void aMeetingThatIsNotWantedAnyMoreIsTakenAway() {
        scene.withSynced(call("Advice"));
        scene.clock.advance(Duration.ofSeconds(11));
        scene.synced();
        assertTrue(hasLink());
        scene.books(appointment(1, "Advice"));
        scene.synced();
        assertTrue(!hasLink(), scene.events().get(0).json());
    }
}
