package io.calendarsync.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.WrongSyncStores.CalendarMinutes;
import io.calendarsync.testkit.WrongSyncStores.ClearsByKey;
import io.calendarsync.testkit.WrongSyncStores.ForgetsCase;
import io.calendarsync.testkit.WrongSyncStores.HandsOutTwice;
import io.calendarsync.testkit.WrongSyncStores.IgnoresTheLease;
import io.calendarsync.testkit.WrongSyncStores.LendsAgainToItsThread;
import io.calendarsync.testkit.WrongSyncStores.LooksAndLeaps;
import io.calendarsync.testkit.WrongSyncStores.LosesMicroseconds;
import io.calendarsync.testkit.WrongSyncStores.MixesNamespaces;
import io.calendarsync.testkit.WrongSyncStores.PassesOverARowBetweenPages;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract finds what is wrong, and nothing else. */
class SyncStoreContractTest {
    @Test
    void namespacesWithoutCaseBreakS1() {
        assertBreaks("S1", "by case", MixesNamespaces.class);
    }

    @Test
    void instantsCutToMillisecondsBreakS2() {
        assertBreaks("S2", "everything of a row is kept", LosesMicroseconds.class);
    }

    @Test
    void lookingBeforeLeapingBreaksS3() {
        assertBreaks("S3", "atomic", LooksAndLeaps.class);
    }

    @Test
    void consentsThatStayBreakS4() {
        assertBreaks("S4", "S4", HandsOutTwice.class);
    }

    @Test
    void savesWithoutALeaseBreakS5() {
        assertBreaks("S5", "S5", IgnoresTheLease.class);
    }

    @Test
    void pagesThatLackARowBreakS6() {
        assertBreaks("S6", "page", PassesOverARowBetweenPages.class);
    }

    @Test
    void clearingByKeyAloneBreaksS7() {
        assertBreaks("S7", "S7", ClearsByKey.class);
    }

    @Test
    void reentrantLeasesBreakS8() {
        assertBreaks("S8", "S8", LendsAgainToItsThread.class);
    }

    @Test
    void countingByTheMinuteBreaksS10() {
        assertBreaks("S10", "calendar minute", CalendarMinutes.class);
    }

    @Test
    void keysWithoutCaseBreakS11() {
        assertBreaks("S11", "check case", ForgetsCase.class);
    }

    private static void assertBreaks(String rule, String hint, Class<?> suite) {
        Map<String, String> broken = ContractRun.brokenRules(suite);
        assertEquals(Set.of(rule), broken.keySet(), broken::toString);
        assertTrue(broken.get(rule).contains(hint), broken::toString);
    }
}
