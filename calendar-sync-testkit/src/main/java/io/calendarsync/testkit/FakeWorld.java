package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.AuthorizationRequest;
import io.calendarsync.testkit.internal.google.oauth.ConsentDesk;
import io.calendarsync.testkit.internal.google.oauth.OAuthClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A small Google of a test's own: accounts, calendars, events and grants, and what goes wrong.
 *
 * <p>Two fronts show it: {@link FakeGoogle} speaks HTTP, {@link FakeCalendar} answers the provider seam in memory. Any
 * number of fronts may share one world. It begins with one account, {@code dana@example.com}; the same seed and the same
 * calls give the same world. Safe for use by many threads.
 */
public final class FakeWorld {
    private static final String DANA = "dana@example.com";

    private final Clock clock;
    private final RequestCounts counts = new RequestCounts();
    private final FakeFaults faults = new FakeFaults();
    private final GoogleModel model;

    private FakeWorld(Builder builder) {
        clock = builder.clock;
        model = new GoogleModel(clock, builder.seed, builder.zone, counts::count, faults::take);
        account(DANA);
    }

    /** A world on the system's clock. */
    public static FakeWorld create() {
        return builder().build();
    }

    /** Starts a world of a certain kind. */
    public static Builder builder() {
        return new Builder();
    }

    /** The account of an e-mail, made on first use. */
    public FakeAccount account(String email) {
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("not an e-mail: " + email);
        }
        return new FakeAccount(this, model.byHand(api -> api.calendars().person(email)));
    }

    /** The person of this e-mail allows everything that a consent page asks for; answers where the browser goes next. */
    public URI consent(URI page, String email) {
        return answered(
                page, email, (desk, asked) -> desk.allow(asked, account(email).person(), asked.scopes()));
    }

    /**
     * The person allows only some of what a consent page asks for, and who they are.
     *
     * @throws IllegalArgumentException when a scope is not among those asked for
     */
    public URI consentOnly(URI page, String email, Set<String> scopes) {
        return answered(page, email, (desk, asked) -> {
            if (!asked.scopes().containsAll(scopes)) {
                throw new IllegalArgumentException(
                        "the page asks for " + asked.scopes() + ", not for all of " + scopes);
            }
            return desk.allow(asked, account(email).person(), scopes);
        });
    }

    /** The person leaves a consent page without allowing anything. */
    public URI decline(URI page) {
        return answered(page, DANA, ConsentDesk::decline);
    }

    /** Registers an application; once one is registered, only registered ones are served. */
    public void register(String clientId, String clientSecret, String... redirectUris) {
        model.withClients(clients -> clients.register(new OAuthClient(clientId, clientSecret, Set.of(redirectUris))));
    }

    /** Limits the life of the refresh tokens given from now on, as Google does for applications in testing. */
    public void limitRefreshTokens(Duration life) {
        model.withGrants(grants -> {
            grants.refreshLife(Optional.of(life));
            return life;
        });
    }

    /** Makes pages of listings hold at most this many events, however many are asked for. */
    public void limitPages(int events) {
        if (events < 1) {
            throw new IllegalArgumentException("a page must hold at least one event");
        }
        model.byHand(api -> {
            api.pages().limit(events);
            return events;
        });
    }

    /** What was asked so far. */
    public RequestCounts counts() {
        return counts;
    }

    /** What is to go wrong. */
    public FakeFaults faults() {
        return faults;
    }

    /** What time it is here. */
    public Clock clock() {
        return clock;
    }

    /** The calls that were made and that no fake knows; each was refused with status 501. */
    public List<String> unexpectedCalls() {
        return model.unexpected().all();
    }

    /**
     * Fails when there were calls that the fake does not know.
     *
     * @throws AssertionError naming them
     */
    public void verifyNoUnexpectedCalls() {
        List<String> calls = unexpectedCalls();
        if (!calls.isEmpty()) {
            throw new AssertionError("the fake was asked for what it does not know: " + String.join("; ", calls));
        }
    }

    GoogleModel model() {
        return model;
    }

    private URI answered(URI page, String email, BiFunction<ConsentDesk, AuthorizationRequest, URI> answer) {
        try {
            return model.withConsents(desk -> answer.apply(desk, desk.open(FormText.parse(page.getRawQuery()))));
        } catch (Refusal refusal) {
            ApiError error = refusal.error();
            throw new IllegalStateException(
                    "Google shows " + email + " an error page: " + error.code() + ", " + error.message(), refusal);
        }
    }

    /** Collects what a world is like. Confined to one thread. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private long seed = 1;
        private ZoneId zone = ZoneId.of("Europe/Berlin");

        private Builder() {}

        /** The time; the system's by default. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Where ids and tokens come from; 1 by default. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /** The zone of calendars that nobody gave another; Europe/Berlin by default. */
        public Builder zone(ZoneId value) {
            zone = value;
            return this;
        }

        /** The world, with nothing in it but dana@example.com. */
        public FakeWorld build() {
            return new FakeWorld(this);
        }
    }
}
