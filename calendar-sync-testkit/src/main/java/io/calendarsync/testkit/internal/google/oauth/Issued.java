package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What Google hands out; no value prints itself. */
public sealed interface Issued {

    /** Good once, for one application, within ten minutes. */
    record Code(AuthorizationRequest request, Person person, Set<String> scopes, Instant until) implements Issued {
        @Override
        public String toString() {
            return "code of " + person.email();
        }
    }

    /** Good for calls, for an hour. */
    record AccessToken(Person person, String clientId, Set<String> scopes, Instant until) implements Issued {}

    /** Good for access tokens, usually for ever. */
    record RefreshToken(Person person, String clientId, Set<String> scopes, Optional<Instant> until) implements Issued {
        boolean liveAt(Instant now) {
            return until.filter(end -> !now.isBefore(end)).isEmpty();
        }
    }
}
