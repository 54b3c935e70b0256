package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.PushMessage;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Window;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.contract.Hint;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules about what goes wrong. */
public abstract class FaultRules extends ProviderScene {
    private static final ChannelRequest CHANNEL = new ChannelRequest(
            "channel-1", Secret.of("proof-6e1f0b52c7"), URI.create("https://shop.example/push"), Duration.ofDays(1));

    /** For the contract. */
    protected FaultRules() {}

    @Test
    @Hint("that an I/O failure is told as UNKNOWN, and that writes are not repeated")
    void G1_aLostAnswerIsUnknownAndTookEffect() {
        CalendarCall call = onPrimary();
        world().faults().next("events.insert", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, write(call, new EventWrite.Insert(mark(1), titled("first"))));
        assertEquals("first", only().title());
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN, and that writes are not repeated")
    void G1_aLostRequestIsUnknownAndTookNone() {
        CalendarCall call = onPrimary();
        world().faults().next("events.insert", FakeFault.lostRequest());
        assertFault(Fault.Kind.UNKNOWN, write(call, new EventWrite.Insert(mark(1), titled("first"))));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN for patches and deletes too")
    void G1_lostUpdatesAndDeletesAreUnknown() {
        CalendarCall call = onPrimary();
        inserted(call, mark(1), titled("first"));
        world().faults().next("events.patch", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, write(call, new EventWrite.Patch(mark(1), titled("second"), Set.of())));
        assertEquals("second", only().title());
        world().faults().next("events.delete", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, write(call, new EventWrite.Delete(mark(1).eventId())));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("that each write of an unanswered batch is UNKNOWN")
    void G2_anAnswerLostInABatchLeavesEveryWriteUnknown() {
        CalendarCall call = onPrimary();
        world().faults().next("events.insert", FakeFault.lostAnswer());
        List<Reply<Written>> replies = provider()
                .write(
                        call,
                        List.of(
                                new EventWrite.Insert(mark(1), titled("first")),
                                new EventWrite.Insert(mark(2), titled("second"))));
        assertEquals(2, replies.size());
        replies.forEach(reply -> assertFault(Fault.Kind.UNKNOWN, reply));
        assertEquals(2, dana().events().size());
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN for reads too")
    void G1_lostReadsAreUnknown() {
        CalendarCall call = onPrimary();
        // Always, since HTTP clients may repeat a read by themselves.
        world().faults().always("events.get", FakeFault.lostAnswer());
        world().faults().always("events.list", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, provider().read(call, mark(1).eventId()));
        assertFault(Fault.Kind.UNKNOWN, provider().list(call, OWNER, Optional.empty()));
        assertFault(Fault.Kind.UNKNOWN, provider().describe(call));
        world().faults().clear();
        done(provider().describe(call));
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN, and that making a calendar is not repeated")
    void G1_aLostCalendarIsUnknownAndWasMade() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        world().faults().next("calendars.insert", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, provider().createCalendar(token, "Workshop", "UTC"));
        assertEquals(2, world().account(DANA).calendars().size());
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN, whatever is read")
    void G1_lostReadingsAreUnknown() {
        Secret token = granted(Access.PRIMARY_CALENDAR, Access.ANY_CALENDAR).accessToken();
        CalendarCall call = new CalendarCall(token, "primary");
        world().faults().always("events.list", FakeFault.lostAnswer());
        world().faults().always("calendarList.list", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, provider().see(call, Window.ALL, Optional.empty(), Optional.empty()));
        assertFault(Fault.Kind.UNKNOWN, provider().calendars(token, Optional.empty()));
    }

    @Test
    @Hint("that an I/O failure is told as UNKNOWN, and that no channel is opened twice")
    void G1_lostChannelsAndDeletionsAreUnknown() {
        Secret token = granted(Access.OWN_CALENDAR).accessToken();
        CalendarCall call = new CalendarCall(
                token, done(provider().createCalendar(token, "Workshop", "UTC")).address());
        world().faults().next("events.watch", FakeFault.lostAnswer());
        assertFault(Fault.Kind.UNKNOWN, provider().watch(call, CHANNEL));
        assertEquals(1, world().push().channels().size());
        String resource = world().push().channels().get(0).resourceId();
        world().faults().next("channels.stop", FakeFault.lostRequest());
        assertEquals(
                Optional.of(Fault.Kind.UNKNOWN),
                provider().stop(token, CHANNEL.id(), resource).map(Fault::kind));
        world().faults().next("calendars.delete", FakeFault.lostRequest());
        assertEquals(
                Optional.of(Fault.Kind.UNKNOWN), provider().deleteCalendar(call).map(Fault::kind));
        assertEquals(2, world().account(DANA).calendars().size());
    }

    @Test
    @Hint("how I/O failures of token calls are told")
    void G1_lostTokenCallsMayBeRepeatedAndALostExchangeMayNot() {
        Secret refreshToken = granted(Access.PRIMARY_CALENDAR).refreshToken().orElseThrow();
        world().faults().next("oauth.refresh", FakeFault.lostAnswer());
        assertRepeatable(((Reply.Failed<?>) provider().refresh(refreshToken)).fault());
        world().faults().next("oauth.revoke", FakeFault.lostRequest());
        assertRepeatable(provider().revoke(refreshToken).orElseThrow());
        assertEquals(1, world().account(DANA).liveRefreshTokens());
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        world().faults().next("oauth.token", FakeFault.lostRequest());
        assertFault(Fault.Kind.UNKNOWN, provider().exchange(code, VERIFIER));
    }

    private static void assertRepeatable(Fault fault) {
        assertTrue(
                fault.kind() == Fault.Kind.TRANSIENT || fault.kind() == Fault.Kind.UNKNOWN,
                "refreshing and revoking may be repeated; told as " + fault.kind());
    }

    @Test
    @Hint("the table of status, domain and reason")
    void G16_refusalsAreToldApartByTheirCodes() {
        CalendarCall call = onPrimary();
        assertEquals(Fault.Kind.RATE_USER, refused(call, 403, "usageLimits", "userRateLimitExceeded"));
        assertEquals(Fault.Kind.RATE_CALENDAR, refused(call, 403, "usageLimits", "rateLimitExceeded"));
        assertEquals(Fault.Kind.RATE_CALENDAR, refused(call, 429, "usageLimits", "rateLimitExceeded"));
        assertEquals(Fault.Kind.QUOTA_FREEZE, refused(call, 403, "usageLimits", "quotaExceeded"));
        assertEquals(Fault.Kind.RATE_DAY, refused(call, 403, "usageLimits", "dailyLimitExceeded"));
        assertEquals(Fault.Kind.API_DISABLED, refused(call, 403, "usageLimits", "accessNotConfigured"));
        assertEquals(Fault.Kind.FORBIDDEN, refused(call, 403, "global", "forbidden"));
        assertEquals(Fault.Kind.CONFLICT, refused(call, 409, "global", "conflict"));
        assertEquals(Fault.Kind.EVENT_REFUSED, refused(call, 400, "global", "invalid"));
        assertEquals(Fault.Kind.TRANSIENT, refused(call, 500, "global", "backendError"));
        assertEquals(Fault.Kind.TRANSIENT, refused(call, 503, "global", "backendError"));
        assertEquals(List.of(), dana().events());
    }

    @Test
    @Hint("the table of the token endpoint's errors")
    void G16_refusedTokenCallsAreToldApartByTheirCodes() {
        Secret token = granted(Access.PRIMARY_CALENDAR).refreshToken().orElseThrow();
        assertEquals(Fault.Kind.GRANT_DEAD, tokenRefused(token, 400, "invalid_grant"));
        assertEquals(Fault.Kind.CLIENT_MISCONFIGURED, tokenRefused(token, 401, "invalid_client"));
        assertEquals(Fault.Kind.CLIENT_MISCONFIGURED, tokenRefused(token, 400, "unauthorized_client"));
        assertEquals(Fault.Kind.ADMIN_POLICY, tokenRefused(token, 400, "admin_policy_enforced"));
        assertEquals(Fault.Kind.TRANSIENT, tokenRefused(token, 500, "internal_failure"));
    }

    @Test
    @Hint("that each part of a batch is judged by its own answer")
    void G16_anExpiredTokenSaysSoInABatchToo() {
        CalendarCall call = onPrimary();
        world().faults().next("events.insert", FakeFault.expiredToken());
        List<Reply<Written>> replies = provider()
                .write(
                        call,
                        List.of(
                                new EventWrite.Insert(mark(1), titled("first")),
                                new EventWrite.Insert(mark(2), titled("second"))));
        assertFault(Fault.Kind.AUTH_EXPIRED, replies.get(0));
        done(replies.get(1));
    }

    @Test
    @Hint("that Retry-After is read")
    void G16_theWishToWaitIsPassedOn() {
        CalendarCall call = onPrimary();
        Duration wait = Duration.ofSeconds(17);
        world().faults().next("events.list", FakeFault.refused(429, "usageLimits", "rateLimitExceeded", wait));
        assertEquals(Optional.of(wait), fault(provider().describe(call)).retryAfter());
    }

    @Test
    @Hint("that a status without the provider's own error says nothing of the event")
    void G16_aPageOfHtmlIsNoAnswerAboutTheEvent() {
        CalendarCall call = onPrimary();
        for (int status : List.of(404, 502)) {
            world().faults().next("events.list", FakeFault.htmlPage(status));
            Fault.Kind kind = fault(provider().describe(call)).kind();
            assertTrue(Set.of(Fault.Kind.TRANSIENT, Fault.Kind.UNKNOWN).contains(kind), () -> status + ": " + kind);
        }
    }

    @Test
    @Hint("toString of records that hold a token, and the details of faults")
    void G11_nothingPrintsASecret() {
        Granted granted = granted(Access.PRIMARY_CALENDAR);
        Secret refreshToken = granted.refreshToken().orElseThrow();
        CalendarCall call = new CalendarCall(granted.accessToken(), "primary");
        Secret code = code(world().consent(page(Access.PRIMARY_CALENDAR), DANA));
        world().account(DANA).revokesAccess();
        world().faults().next("oauth.revoke", FakeFault.refused(500, "oauth", "internal_failure"));
        String printed = Stream.of(
                        provider(),
                        granted,
                        call,
                        provider().exchange(code, VERIFIER),
                        provider().refresh(refreshToken),
                        provider().revoke(refreshToken),
                        provider().describe(call),
                        provider().read(call, "nobodyknowsthis0"),
                        provider().list(call, OWNER, Optional.empty()),
                        provider().createCalendar(granted.accessToken(), "Workshop", "UTC"),
                        provider().see(call, Window.ALL, Optional.empty(), Optional.empty()),
                        provider().calendars(granted.accessToken(), Optional.empty()),
                        provider().deleteCalendar(call),
                        CHANNEL,
                        provider().watch(call, CHANNEL),
                        provider().stop(granted.accessToken(), CHANNEL.id(), "resource"),
                        new PushMessage(CHANNEL.id(), CHANNEL.secret(), "resource", true),
                        write(call, new EventWrite.Insert(mark(1), titled("first"))))
                .map(Object::toString)
                .reduce("", String::concat);
        for (Secret secret : List.of(granted.accessToken(), refreshToken, code, VERIFIER, STATE, CHANNEL.secret())) {
            assertFalse(
                    printed.contains(secret.reveal()), "a secret is printed in " + printed.length() + " characters");
        }
    }

    private Fault.Kind refused(CalendarCall call, int status, String domain, String reason) {
        world().faults().next("events.insert", FakeFault.refused(status, domain, reason));
        return fault(write(call, new EventWrite.Insert(mark(1), titled("first"))))
                .kind();
    }

    private Fault.Kind tokenRefused(Secret refreshToken, int status, String error) {
        world().faults().next("oauth.refresh", FakeFault.tokenError(status, error));
        return fault(provider().refresh(refreshToken)).kind();
    }
}
