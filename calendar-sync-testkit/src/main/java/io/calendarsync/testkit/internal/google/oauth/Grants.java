package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Every code and token that is alive, and who has consented to what application. */
public final class Grants {
    /** How long an access token is good for. */
    public static final Duration ACCESS_LIFE = Duration.ofSeconds(3599);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final Surroundings surroundings;
    private final Project project;
    private final ShortLived<Issued.Code> codes;
    private final ShortLived<Issued.AccessToken> accessTokens;
    private final RefreshTokens refreshTokens;
    private final Consents consents = new Consents();
    private final AccountStates accounts = new AccountStates();
    private Consumer<Person> afterEnd = person -> {};

    /** No grants yet. */
    public Grants(Surroundings surroundings, Project project) {
        this.surroundings = surroundings;
        this.project = project;
        codes = new ShortLived<>(surroundings::now, Issued.Code::until);
        accessTokens = new ShortLived<>(surroundings::now, Issued.AccessToken::until);
        refreshTokens = new RefreshTokens(surroundings);
    }

    /** Which accounts are not as they should be. */
    public AccountStates accounts() {
        return accounts;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Consents consents() {
        return consents;
    }

    /** Notes that the person allowed these scopes, and hands out a code for them. */
    String code(AuthorizationRequest request, Person person, Set<String> scopes) {
        boolean refreshable = request.offline() && bringsRefreshToken(request, person, scopes);
        consents.add(new Consent(person, request.clientId(), scopes, request.offline()));
        accounts.leave(person, AccountState.SESSION_ENDED);
        String value = surroundings.tokens().opaque("4/0A", 48);
        codes.put(
                value,
                new Issued.Code(
                        request, person, scopes, refreshable, surroundings.now().plus(CODE_LIFE)));
        return value;
    }

    Optional<Issued.Code> code(String value) {
        return codes.find(value);
    }

    void use(String code) {
        codes.remove(code);
    }

    /** An access token without a consent, good as long as any. */
    public String accessToken(Person person, String clientId, Set<String> scopes) {
        return issue(new Issued.AccessToken(
                person, clientId, Set.copyOf(scopes), surroundings.now().plus(ACCESS_LIFE)));
    }

    /** Makes an access token good, and says by what value. */
    String issue(Issued.AccessToken token) {
        String value = surroundings.tokens().opaque("ya29.a0", 96);
        accessTokens.put(value, token);
        return value;
    }

    String refreshToken(Person person, String clientId, Set<String> scopes) {
        Optional<Instant> until = surroundings
                .limits()
                .refreshTokens()
                .or(() -> project.refreshLife(scopes))
                .map(surroundings.now()::plus);
        return refreshTokens.issue(person, clientId, scopes, until);
    }

    /** A refresh token like this one, which dies with it in time. */
    String another(Issued.RefreshToken token) {
        return refreshTokens.issue(token.person(), token.clientId(), token.scopes(), token.until());
    }

    /** An access token that is alive. */
    public Optional<Issued.AccessToken> access(String value) {
        return accessTokens.find(value).filter(token -> accounts.open(token.person()));
    }

    Optional<Issued.RefreshToken> refresh(String value) {
        return refreshTokens.find(value);
    }

    void used(String refreshToken) {
        refreshTokens.use(refreshToken);
    }

    void end(String refreshToken) {
        refreshTokens.end(refreshToken);
    }

    /** Whose token this is, as long as it is alive. */
    public Optional<Person> holder(String token) {
        return access(token)
                .map(Issued.AccessToken::person)
                .or(() -> refresh(token).map(Issued.RefreshToken::person).filter(accounts::open));
    }

    /** Ends everything that a person ever granted to the project. */
    public void end(Person person) {
        codes.removeIf(code -> code.person().equals(person));
        accessTokens.removeIf(token -> token.person().equals(person));
        refreshTokens.end(person, token -> true);
        consents.end(person);
        afterEnd.accept(person);
    }

    /** Ends what a new password ends: refresh tokens that reach mail. */
    public void passwordChanged(Person person) {
        refreshTokens.end(person, token -> token.scopes().stream().anyMatch(Scopes::mail));
    }

    /** Says who hears of it when everything that a person granted has ended. */
    public void afterEnd(Consumer<Person> listener) {
        afterEnd = listener;
    }

    /** How many refresh tokens of a person are alive. */
    public long live(Person person) {
        return accounts.open(person) ? refreshTokens.live(person) : 0;
    }

    /** What a person has allowed, by application. */
    public Map<String, Set<String>> allowed(Person person) {
        return consents.byApplication(person);
    }

    // Google gives one the first time that an application may act while the person is away, and where it asked anew.
    private boolean bringsRefreshToken(AuthorizationRequest request, Person person, Set<String> scopes) {
        Optional<Consent> before = consents.of(person, request.clientId()).filter(Consent::offline);
        return before.isEmpty()
                || request.prompt().consent()
                || (surroundings.on(FakeSwitch.WIDER_SCOPES_GIVE_REFRESH_TOKEN)
                        && !before.get().scopes().containsAll(scopes));
    }
}
