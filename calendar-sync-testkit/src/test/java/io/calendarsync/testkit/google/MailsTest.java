package io.calendarsync.testkit.google;

import static io.calendarsync.testkit.google.EventScene.EVENTS;
import static io.calendarsync.testkit.google.EventScene.timed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.FakeMails.Mail;
import io.calendarsync.testkit.FakeMails.Reason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MailsTest {
    private static final String GUESTS =
            "\"attendees\":[{\"email\":\"dana@example.com\"},{\"email\":\"ann@x.example\"},"
                    + "{\"email\":\"eve@example.com\"},{\"email\":\"room@x.example\",\"resource\":true}]";
    private static final String ALL = "?sendUpdates=all";

    private EventScene scene;

    @BeforeEach
    void start() throws Exception {
        scene = new EventScene();
        scene.world.account("eve@example.com");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void nobodyIsMailedUnlessACallAsksForIt() throws Exception {
        scene.insert(fitting("abcde"));
        scene.ok("PATCH", EVENTS + "/abcde?sendUpdates=none", "{\"summary\":\"x\"}");
        scene.ok("PATCH", EVENTS + "/abcde?sendNotifications=false", "{\"summary\":\"y\"}");
        scene.dana().invites("abcde", "bob@x.example");
        scene.delete("abcde");
        assertEquals(List.of(), scene.world.mails().all());
    }

    @Test
    void guestsHearWhatConcernsThem() throws Exception {
        scene.ok("POST", EVENTS + ALL, fitting("abcde"));
        mailed("INVITED ann@x.example Fitting", "INVITED eve@example.com Fitting");
        assertEquals(
                List.of(new Mail("ann@x.example", Reason.INVITED, "dana@example.com", "abcde", "Fitting")),
                scene.world.mails().to("ann@x.example"));
        scene.world.mails().reset();
        scene.ok("PATCH", EVENTS + "/abcde" + ALL, "{\"location\":\"Shop\"}");
        mailed("UPDATED ann@x.example Fitting", "UPDATED eve@example.com Fitting");
        scene.world.mails().reset();
        scene.ok(
                "PATCH",
                EVENTS + "/abcde" + ALL,
                "{\"attendees\":[{\"email\":\"ann@x.example\"},{\"email\":\"bob@x.example\"}]}");
        mailed("INVITED bob@x.example Fitting", "CANCELLED eve@example.com Fitting");
        scene.world.mails().reset();
        assertEquals(
                204, scene.client.call("DELETE", EVENTS + "/abcde" + ALL, "").statusCode());
        mailed("CANCELLED ann@x.example Fitting", "CANCELLED bob@x.example Fitting");
        scene.world.mails().reset();
        scene.ok("PATCH", EVENTS + "/abcde" + ALL, "{\"status\":\"confirmed\"}");
        mailed("INVITED ann@x.example Fitting", "INVITED bob@x.example Fitting");
        assertEquals(2, scene.world.mails().count());
    }

    @Test
    void whatGuestsDoNotSeeIsNotMailed() throws Exception {
        scene.insert(fitting("abcde"));
        scene.ok(
                "PATCH",
                EVENTS + "/abcde" + ALL,
                "{\"colorId\":\"3\",\"transparency\":\"transparent\",\"extendedProperties\":{\"private\":{\"k\":\"v\"}},"
                        + "\"reminders\":{\"useDefault\":false}}");
        mailed();
    }

    @Test
    void externalGuestsMayBeMailedAlone() throws Exception {
        scene.ok("POST", EVENTS + "?sendUpdates=externalOnly", fitting("abcde"));
        mailed("INVITED ann@x.example Fitting");
    }

    @Test
    void theOlderParameterMailsAllAndTheNewerOneWins() throws Exception {
        scene.ok("POST", EVENTS + "?sendNotifications=true&sendUpdates=none", fitting("abcde"));
        mailed();
        scene.ok("POST", EVENTS + "?sendNotifications=true", fitting("fghij"));
        mailed("INVITED ann@x.example Fitting", "INVITED eve@example.com Fitting");
        scene.refused(
                "400 global/invalidParameter Invalid parameter value.",
                "POST",
                EVENTS + "?sendUpdates=some",
                fitting("klmno"));
    }

    @Test
    void aGuestsAnswerIsMailedToTheOrganizerAlone() throws Exception {
        EventTime day = EventTime.allDay(LocalDate.of(2026, 3, 2));
        String id = scene.dana().receives("Offer", day, "eve@x.example").id();
        scene.ok(
                "PATCH",
                EVENTS + "/" + id + ALL,
                "{\"attendeesOmitted\":true,\"attendees\":[{\"email\":\"dana@example.com\",\"responseStatus\":\"accepted\"}]}");
        mailed("ANSWERED eve@x.example Offer");
        scene.ok("PATCH", EVENTS + "/" + id + ALL, "{\"description\":\"my notes\"}");
        assertEquals(1, scene.world.mails().count());
        assertEquals(
                Answer.ACCEPTED,
                scene.dana().event(id).orElseThrow().answerOf(WireClient.DANA).orElseThrow());
    }

    @Test
    void movesAndPrivateCopies() throws Exception {
        String workshop =
                scene.world.account(WireClient.DANA).makesCalendar("Workshop").id();
        scene.insert(fitting("abcde"));
        scene.ok("POST", EVENTS + "/abcde/move?sendUpdates=all&destination=" + workshop, "");
        mailed("UPDATED ann@x.example Fitting", "UPDATED eve@example.com Fitting");
        scene.world.mails().reset();
        scene.ok("POST", EVENTS + ALL, fitting("fghij").replace("\"summary\"", "\"privateCopy\":true,\"summary\""));
        mailed();
    }

    private void mailed(String... expected) {
        assertEquals(
                List.of(expected),
                scene.world.mails().all().stream().map(Mail::toString).toList());
    }

    private static String fitting(String id) {
        return timed("\"id\":\"" + id + "\",\"summary\":\"Fitting\"," + GUESTS);
    }
}
