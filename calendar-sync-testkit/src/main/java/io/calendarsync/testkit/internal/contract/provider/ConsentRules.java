package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about consent, tokens and their end. */
public abstract class ConsentRules extends ProviderScene {
    /** For the contract. */
    protected ConsentRules() {}

    @Test
    void consentPageBringsTheStateBack() {
        URI callback = world().consent(page(Access.PRIMARY_CALENDAR), DANA);
        assertEquals(Optional.of(STATE.reveal()), parameter(callback, "state"));
        assertTrue(callback.toString()
                .startsWith(provider().profile().redirectUri().toString()));
    }

    @Test
    void declinedConsentComesBackWithoutCode() {
        URI callback = world().decline(page(Access.OWN_CALENDAR));
        assertEquals(Optional.empty(), parameter(callback, "code"));
        assertEquals(Optional.of("access_denied"), parameter(callback, "error"));
    }

    @Test
    void exchangeTellsWhoConsented() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        assertEquals(world().account(DANA).subject(), granted.account().subject());
        assertEquals(DANA, granted.account().email());
        assertTrue(granted.refreshToken().isPresent(), "access must outlast the person's presence");
        assertEquals(Duration.ofSeconds(3599), granted.expiresIn());
        assertEquals(Optional.empty(), granted.refreshExpiresIn());
    }

    @Test
    void exchangeTellsHowLongTheGrantLasts() {
        world().limitRefreshTokens(Duration.ofDays(7));
        assertEquals(
                Optional.of(Duration.ofDays(7)),
                granted(Access.PRIMARY_CALENDAR).refreshExpiresIn());
    }

    @Test
    void secondConsentBringsARefreshTokenAgain() {
        Granted first = granted(Access.PRIMARY_CALENDAR);
        Granted second = granted(Access.PRIMARY_CALENDAR);
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertTrue(second.refreshToken().isPresent());
    }

    @Test
    void G10_codeIsGoodOnce() {
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        done(provider().exchange(code, VERIFIER));
        assertFault(Fault.Kind.GRANT_DEAD, provider().exchange(code, VERIFIER));
    }

    @Test
    void G10_codeIsGoodOnlyWithItsVerifier() {
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        Secret other = Secret.of("another-0123456789-0123456789-0123456789-abc");
        assertFault(Fault.Kind.GRANT_DEAD, provider().exchange(code, other));
    }

    @Test
    void nothingIsMissingAfterFullConsent() {
        for (Access access : Access.values()) {
            assertEquals(
                    Set.of(),
                    provider().missingScopes(Set.of(access), granted(access).scopes()));
        }
        Granted both = granted(Access.values());
        assertEquals(Set.of(), provider().missingScopes(Set.of(Access.values()), both.scopes()));
    }

    @Test
    void untickedBoxesAreFoundMissing() {
        URI callback = world().consentOnly(page(Access.OWN_CALENDAR), DANA, Set.of());
        Granted granted = done(provider().exchange(code(callback), VERIFIER));
        assertEquals(DANA, granted.account().email());
        assertEquals(
                1,
                provider()
                        .missingScopes(Set.of(Access.OWN_CALENDAR), granted.scopes())
                        .size());
    }

    @Test
    void oneAccessDoesNotStandForTheOther() {
        Set<String> own = granted(Access.OWN_CALENDAR).scopes();
        assertEquals(1, provider().missingScopes(Set.of(Access.values()), own).size());
    }

    @Test
    void refreshBringsAGoodAccessToken() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        Refreshed refreshed = done(provider().refresh(granted.refreshToken().orElseThrow()));
        assertNotEquals(granted.accessToken(), refreshed.accessToken());
        done(provider().describe(new CalendarCall(refreshed.accessToken(), "primary")));
    }

    @Test
    void refreshOfARevokedGrantSaysThatItIsDead() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        world().account(DANA).revokesAccess();
        assertFault(
                Fault.Kind.GRANT_DEAD, provider().refresh(granted.refreshToken().orElseThrow()));
    }

    @Test
    void revokeEndsAccess() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        assertEquals(Optional.empty(), provider().revoke(granted.refreshToken().orElseThrow()));
        assertEquals(0, world().account(DANA).liveRefreshTokens());
        assertFault(Fault.Kind.AUTH_EXPIRED, provider().describe(new CalendarCall(granted.accessToken(), "primary")));
    }

    @Test
    void G9_revokingADeadTokenIsDone() {
        Secret token = granted(Access.PRIMARY_CALENDAR).refreshToken().orElseThrow();
        assertEquals(Optional.empty(), provider().revoke(token));
        assertEquals(Optional.empty(), provider().revoke(token));
        assertEquals(Optional.empty(), provider().revoke(Secret.of("never-was-a-token")));
    }
}
