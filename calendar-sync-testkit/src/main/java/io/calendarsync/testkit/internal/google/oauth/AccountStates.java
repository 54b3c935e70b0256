package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which accounts are not as they should be. */
public final class AccountStates {
    private final Map<String, Set<AccountState>> bySubject = new HashMap<>();

    /** From now on the account is in this state as well. */
    public void enter(Person person, AccountState state) {
        bySubject
                .computeIfAbsent(person.subject(), unknown -> EnumSet.noneOf(AccountState.class))
                .add(state);
    }

    /** The account is in this state no more. */
    public void leave(Person person, AccountState state) {
        Set<AccountState> states = bySubject.getOrDefault(person.subject(), EnumSet.noneOf(AccountState.class));
        states.remove(state);
        if (states.isEmpty()) {
            bySubject.remove(person.subject());
        }
    }

    boolean in(Person person, AccountState state) {
        return bySubject.getOrDefault(person.subject(), Set.of()).contains(state);
    }

    boolean open(Person person) {
        return bySubject.getOrDefault(person.subject(), Set.of()).stream().noneMatch(AccountState::shut);
    }

    Optional<ApiError> error(Person person) {
        return bySubject.getOrDefault(person.subject(), Set.of()).stream()
                .findFirst()
                .map(AccountState::error);
    }
}
