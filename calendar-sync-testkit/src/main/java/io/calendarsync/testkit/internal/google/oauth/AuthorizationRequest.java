package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an application asks a person for, once Google has found nothing wrong with it.
 *
 * @param scopes by their short names
 * @param hostedDomain whose accounts are meant, {@code *} for those of any organisation
 * @param offline whether it asks to act while the person is away
 * @param includesEarlier whether the tokens are to carry what was granted before as well
 */
public record AuthorizationRequest(
        String clientId,
        String redirectUri,
        Set<String> scopes,
        Optional<String> state,
        Optional<CodeChallenge> challenge,
        Optional<String> nonce,
        Optional<String> loginHint,
        Optional<String> hostedDomain,
        Prompt prompt,
        boolean offline,
        boolean includesEarlier) {

    /** Whether the application says that this is the account it means. */
    public boolean hintsAt(Person person) {
        return loginHint
                .filter(hint -> hint.equalsIgnoreCase(person.email()) || hint.equals(person.subject()))
                .isPresent();
    }

    /** Whether the person is of the organisation that the application means. */
    boolean expects(Person person) {
        return hostedDomain.isEmpty()
                || Identity.organisation(person)
                        .filter(domain -> hostedDomain.get().equals("*")
                                || hostedDomain.get().equalsIgnoreCase(domain))
                        .isPresent();
    }

    /** The one account of these that is meant, where that is clear. */
    Optional<Person> meant(List<Person> people) {
        List<Person> possible = people.stream()
                .filter(person -> loginHint.isEmpty() ? expects(person) : hintsAt(person))
                .toList();
        return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
    }

    /** Not the state or the challenge. */
    @Override
    public String toString() {
        return "consent for " + clientId + " to " + scopes;
    }
}
