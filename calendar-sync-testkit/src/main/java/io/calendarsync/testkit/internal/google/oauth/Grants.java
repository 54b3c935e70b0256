package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every code and token that is alive, and who has consented to what application. */
public final class Grants {
    /** How long an access token is good for. */
    public static final Duration ACCESS_LIFE = Duration.ofSeconds(3599);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Tokens tokens;
    private final Map<String, Issued.Code> codes = new HashMap<>();
    private final Map<String, Issued.AccessToken> accessTokens = new HashMap<>();
    private final Map<String, Issued.RefreshToken> refreshTokens = new HashMap<>();
    private final Set<Consent> offlineConsents = new HashSet<>();
    private Optional<Duration> refreshLife = Optional.empty();

    /** No grants yet. */
    public Grants(Clock clock, Tokens tokens) {
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Limits the life of refresh tokens from now on, or lifts the limit. */
    public void refreshLife(Optional<Duration> life) {
        refreshLife = life;
    }

    Optional<Duration> refreshLife() {
        return refreshLife;
    }

    Clock clock() {
        return clock;
    }

    Tokens tokens() {
        return tokens;
    }

    String code(AuthorizationRequest request, Person person, Set<String> scopes) {
        String value = tokens.opaque("4/0A", 48);
        codes.put(
                value, new Issued.Code(request, person, scopes, clock.instant().plus(CODE_LIFE)));
        return value;
    }

    /** Takes a code out of the world; whatever is wrong with it, there is no second try. */
    Optional<Issued.Code> redeem(String value) {
        return Optional.ofNullable(codes.remove(value))
                .filter(code -> clock.instant().isBefore(code.until()));
    }

    String accessToken(Person person, String clientId, Set<String> scopes) {
        String value = tokens.opaque("ya29.a0", 96);
        accessTokens.put(
                value,
                new Issued.AccessToken(person, clientId, scopes, clock.instant().plus(ACCESS_LIFE)));
        return value;
    }

    /** A refresh token, which Google gives on the first offline consent, and again when consent was asked for anew. */
    Optional<String> refreshToken(Issued.Code code) {
        AuthorizationRequest request = code.request();
        if (!request.offline()) {
            return Optional.empty();
        }
        boolean first = offlineConsents.add(new Consent(code.person(), request.clientId()));
        if (!first && !request.forced()) {
            return Optional.empty();
        }
        String value = tokens.opaque("1//0", 72);
        refreshTokens.put(
                value,
                new Issued.RefreshToken(
                        code.person(), request.clientId(), code.scopes(), refreshLife.map(clock.instant()::plus)));
        return Optional.of(value);
    }

    /** An access token that is alive. */
    public Optional<Issued.AccessToken> access(String value) {
        return Optional.ofNullable(accessTokens.get(value))
                .filter(token -> clock.instant().isBefore(token.until()));
    }

    Optional<Issued.RefreshToken> refresh(String value) {
        return Optional.ofNullable(refreshTokens.get(value)).filter(token -> token.liveAt(clock.instant()));
    }

    Optional<Person> holder(String token) {
        return access(token)
                .map(Issued.AccessToken::person)
                .or(() -> refresh(token).map(Issued.RefreshToken::person));
    }

    /** Ends everything that a person ever granted to the project. */
    public void end(Person person) {
        codes.values().removeIf(code -> code.person().equals(person));
        accessTokens.values().removeIf(token -> token.person().equals(person));
        refreshTokens.values().removeIf(token -> token.person().equals(person));
        offlineConsents.removeIf(consent -> consent.person().equals(person));
    }

    /** How many refresh tokens of a person are alive. */
    public long live(Person person) {
        return refreshTokens.values().stream()
                .filter(token -> token.person().equals(person) && token.liveAt(clock.instant()))
                .count();
    }

    private record Consent(Person person, String clientId) {}
}
