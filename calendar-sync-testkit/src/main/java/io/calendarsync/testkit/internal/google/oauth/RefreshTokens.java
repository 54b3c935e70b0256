package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The refresh tokens, of which one account may have only so many with one application. */
final class RefreshTokens {
    private final Surroundings surroundings;
    private final Map<String, Issued.RefreshToken> byValue = new HashMap<>();
    private final Map<Holder, Set<String>> valuesOf = new HashMap<>();

    RefreshTokens(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Hands out a token; where there are too many, the oldest dies without a word. */
    String issue(Person person, String clientId, Set<String> scopes, Optional<Instant> until) {
        Holder holder = new Holder(person, clientId);
        List<String> held = List.copyOf(valuesOf.getOrDefault(holder, Set.of()));
        List<String> live =
                held.stream().filter(value -> find(value).isPresent()).toList();
        held.stream().filter(value -> !live.contains(value)).forEach(this::end);
        int tooMany = live.size() + 1 - surroundings.limits().liveRefreshTokens();
        live.stream().limit(Math.max(0, tooMany)).forEach(this::end);
        String value = surroundings.tokens().opaque("1//0", 72);
        byValue.put(value, new Issued.RefreshToken(person, clientId, scopes, until, surroundings.now()));
        valuesOf.computeIfAbsent(holder, unknown -> new LinkedHashSet<>()).add(value);
        return value;
    }

    Optional<Issued.RefreshToken> find(String value) {
        return Optional.ofNullable(byValue.get(value)).filter(token -> token.liveAt(surroundings.now()));
    }

    /** Keeps a token from dying unused. */
    void use(String value) {
        byValue.computeIfPresent(value, (same, token) -> token.usedAt(surroundings.now()));
    }

    void end(String value) {
        Issued.RefreshToken token = byValue.remove(value);
        if (token != null) {
            valuesOf.computeIfPresent(new Holder(token.person(), token.clientId()), (holder, values) -> {
                values.remove(value);
                return values.isEmpty() ? null : values;
            });
        }
    }

    void end(Person person, Predicate<Issued.RefreshToken> doomed) {
        valuesOf.entrySet().stream()
                .filter(entry -> entry.getKey().person().equals(person))
                .flatMap(entry -> entry.getValue().stream())
                .filter(value -> doomed.test(byValue.get(value)))
                .toList()
                .forEach(this::end);
    }

    long live(Person person) {
        return valuesOf.entrySet().stream()
                .filter(entry -> entry.getKey().person().equals(person))
                .flatMap(entry -> entry.getValue().stream())
                .filter(value -> find(value).isPresent())
                .count();
    }

    private record Holder(Person person, String clientId) {}
}
