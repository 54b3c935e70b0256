package io.calendarsync.testkit.internal.contract.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Reminders;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.EventMark;
import io.calendarsync.spi.EventWrite;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import io.calendarsync.spi.Written;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.contract.Hints;
import io.calendarsync.testkit.internal.google.FormText;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A world, a provider in front of it, and the few words that the rules are told in. */
@ExtendWith(Hints.class)
public abstract class ProviderScene {
    static final String DANA = "dana@example.com";
    static final String OWNER = "owner-1";
    static final Secret STATE = Secret.of("state-6e1f0b52c7");
    static final Secret VERIFIER = Secret.of("verifier-0123456789-0123456789-0123456789-abc");
    static final EventTime MORNING = new EventTime.Timed(
            Instant.parse("2026-03-02T09:00:00Z"), Instant.parse("2026-03-02T10:00:00Z"), "Europe/Berlin");

    private FakeWorld world;
    private CalendarProvider provider;

    /** For the groups of rules. */
    protected ProviderScene() {}

    /** A fresh provider in front of a world. */
    protected abstract CalendarProvider create(FakeWorld behind);

    @BeforeEach
    void setTheScene() {
        world = FakeWorld.builder().clock(MutableClock.create()).build();
        provider = create(world);
    }

    @AfterEach
    void providerAskedOnlyWhatGoogleKnows() {
        world.verifyNoUnexpectedCalls();
    }

    FakeWorld world() {
        return world;
    }

    CalendarProvider provider() {
        return provider;
    }

    /** Dana allows everything that is needed. */
    Granted granted(Access... needed) {
        return done(provider.exchange(code(world.consent(page(needed), DANA)), VERIFIER));
    }

    URI page(Access... needed) {
        return provider.consentPage(new ConsentRequest(STATE, challenge(VERIFIER), Set.of(needed), Optional.of(DANA)));
    }

    static Secret code(URI callback) {
        return Secret.of(parameter(callback, "code").orElseThrow());
    }

    static Optional<String> parameter(URI uri, String name) {
        return FormText.parse(uri.getRawQuery()).getOrDefault(name, List.of()).stream()
                .findFirst();
    }

    /** Calls on Dana's own calendar. */
    CalendarCall onPrimary() {
        return new CalendarCall(granted(Access.PRIMARY_CALENDAR).accessToken(), "primary");
    }

    AccountCalendar dana() {
        return world.account(DANA).calendar();
    }

    /** The one event on Dana's own calendar. */
    FakeEvent only() {
        assertEquals(1, dana().events().size(), "exactly one event must stand on the calendar");
        return dana().events().get(0);
    }

    static EventMark mark(int number) {
        return mark(OWNER, number);
    }

    static EventMark mark(String owner, int number) {
        return new EventMark(
                owner,
                EventKey.of("repair-due", "Größe 7/" + number),
                3,
                String.format("%s%05d", owner.replace("-", ""), number).replaceAll("[w-z]", "a"));
    }

    static EventDetails titled(String title) {
        return details(title, MORNING);
    }

    static EventDetails details(String title, EventTime time) {
        return new EventDetails(
                time,
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What is shown, without what a calendar may show or leave out where nothing was written. */
    static EventDetails shown(EventDetails details) {
        return new EventDetails(
                details.time(),
                details.title(),
                details.description(),
                details.location(),
                details.color(),
                details.visibility(),
                details.availability(),
                details.link(),
                details.recurrence(),
                details.reminders().filter(reminders -> !reminders.equals(Reminders.byDefault())),
                details.guests(),
                details.meeting());
    }

    Reply<Written> write(CalendarCall call, EventWrite write) {
        List<Reply<Written>> replies = provider.write(call, List.of(write));
        assertEquals(1, replies.size(), "one write must have one reply");
        return replies.get(0);
    }

    /** Inserts an event, and answers what it now is. */
    RemoteEvent inserted(CalendarCall call, EventMark mark, EventDetails details) {
        return done(write(call, new EventWrite.Insert(mark, details)))
                .echo()
                .orElseThrow(() -> new AssertionError("an insert must answer with the event"));
    }

    static <T> T done(Reply<T> reply) {
        if (reply instanceof Reply.Done<T> done) {
            return done.value();
        }
        return fail("should have been done, but failed: " + fault(reply));
    }

    static Fault fault(Reply<?> reply) {
        if (reply instanceof Reply.Failed<?> failed) {
            return failed.fault();
        }
        return fail("should have failed, but was done: " + reply);
    }

    static void assertFault(Fault.Kind expected, Reply<?> reply) {
        assertEquals(expected, fault(reply).kind(), () -> "the kind of " + fault(reply));
    }

    private static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
