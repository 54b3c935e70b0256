package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.CalendarChoice;
import io.calendarsync.spi.PendingConsent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** S4, with S2 and S11, for consents. */
public abstract class ConsentRules extends StoreRules {
    /** Extended for one store. */
    protected ConsentRules() {}

    @Test
    void S2_aConsentComesBackEqual() {
        PendingConsent full = consent("state");
        Zones.in("Europe/Berlin", () -> put(full));
        assertEquals(
                Optional.of(full),
                Zones.in("Asia/Kathmandu", () -> space.consents().take("state")),
                "S2: check that everything of a consent is kept");
        PendingConsent bare = new PendingConsent(
                "bare",
                full.connection(),
                full.sessionHash(),
                full.redirectUri(),
                full.sealedVerifier(),
                Set.of(),
                CalendarChoice.primary(),
                Optional.empty(),
                false,
                full.expiresAt());
        put(bare);
        assertEquals(Optional.of(bare), space.consents().take("bare"), "S2: check that absent values stay absent");
    }

    @Test
    void S2_everyChoiceOfACalendarComesBackEqual() {
        for (CalendarChoice choice :
                List.of(CalendarChoice.existing("Ä@group.v.calendar.google.com"), CalendarChoice.later())) {
            PendingConsent full = consent("state");
            PendingConsent chosen = new PendingConsent(
                    full.stateHash(),
                    full.connection(),
                    full.sessionHash(),
                    full.redirectUri(),
                    full.sealedVerifier(),
                    full.access(),
                    choice,
                    Optional.of(List.of()),
                    false,
                    full.expiresAt());
            put(chosen);
            assertEquals(Optional.of(chosen), space.consents().take("state"), "S2: check that the choice is kept");
        }
    }

    @Test
    void S4_aConsentIsHandedOutOnce() {
        put(consent("state"));
        assertEquals(Optional.of(consent("state")), space.consents().take("state"), "S4: what was put can be taken");
        assertEquals(Optional.empty(), space.consents().take("state"), "S4: check that take deletes what it answers");
        assertEquals(Optional.empty(), space.consents().take("unknown"), "S4: nothing was put");
    }

    @Test
    void S4_ofManyThatTakeOneGetsIt() {
        for (int round = 0; round < 20; round++) {
            put(consent("state"));
            assertEquals(
                    1,
                    Race.winners(number -> space.consents().take("state").isPresent()),
                    "S4: check that the one that deletes the row is the one that answers it");
        }
    }

    @Test
    void S4_whatExpiredIsPurged() {
        put(consent("state"));
        space.consents().purge(StoreSamples.AT);
        assertEquals(
                Optional.of(consent("state")),
                space.consents().take("state"),
                "S4: purge must leave what expires at that moment or later");
        put(consent("state"));
        space.consents().purge(StoreSamples.AT.plusSeconds(1));
        assertEquals(Optional.empty(), space.consents().take("state"), "S4: purge must forget what expired before");
    }

    @Test
    void S4_theConsentsOfAConnectionAreForgotten() {
        put(consent("one"));
        put(consent("two"));
        put(StoreSamples.consent("three", StoreSamples.OTHER, StoreSamples.AT));
        space.consents().forget(StoreSamples.CONNECTION);
        assertEquals(Optional.empty(), space.consents().take("one"), "S4: all of the connection are forgotten");
        assertEquals(Optional.empty(), space.consents().take("two"), "S4: all of the connection are forgotten");
        assertEquals(true, space.consents().take("three").isPresent(), "S4: those of another connection stay");
    }

    @Test
    void S11_statesAreToldApartByCase() {
        put(consent("State"));
        assertEquals(
                Optional.empty(), space.consents().take("state"), "S11: check that the state's column compares case");
    }

    private boolean put(PendingConsent consent) {
        space.consents().put(consent);
        return true;
    }

    private static PendingConsent consent(String state) {
        return StoreSamples.consent(state, StoreSamples.CONNECTION, StoreSamples.AT);
    }
}
