package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.Connection;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.Guest;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.Mail;
import io.calendarsync.spi.RowState;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.RecordingListener.Notice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class GuestTest {
    private static final Guest ANN = Guest.of("Ann@Example.org").called("Ann");
    private static final Guest BEN = Guest.of("ben@example.org").optional();
    private static final String CUE = "cue@example.org";

    private final Scene scene;
    private final Connection mailing;

    GuestTest(Front front) {
        scene = Scene.on(front);
        mailing = scene.engine()
                .guestMail((connection, key, change) -> change == GuestMail.Change.CHANGED ? Mail.EXTERNAL : Mail.ALL)
                .build()
                .connection(DANA);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private static CalendarEvent with(String title, Guest... guests) {
        CalendarEvent plain = appointment(1, title);
        return CalendarEvent.builder(plain.key(), title, plain.details().time())
                .guests(guests)
                .build();
    }

    private List<String> guests() {
        return scene.events().get(0).guests().stream()
                .map(FakeEvent.Guest::email)
                .toList();
    }

    private String id() {
        return scene.row(key(1)).eventId();
    }

    @Test
    void P3_anEventWithGuestsIsOneWriteAndAnUnchangedOneNone() {
        scene.withSynced();
        scene.books(with("Ring", ANN, BEN));
        scene.synced();
        assertEquals("events.insert 1", scene.counts().toString());
        assertEquals(List.of("ann@example.org", "ben@example.org"), guests());
        scene.counts().reset();
        scene.books(with("Ring", BEN, ANN));
        scene.synced();
        assertEquals(0, scene.counts().total());
    }

    @Test
    void P4_aChangeOfGuestsKeepsAnswersAndWhoWasInvitedInGoogle() {
        scene.withSynced(with("Ring", ANN, BEN));
        scene.calendar().invites(id(), CUE);
        scene.calendar().answers(id(), "ben@example.org", Answer.ACCEPTED);
        scene.counts().reset();

        scene.books(with("Ring", BEN, Guest.of("dee@example.org")));
        scene.synced();
        assertEquals("events.get 1, events.patch 1", scene.counts().toString());
        assertEquals(List.of("ben@example.org", CUE, "dee@example.org"), guests());
        assertEquals(
                Answer.ACCEPTED,
                scene.events().get(0).answerOf("ben@example.org").orElseThrow());

        scene.books(appointment(1, "Ring"));
        scene.synced();
        assertEquals(List.of(CUE), guests());
    }

    @Test
    void P4_otherChangesLeaveGuestsAlone() {
        scene.withSynced(with("Ring", ANN));
        scene.calendar().invites(id(), CUE);
        scene.counts().reset();
        scene.books(with("Ring, later", ANN));
        scene.synced();
        assertEquals("events.patch 1", scene.counts().toString());
        assertEquals(List.of("ann@example.org", CUE), guests());
    }

    @Test
    void P4_anAnswerThatComesBetweenReadAndWriteIsKept() {
        scene.withSynced(with("Ring", ANN));
        scene.world.faults().next("events.patch", FakeFault.refused(412, "global", "conditionNotMet"));
        scene.books(with("Ring", ANN, BEN));
        scene.synced();
        assertEquals(List.of("ann@example.org", "ben@example.org"), guests());
    }

    @Test
    void answersAreToldOnceWhenTheyAreSeen() {
        scene.withSynced(with("Ring", ANN));
        scene.calendar().answers(id(), "ann@example.org", Answer.DECLINED);
        scene.books(with("Ring, later", ANN));
        scene.synced();
        scene.books(with("Ring, much later", ANN));
        scene.synced();
        assertEquals(
                List.of(new Notice.GuestsAnswered(
                        DANA,
                        key(1),
                        List.of(Guest.of("ann@example.org").called("Ann").answered(Answer.DECLINED)))),
                scene.listener.notices(Notice.GuestsAnswered.class));
    }

    @Test
    void P10_nobodyIsMailedUnlessTheHostAsks() {
        scene.withSynced(with("Ring", ANN));
        scene.books(with("Ring, later", ANN, BEN));
        scene.synced();
        scene.cancels(key(1));
        scene.synced();
        assertEquals(List.of(), scene.world.mails().all());
    }

    @Test
    void P10_theHostDecidesForEachChange() {
        scene.withSynced();
        scene.books(with("Ring", ANN));
        mailing.sync();
        assertEquals("[INVITED ann@example.org Ring]", scene.world.mails().toString());
        scene.world.mails().reset();
        scene.books(with("Ring, later", ANN));
        mailing.sync();
        assertEquals(
                "[UPDATED ann@example.org Ring, later]", scene.world.mails().toString());
        scene.world.mails().reset();
        scene.cancels(key(1));
        mailing.sync();
        assertEquals(
                "[CANCELLED ann@example.org Ring, later]", scene.world.mails().toString());
    }

    @Test
    void P10_firstSyncsRepairsAndUnchangedEventsAreSilent() {
        scene.source.put(DANA, with("Ring", ANN));
        scene.connected();
        mailing.sync();
        scene.calendar().retitles(id(), "By hand");
        mailing.reconcile();
        scene.dana().changed(key(1));
        mailing.sync();
        scene.calendar().deletes(id());
        mailing.reconcile();
        assertEquals(1, scene.events().size());
        assertEquals(List.of(), scene.world.mails().all());
    }

    @Test
    void P10_aWriteThatMailsIsLookedAtBeforeItIsRepeated() {
        scene.withSynced();
        scene.world
                .faults()
                .next(
                        "events.insert",
                        FakeFault.refused(503, "global", "backendError").afterEffect());
        scene.books(with("Ring", ANN));
        mailing.sync();
        assertEquals(RowState.IN_DOUBT, scene.row(key(1)).state());
        scene.clock.advance(Duration.ofMinutes(3));
        mailing.sync();
        assertEquals(1, scene.events().size());
        assertEquals(1, scene.world.mails().count());
    }

    @Test
    void aDeletedEventWithGuestsComesBackAsAnother() {
        scene.withSynced(with("Ring", ANN));
        scene.calendar().deletes(id());
        scene.books(with("Ring, again", ANN));
        scene.synced();
        assertEquals(1, scene.row(key(1)).generation());
        assertEquals(List.of("ann@example.org"), guests());
        assertEquals(EMAIL, scene.world.account(EMAIL).email());
    }
}
