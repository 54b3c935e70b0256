package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the project of the applications is set up: who may use it, and how it hands out refresh tokens. */
public final class Project {
    private static final Duration LIFE_IN_TESTING = Duration.ofDays(7);

    private Optional<String> organisation = Optional.empty();
    private Optional<Set<String>> testers = Optional.empty();
    private boolean verified = true;
    private Rotation rotation = Rotation.NONE;

    /** What a refresh does to the refresh token. */
    public enum Rotation {
        /** It stays the only one. */
        NONE,
        /** A new one comes beside it. */
        BESIDE,
        /** A new one comes in its place. */
        INSTEAD
    }

    /** For everybody. */
    public void publish() {
        organisation = Optional.empty();
        testers = Optional.empty();
    }

    /** For the accounts of one domain. */
    public void restrictTo(String domain) {
        organisation = Optional.of(domain);
        testers = Optional.empty();
    }

    /** For these people, by e-mail, and for seven days each time. */
    public void test(Set<String> emails) {
        organisation = Optional.empty();
        testers = Optional.of(Set.copyOf(emails));
    }

    /** Whether Google has looked at the applications. */
    public void verified(boolean now) {
        verified = now;
    }

    /** What becomes of refresh tokens from now on. */
    public void rotation(Rotation value) {
        rotation = value;
    }

    Rotation rotation() {
        return rotation;
    }

    Optional<ApiError> refusal(Person person) {
        if (organisation.isPresent() && !person.email().endsWith("@" + organisation.get())) {
            return Optional.of(ApiErrors.ORG_INTERNAL);
        }
        return testers.filter(emails -> !emails.contains(person.email())).map(others -> ApiErrors.NOT_A_TESTER);
    }

    boolean warnsOf(Set<String> scopes) {
        return !verified && scopes.stream().anyMatch(Scopes::sensitive);
    }

    Optional<Duration> refreshLife(Set<String> scopes) {
        return testers.filter(emails -> !scopes.stream().allMatch(Scopes::identity))
                .map(emails -> LIFE_IN_TESTING);
    }
}
