package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeRole;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SyncTokenLifeTest {
    private static final String FULL_SYNC = "calendar/fullSyncRequired syncToken";

    private final MutableClock clock = MutableClock.create();
    private FakeGoogle google;
    private ListingCaller dana;

    @BeforeEach
    void start() throws Exception {
        google = FakeGoogle.start(FakeWorld.builder().clock(clock).build());
        dana = ListingCaller.of(google, WireClient.DANA, Scopes.CALENDAR);
        dana.add("event1", 3, "");
    }

    @AfterEach
    void stop() {
        google.verifyNoUnexpectedCalls();
        google.close();
    }

    @Test
    void tokensDieOnTheClockWhereTheirLifeIsLimited() throws Exception {
        String token = dana.all().token();
        clock.advance(Duration.ofMinutes(30));
        assertEquals(List.of(), dana.ids("syncToken", token));
        google.world().limits().syncTokens(Duration.ofMinutes(40));
        String younger = dana.all("syncToken", token).token();
        clock.advance(Duration.ofMinutes(10));
        dana.refused(410, FULL_SYNC, "syncToken", token);
        assertEquals(List.of(), dana.ids("syncToken", younger));
    }

    @Test
    void tokensDieOnDemand() throws Exception {
        AccountCalendar workshop = google.account(WireClient.DANA).makesCalendar("Workshop");
        String other = dana.on(workshop.id()).all().token();
        String token = dana.all().token();
        google.account(WireClient.DANA).calendar().expiresSyncTokens();
        dana.refused(410, FULL_SYNC, "syncToken", token);
        assertEquals(List.of(), dana.ids("syncToken", dana.all().token()));
        assertEquals(List.of(), dana.on(workshop.id()).ids("syncToken", other));
    }

    @Test
    void tokensDieWithAChangeOfSharing() throws Exception {
        AccountCalendar calendar = google.account(WireClient.DANA).calendar();
        String token = dana.all().token();
        calendar.sharesWith("eve@example.com", FakeRole.READER);
        dana.refused(410, FULL_SYNC, "syncToken", token);
        token = dana.all().token();
        calendar.publishes();
        dana.refused(410, FULL_SYNC, "syncToken", token);
        token = dana.all().token();
        calendar.losesWriteAccess();
        dana.refused(410, FULL_SYNC, "syncToken", token);
    }

    @Test
    void tokensOfOthersAreGoodForNothing() throws Exception {
        AccountCalendar workshop = google.account(WireClient.DANA).makesCalendar("Workshop");
        google.account(WireClient.DANA).calendar().sharesWith("eve@example.com", FakeRole.READER);
        ListingCaller eve =
                ListingCaller.of(google, "eve@example.com", Scopes.CALENDAR).on(WireClient.DANA);
        dana.refused(410, FULL_SYNC, "syncToken", eve.all().token());
        dana.refused(410, FULL_SYNC, "syncToken", dana.on(workshop.id()).all().token());
        assertEquals(
                List.of(), dana.ids("syncToken", dana.on(WireClient.DANA).all().token()), "primary is that one");
    }

    @Test
    void textsThatAreNoTokensAreRefused() throws Exception {
        String token = dana.all().token();
        char last = token.charAt(9) == 'A' ? 'B' : 'A';
        for (String made : List.of(
                "",
                "x",
                "1" + token,
                token.substring(4),
                "ä",
                "\"" + token + "\"",
                token.substring(0, 9) + last + token.substring(10))) {
            dana.refused(400, "global/invalid syncToken", "syncToken", made);
        }
    }

    @Test
    void aTokenFromTheFutureAsksForAFullSync() throws Exception {
        dana.patch("event1", "{\"summary\":\"x\"}");
        String token = dana.all().token();
        try (FakeGoogle reborn =
                FakeGoogle.start(FakeWorld.builder().clock(clock).build())) {
            ListingCaller again = ListingCaller.of(reborn, WireClient.DANA, Scopes.CALENDAR);
            again.add("event1", 3, "");
            again.refused(410, FULL_SYNC, "syncToken", token);
        }
    }
}
