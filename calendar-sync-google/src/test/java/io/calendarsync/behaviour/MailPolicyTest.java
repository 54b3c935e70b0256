package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Lesson.MONDAY;
import static io.calendarsync.behaviour.Lesson.lesson;
import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.Connection;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.Guest;
import io.calendarsync.spi.GuestMail;
import io.calendarsync.spi.Mail;
import io.calendarsync.testkit.InMemoryEventSource;
import io.calendarsync.testkit.InjectedFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests are mailed as the host says, about its own changes alone. */
@ParameterizedClass
@EnumSource(Front.class)
class MailPolicyTest {
    private static final Guest ANN = Guest.of("ann@example.org");
    private static final Guest BEN = Guest.of("ben@example.org");

    private final Front front;
    private final Scene scene;
    private final Connection mailing;

    MailPolicyTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
        mailing = scene.engine()
                .guestMail((connection, key, change) -> Mail.ALL)
                .build()
                .connection(DANA);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void P10_thePolicyIsOnlyAskedAboutWhatChanges() {
        scene.withSynced(appointment(1, "Ring", ANN));
        int[] asked = {0};
        Connection asking = scene.engine()
                .guestMail((connection, key, change) -> {
                    asked[0]++;
                    return Mail.ALL;
                })
                .build()
                .connection(DANA);
        scene.books(appointment(1, "Ring", ANN));
        asking.sync();
        assertEquals(0, asked[0]);
    }

    @Test
    void P10_theHostIsAskedWhetherTheLastGuestIsToldThatItIsTakenBack() {
        scene.withSynced(appointment(1, "Ring", ANN));
        List<GuestMail.Change> asked = new ArrayList<>();
        Connection asking = scene.engine()
                .guestMail((connection, key, change) -> {
                    asked.add(change);
                    return Mail.ALL;
                })
                .build()
                .connection(DANA);
        scene.books(appointment(1, "Ring"));
        asking.sync();
        assertEquals(List.of(GuestMail.Change.CHANGED), asked);
        assertEquals(List.of(), scene.guestsOf("Ring"));
        assertEquals("[CANCELLED ann@example.org Ring]", scene.world.mails().toString());
    }

    @Test
    void P10_aSeriesWithChangedOccurrencesMailsItsGuestsOnce() {
        scene.withSynced();
        CalendarEvent series = lesson().guests(ANN)
                .occurrence(MONDAY.plusWeeks(1), one -> one.title("Recital"))
                .occurrence(MONDAY.plusWeeks(2), one -> one.title("Finale"))
                .build();
        scene.books(series);
        mailing.sync();
        assertEquals(1, scene.world.mails().count(), () -> scene.world.mails().toString());
    }

    @Test
    void P10_aFirstSyncIsSilentAlsoForWhatTheHostNamedBefore() {
        scene.connected();
        scene.books(appointment(1, "Ring", ANN), appointment(2, "Watch", BEN));
        mailing.sync();
        assertEquals(0, scene.world.mails().count(), () -> scene.world.mails().toString());
    }

    @Test
    void P10_aBackfillByAFeedThatIsInterruptedStaysSilent() {
        try (Scene fed = Scene.on(front, InMemoryEventSource.feed())) {
            Connection mailing = fed.engine()
                    .guestMail((connection, key, change) -> Mail.ALL)
                    .build()
                    .connection(DANA);
            fed.source.put(DANA, appointment(1, "One", ANN), appointment(2, "Two", ANN), appointment(3, "Three", ANN));
            fed.source.pageSize(1);
            fed.connected();
            fed.diesBeforeSaving(3);
            assertThrows(InjectedFault.class, mailing::sync);
            assertEquals(1, fed.events().size());
            fed.clock.advance(Duration.ofMinutes(5));
            mailing.sync();
            assertEquals(3, fed.events().size());
            assertEquals(0, fed.world.mails().count());
        }
    }

    @Test
    void P10_afterALossNobodyIsInvitedOrToldAnew() {
        scene.withSynced(appointment(1, "Ring", ANN), appointment(2, "Watch", ANN));
        scene.losesLedger();
        scene.calendar().deletes(scene.events().get(1).id());
        scene.dana().changed(key(1), key(2));
        mailing.reconcile();
        scene.calm();
        assertEquals(
                0,
                scene.world.mails().all().stream()
                        .filter(m -> m.toString().startsWith("INVITED")
                                || m.toString().startsWith("UPDATED"))
                        .count(),
                () -> scene.world.mails().toString());
    }

    @Test
    void P6_aPolicyThatAnswersNothingStopsNobody() {
        scene.withSynced();
        Connection silent = scene.engine()
                .guestMail((connection, key, change) -> nothing())
                .build()
                .connection(DANA);
        scene.books(appointment(1, "Ring", ANN), appointment(2));
        silent.sync();
        assertEquals(2, scene.events().size());
    }

    /** As a host might answer that knows nothing of nullness. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
