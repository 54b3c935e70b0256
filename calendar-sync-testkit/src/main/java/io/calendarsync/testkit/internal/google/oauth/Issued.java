package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** What Google hands out; no value prints itself. */
public sealed interface Issued {

    /**
     * Good once, for one application, within ten minutes.
     *
     * @param refreshable whether a refresh token comes with it
     */
    record Code(AuthorizationRequest request, Person person, Set<String> scopes, boolean refreshable, Instant until)
            implements Issued {
        @Override
        public String toString() {
            return "code of " + person.email();
        }
    }

    /** Good for calls, for an hour. */
    record AccessToken(Person person, String clientId, Set<String> scopes, Instant until) implements Issued {}

    /** Good for access tokens, usually for as long as it is used. */
    record RefreshToken(Person person, String clientId, Set<String> scopes, Optional<Instant> until, Instant used)
            implements Issued {
        private static final int MONTHS_UNUSED = 6;

        boolean liveAt(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isEmpty()
                    && now.isBefore(used.atOffset(ZoneOffset.UTC)
                            .plusMonths(MONTHS_UNUSED)
                            .toInstant());
        }

        RefreshToken usedAt(Instant now) {
            return new RefreshToken(person, clientId, scopes, until, now);
        }
    }
}
