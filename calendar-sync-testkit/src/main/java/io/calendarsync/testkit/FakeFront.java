package io.calendarsync.testkit;

import java.net.URI;
import java.util.Set;

/** What both fronts of a {@link FakeWorld} offer a test, so that one can stand where the other stood. */
public sealed interface FakeFront permits FakeGoogle, FakeCalendar {

    /** The world behind this front. */
    FakeWorld world();

    /** The account of an e-mail, made on first use. */
    default FakeAccount account(String email) {
        return world().account(email);
    }

    /** The person of this e-mail allows everything that a consent page asks for; answers where the browser goes next. */
    default URI consent(URI page, String email) {
        return world().consent(page, email);
    }

    /** The person allows only some of what a consent page asks for, and who they are. */
    default URI consentOnly(URI page, String email, Set<String> scopes) {
        return world().consentOnly(page, email, scopes);
    }

    /** The person leaves a consent page without allowing anything. */
    default URI decline(URI page) {
        return world().decline(page);
    }

    /** What was asked so far, through any front of this world. */
    default RequestCounts counts() {
        return world().counts();
    }

    /** What is to go wrong. */
    default FakeFaults faults() {
        return world().faults();
    }

    /** Fails when there were calls that the fake does not know. */
    default void verifyNoUnexpectedCalls() {
        world().verifyNoUnexpectedCalls();
    }
}
