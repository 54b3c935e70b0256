package io.calendarsync.calendars;

import static io.calendarsync.behaviour.Scene.DANA;
import static io.calendarsync.behaviour.Scene.EMAIL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.CalendarsOutcome.Listed;
import io.calendarsync.CalendarsOutcome.NotConnected;
import io.calendarsync.CalendarsOutcome.Unavailable;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ProblemCode;
import io.calendarsync.behaviour.Front;
import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.Quota;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeRole;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Front.class)
class ListingTest {
    private final Front front;
    private Scene scene;

    ListingTest(Front front) {
        this.front = front;
        scene = Scene.on(front);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void thoseThatCanBeWrittenComeFirstAndTheAccountsOwnBeforeThem() {
        AccountCalendar rota = scene.world.account("boss@example.com").makesCalendar("Rota");
        rota.sharesWith(EMAIL, FakeRole.READER);
        AccountCalendar shared = scene.world.account("boss@example.com").makesCalendar("Front desk");
        shared.sharesWith(EMAIL, FakeRole.WRITER);
        AccountCalendar own = scene.world.account(EMAIL).makesCalendar("Goldsmithing");
        connectForAny();

        Listed listed = assertInstanceOf(Listed.class, scene.dana().calendars());
        List<String> addresses =
                listed.calendars().stream().map(CalendarInfo::address).toList();
        assertEquals("primary", addresses.get(0));
        assertEquals(new HashSet<>(List.of(shared.id(), own.id())), new HashSet<>(addresses.subList(1, 3)));
        assertEquals(rota.id(), addresses.get(3));
        assertEquals(4, addresses.size());
        assertEquals(3, listed.writable().size());
        assertEquals("calendarList.list 1", scene.counts().toString());
    }

    @Test
    void allPagesAreListed() {
        for (int number = 0; number < 260; number++) {
            scene.world.account(EMAIL).makesCalendar("Room " + number);
        }
        connectForAny();

        Listed listed = assertInstanceOf(Listed.class, scene.dana().calendars());
        assertEquals(261, listed.writable().size());
        assertFalse(listed.more());
        assertEquals(2, scene.counts().of("calendarList.list"));
    }

    @Test
    void moreThanAPersonCanChooseFromAreNotListed() {
        for (int number = 0; number < 1000; number++) {
            scene.world.account(EMAIL).makesCalendar("Room " + number);
        }
        connectForAny();

        Listed listed = assertInstanceOf(Listed.class, scene.dana().calendars());
        assertEquals(1000, listed.calendars().size());
        assertEquals(true, listed.more());
        assertEquals("primary", listed.calendars().get(0).address());
    }

    @Test
    void aConsentToOneCalendarDoesNotListOthersAndNobodyIsAsked() {
        scene.connected();

        assertUnavailable(ProblemCode.SCOPE_MISSING);
        assertEquals(0, scene.counts().total());
    }

    @Test
    void whatIsNotConnectedHasNoCalendars() {
        assertEquals(new NotConnected(), scene.dana().calendars());
        connectForAny();
        scene.dana().disconnect();
        assertEquals(new NotConnected(), scene.dana().calendars());
    }

    @Test
    void P7_aTokenThatEndedIsRenewedOnceForTheListing() {
        connectForAny();
        scene.clock.advance(Duration.ofHours(2));
        assertInstanceOf(Listed.class, scene.dana().calendars());
        assertEquals("calendarList.list 1, oauth.refresh 1", scene.counts().toString());

        scene.world.faults().next("calendarList.list", FakeFault.expiredToken());
        assertInstanceOf(Listed.class, scene.dana().calendars());
        assertEquals("calendarList.list 3, oauth.refresh 2", scene.counts().toString());
    }

    @Test
    void aTokenThatIsAlwaysRefusedIsNotRenewedForEver() {
        connectForAny();
        scene.world.faults().always("calendarList.list", FakeFault.expiredToken());

        assertUnavailable(ProblemCode.RECONNECT_NEEDED);
        assertEquals("calendarList.list 2, oauth.refresh 1", scene.counts().toString());
    }

    @Test
    void aFailureThatPassesIsWaitedForAndOneThatLastsIsSaid() {
        connectForAny();
        scene.world.faults().next("calendarList.list", FakeFault.htmlPage(503));
        assertInstanceOf(Listed.class, scene.dana().calendars());

        scene.world.faults().always("calendarList.list", FakeFault.htmlPage(503));
        assertUnavailable(ProblemCode.PROVIDER_UNAVAILABLE);
        assertEquals(5, scene.counts().of("calendarList.list"));
    }

    @Test
    void P5_aPageThatFailsIsNoShorterList() {
        for (int number = 0; number < 260; number++) {
            scene.world.account(EMAIL).makesCalendar("Room " + number);
        }
        connectForAny();
        scene.world
                .faults()
                .on("calendarList.list")
                .after(1)
                .fail(FakeFault.refused(403, "global", "insufficientPermissions"));

        assertUnavailable(ProblemCode.SCOPE_MISSING);
    }

    @Test
    void aDeadGrantIsSaid() {
        connectForAny();
        scene.world.account(EMAIL).revokesAccess();

        assertUnavailable(ProblemCode.RECONNECT_NEEDED);
    }

    @Test
    void itKeepsWithinWhatTheAccountMayAsk() {
        scene.close();
        scene = Scene.on(front, new Quota(1, 10_000, 1_000_000, 3));
        connectForAny();
        assertInstanceOf(Listed.class, scene.dana().calendars());

        assertUnavailable(ProblemCode.RATE_LIMITED);
        assertEquals(1, scene.counts().of("calendarList.list"));
        scene.clock.advance(Duration.ofMinutes(2));
        assertInstanceOf(Listed.class, scene.dana().calendars());
    }

    @Test
    void anInterruptEndsTheWait() {
        connectForAny();
        scene.world.faults().always("calendarList.list", FakeFault.htmlPage(503));
        Thread.currentThread().interrupt();
        try {
            assertUnavailable(ProblemCode.INTERRUPTED);
        } finally {
            assertEquals(true, Thread.interrupted());
        }
    }

    private void connectForAny() {
        assertInstanceOf(Connected.class, scene.connect(DANA, EMAIL, CalendarChoice.later()));
        scene.counts().reset();
    }

    private void assertUnavailable(ProblemCode code) {
        assertEquals(
                code,
                assertInstanceOf(Unavailable.class, scene.dana().calendars())
                        .problem()
                        .code());
    }
}
