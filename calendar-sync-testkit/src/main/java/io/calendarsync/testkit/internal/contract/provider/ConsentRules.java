package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Secret;
import io.calendarsync.testkit.internal.contract.Hint;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules about consent, tokens and their end. */
public abstract class ConsentRules extends ProviderScene {
    /** For the contract. */
    protected ConsentRules() {}

    @Test
    @Hint("state and redirect_uri in the address of the consent page")
    void G12_thePageBringsTheStateBack() {
        URI callback = world().consent(page(Access.PRIMARY_CALENDAR), DANA);
        assertEquals(Optional.of(STATE.reveal()), parameter(callback, "state"));
        assertTrue(callback.toString()
                .startsWith(provider().profile().redirectUri().toString()));
    }

    @Test
    @Hint("state and redirect_uri in the address of the consent page")
    void G12_aDeclinedConsentBringsTheStateBackToo() {
        URI callback = world().decline(page(Access.OWN_CALENDAR));
        assertEquals(Optional.of(STATE.reveal()), parameter(callback, "state"));
        assertEquals(Optional.empty(), parameter(callback, "code"));
        assertEquals(Optional.of("access_denied"), parameter(callback, "error"));
    }

    @Test
    @Hint("the id token, expires_in, and that the consent page asks for access_type=offline")
    void G13_exchangeTellsWhoConsented() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        assertEquals(world().account(DANA).subject(), granted.account().subject());
        assertEquals(DANA, granted.account().email());
        assertTrue(granted.refreshToken().isPresent(), "access must outlast the person's presence");
        assertEquals(Duration.ofSeconds(3599), granted.expiresIn());
        assertEquals(Optional.empty(), granted.refreshExpiresIn());
    }

    @Test
    @Hint("that refresh_token_expires_in is passed on")
    void G13_exchangeTellsHowLongTheGrantLasts() {
        world().limits().refreshTokens(Duration.ofDays(7));
        assertEquals(
                Optional.of(Duration.ofDays(7)),
                granted(Access.PRIMARY_CALENDAR).refreshExpiresIn());
    }

    @Test
    @Hint("that the consent page asks for prompt=consent")
    void G13_aSecondConsentBringsARefreshTokenAgain() {
        Granted first = granted(Access.PRIMARY_CALENDAR);
        Granted second = granted(Access.PRIMARY_CALENDAR);
        assertNotEquals(first.refreshToken(), second.refreshToken());
        assertTrue(second.refreshToken().isPresent());
    }

    @Test
    @Hint("that a code that was redeemed is told as GRANT_DEAD")
    void G10_codeIsGoodOnce() {
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        done(provider().exchange(code, VERIFIER));
        assertFault(Fault.Kind.GRANT_DEAD, provider().exchange(code, VERIFIER));
    }

    @Test
    @Hint("that the exchange sends its verifier")
    void G10_codeIsGoodOnlyWithItsVerifier() {
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        Secret other = Secret.of("another-0123456789-0123456789-0123456789-abc");
        assertFault(Fault.Kind.GRANT_DEAD, provider().exchange(code, other));
    }

    @Test
    @Hint("which scopes each access needs, and which include others")
    void G14_nothingIsMissingAfterFullConsent() {
        for (Access access : Access.values()) {
            assertEquals(
                    Set.of(),
                    provider().missingScopes(Set.of(access), granted(access).scopes()));
        }
        Granted both = granted(Access.values());
        assertEquals(Set.of(), provider().missingScopes(Set.of(Access.values()), both.scopes()));
    }

    @Test
    @Hint("that the granted scopes are compared, not those asked for")
    void G14_untickedBoxesAreMissing() {
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
    @Hint("which scopes each access needs, and which include others")
    void G14_oneAccessDoesNotStandForTheOther() {
        Set<String> own = granted(Access.OWN_CALENDAR).scopes();
        for (Access other : EnumSet.complementOf(EnumSet.of(Access.OWN_CALENDAR))) {
            assertFalse(provider().missingScopes(Set.of(other), own).isEmpty(), other::name);
            Set<String> others = granted(other).scopes();
            assertEquals(
                    1,
                    provider()
                            .missingScopes(Set.of(Access.OWN_CALENDAR), others)
                            .size());
        }
    }

    @Test
    @Hint("which scopes each access needs, and which include others")
    void G14_aWiderAccessStandsForTheNarrower() {
        Set<String> any = granted(Access.ANY_CALENDAR).scopes();
        Set<Access> narrower = Set.of(Access.PRIMARY_CALENDAR, Access.EVENT_DETAILS, Access.BUSY_TIMES);
        assertEquals(Set.of(), provider().missingScopes(narrower, any));
        Set<String> details = granted(Access.EVENT_DETAILS).scopes();
        assertEquals(Set.of(), provider().missingScopes(Set.of(Access.BUSY_TIMES), details));
        Set<String> busy = granted(Access.BUSY_TIMES).scopes();
        assertEquals(
                1, provider().missingScopes(Set.of(Access.EVENT_DETAILS), busy).size());
    }

    @Test
    @Hint("that a refresh asks for a new access token and answers that one")
    void G15_refreshBringsAGoodAccessToken() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        Refreshed refreshed = done(provider().refresh(granted.refreshToken().orElseThrow()));
        assertNotEquals(granted.accessToken(), refreshed.accessToken());
        done(provider().describe(new CalendarCall(refreshed.accessToken(), "primary")));
    }

    @Test
    @Hint("that invalid_grant is told as GRANT_DEAD")
    void G15_refreshOfARevokedGrantSaysThatItIsDead() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        world().account(DANA).revokesAccess();
        assertFault(
                Fault.Kind.GRANT_DEAD, provider().refresh(granted.refreshToken().orElseThrow()));
    }

    @Test
    @Hint("that revoking asks the provider")
    void G15_revokeEndsAccess() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        assertEquals(Optional.empty(), provider().revoke(granted.refreshToken().orElseThrow()));
        assertEquals(0, world().account(DANA).liveRefreshTokens());
        assertFault(Fault.Kind.AUTH_EXPIRED, provider().describe(new CalendarCall(granted.accessToken(), "primary")));
    }

    @Test
    @Hint("that a token which is dead or unknown counts as revoked")
    void G9_revokingADeadTokenIsDone() {
        Secret token = granted(Access.PRIMARY_CALENDAR).refreshToken().orElseThrow();
        assertEquals(Optional.empty(), provider().revoke(token));
        assertEquals(Optional.empty(), provider().revoke(token));
        assertEquals(Optional.empty(), provider().revoke(Secret.of("never-was-a-token")));
    }
}
