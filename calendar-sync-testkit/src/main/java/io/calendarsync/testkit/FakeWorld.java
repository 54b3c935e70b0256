package io.calendarsync.testkit;

import io.calendarsync.Pause;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.api.CalendarApi;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.AuthorizationRequest;
import io.calendarsync.testkit.internal.google.oauth.ConsentDesk;
import io.calendarsync.testkit.internal.google.oauth.OAuthClient;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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
    private final FakeFaults faults;
    private final FakeJournal journal = new FakeJournal();
    private final FakeSwitches switches = new FakeSwitches();
    private final FakeLimits limits = new FakeLimits();
    private final GoogleModel model;
    private final FakeOAuth oauth;
    private final FakePush push;
    private final FakeQuota quota;

    private FakeWorld(Builder builder) {
        clock = builder.clock;
        faults = new FakeFaults(builder.seed);
        Surroundings surroundings = new Surroundings(
                clock, new Tokens(builder.seed), builder.zone, switches, limits, new UnexpectedCalls());
        model = new GoogleModel(surroundings, counts::count, faults.troubles(), journal.journal(), builder.pause);
        oauth = new FakeOAuth(model);
        push = new FakePush(() -> model.byHand(api -> api.channels().open()), model.courier());
        quota = new FakeQuota(model.byHand(CalendarApi::meter));
        builder.accounts.forEach(this::account);
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

    /**
     * Registers an application of the one project; once one is registered, only registered ones are served.
     *
     * @param clientSecret must come with every request for tokens; empty for an application that has none
     * @throws IllegalArgumentException when Google would not take a redirect URI
     */
    public void register(String clientId, String clientSecret, String... redirectUris) {
        model.withClients(clients -> clients.register(new OAuthClient(clientId, clientSecret, Set.of(redirectUris))));
    }

    /** How the project of the applications is set up, and what administrators decide about it. */
    public FakeOAuth oauth() {
        return oauth;
    }

    /** What Google limits. */
    public FakeLimits limits() {
        return limits;
    }

    /** Which of the behaviours that nobody could confirm are the other way round. */
    public FakeSwitches switches() {
        return switches;
    }

    /** What was asked so far. */
    public RequestCounts counts() {
        return counts;
    }

    /** What Google would have mailed to guests. */
    public FakeMails mails() {
        return new FakeMails(model);
    }

    /** What becomes of conferences that events ask for. */
    public FakeConferences conferences() {
        return new FakeConferences(model);
    }

    /** What is to go wrong. */
    public FakeFaults faults() {
        return faults;
    }

    /** How much applications may ask, and how much they did. */
    public FakeQuota quota() {
        return quota;
    }

    /** The messages about changes. */
    public FakePush push() {
        return push;
    }

    /** What was asked lately, and how it was answered. */
    public FakeJournal journal() {
        return journal;
    }

    /** What time it is here. */
    public Clock clock() {
        return clock;
    }

    /** The calls that were made and that no fake knows; each was refused with status 501. */
    public List<String> unexpectedCalls() {
        return model.unexpected().all();
    }

    /** Lets {@link #verifyNoUnexpectedCalls} pass over calls that begin like this, such as {@code GET /calendar/v3/foo}. */
    public void allowUnexpected(String beginning) {
        model.unexpected().allow(beginning);
    }

    /**
     * Fails when there were calls that the fake does not know.
     *
     * @throws AssertionError naming them
     */
    public void verifyNoUnexpectedCalls() {
        List<String> calls = unexpectedCalls();
        if (!calls.isEmpty()) {
            throw new AssertionError("the fake was asked for what it does not know, and refused:\n  "
                    + String.join("\n  ", calls)
                    + "\nA test that means to ask calls allowUnexpected with the beginning of a line first.");
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
        private List<String> accounts = List.of(DANA);
        private Pause pause = length -> Thread.sleep(length.toMillis());

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

        /** Whose accounts there are from the beginning; dana@example.com's alone by default. */
        public Builder accounts(String... emails) {
            accounts = List.of(emails);
            return this;
        }

        /** How callers wait where a fault or a latency makes them; by sleeping unless {@link RecordingPause} moves a clock. */
        public Builder pause(Pause value) {
            pause = value;
            return this;
        }

        /** The world, with nothing in it but the accounts. */
        public FakeWorld build() {
            return new FakeWorld(this);
        }
    }
}
