package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people have allowed, whatever became of the tokens. */
final class Consents {
    private final Map<Person, Map<String, Consent>> byPerson = new LinkedHashMap<>();

    /** Adds to what the person allowed this application before. */
    void add(Consent consent) {
        byPerson.computeIfAbsent(consent.person(), unknown -> new LinkedHashMap<>())
                .merge(consent.clientId(), consent, Consents::together);
    }

    Optional<Consent> of(Person person, String clientId) {
        return Optional.ofNullable(byPerson.getOrDefault(person, Map.of()).get(clientId));
    }

    /** What the person allowed all applications of the project together. */
    Set<String> scopes(Person person) {
        return byPerson.getOrDefault(person, Map.of()).values().stream()
                .flatMap(consent -> consent.scopes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void end(Person person) {
        byPerson.remove(person);
    }

    /** What the person allowed each application, the oldest consent first. */
    Map<String, Set<String>> byApplication(Person person) {
        Map<String, Set<String>> scopes = new LinkedHashMap<>();
        byPerson.getOrDefault(person, Map.of())
                .forEach((clientId, consent) -> scopes.put(clientId, new TreeSet<>(consent.scopes())));
        return scopes;
    }

    private static Consent together(Consent first, Consent then) {
        Set<String> scopes = new TreeSet<>(first.scopes());
        scopes.addAll(then.scopes());
        return new Consent(first.person(), first.clientId(), scopes, first.offline() || then.offline());
    }
}
