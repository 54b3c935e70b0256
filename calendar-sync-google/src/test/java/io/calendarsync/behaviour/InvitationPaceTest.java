package io.calendarsync.behaviour;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.appointment;
import static io.calendarsync.behaviour.Scene.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.Connection;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.Guest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** No more guests are invited in a day than the host allows. */
@ParameterizedClass
@EnumSource(Front.class)
class InvitationPaceTest {
    private static final Guest ANN = Guest.of("ann@example.org");
    private static final Guest BEN = Guest.of("ben@example.org");

    private final Scene scene;

    InvitationPaceTest(Front front) {
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void invitationsArePacedAndWhatWaitsIsTriedAgain() {
        scene.withSynced();
        Connection slow = scene.engine().dailyInvitations(3).build().connection(DANA);
        scene.books(appointment(1, "Ring", ANN, BEN), appointment(2, "Watch", ANN, BEN), appointment(3));
        slow.sync();
        assertEquals(2, scene.events().size());
        assertEquals(
                List.of(ProblemCode.INVITATIONS_PACED),
                slow.status().eventProblems().stream()
                        .map(problem -> problem.code())
                        .toList());
        scene.clock.advance(Duration.ofDays(1));
        slow.sync();
        assertEquals(3, scene.events().size());
        assertTrue(slow.status().eventProblems().isEmpty());
    }

    @Test
    void guestsInPlaceOfOthersAreInvitationsToo() {
        scene.withSynced();
        Connection slow = scene.engine().dailyInvitations(2).build().connection(DANA);
        scene.books(appointment(1, "Ring", ANN));
        slow.sync();
        scene.books(appointment(1, "Ring", BEN));
        slow.sync();
        scene.books(appointment(1, "Ring", Guest.of("cue@example.org")));
        slow.sync();
        assertEquals(List.of("ben@example.org"), scene.guestsOf("Ring"));

        scene.clock.advance(Duration.ofDays(1));
        slow.sync();
        assertEquals(List.of("cue@example.org"), scene.guestsOf("Ring"));
    }

    @Test
    void anEventIsChangedAtOnceThoughItsNewGuestHasToWait() {
        scene.withSynced();
        Connection slow = scene.engine().dailyInvitations(1).build().connection(DANA);
        scene.books(appointment(1, "Ring", ANN));
        slow.sync();
        scene.books(appointment(1, "Ring, moved", ANN, BEN));
        SyncOutcome.Synced synced = assertInstanceOf(SyncOutcome.Synced.class, slow.sync());
        assertEquals(List.of("Ring, moved"), scene.titles());
        assertEquals(
                List.of(Problem.of(ProblemCode.INVITATIONS_PACED, key(1))),
                synced.report().problems());
        assertEquals(List.of("ann@example.org"), scene.guestsOf("Ring, moved"));

        scene.clock.advance(Duration.ofDays(1));
        slow.sync();
        assertEquals(List.of("ann@example.org", "ben@example.org"), scene.guestsOf("Ring, moved"));
    }

    @Test
    void invitationsThatStandAlreadyTakeNothingOfTheDaysBudgetWhenTheLedgerWasLost() {
        Connection slow = scene.engine().dailyInvitations(4).build().connection(DANA);
        scene.source.put(DANA, appointment(1, "One", ANN, BEN));
        scene.connected();
        slow.sync();
        scene.clock.advance(Duration.ofDays(2));
        scene.source.put(DANA, appointment(2, "Two", ANN, BEN));
        scene.dana().changed(key(2));
        slow.sync();
        scene.clock.advance(Duration.ofDays(2));
        scene.source.put(DANA, appointment(3, "Three", ANN, BEN));
        scene.dana().changed(key(3));
        slow.sync();
        assertEquals(3, scene.events().size());
        scene.clock.advance(Duration.ofDays(2));
        scene.losesLedger();
        slow.reconcile();
        assertEquals(List.of(), slow.status().eventProblems());
    }
}
