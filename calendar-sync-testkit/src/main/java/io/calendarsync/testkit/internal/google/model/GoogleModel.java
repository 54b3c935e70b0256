package io.calendarsync.testkit.internal.google.model;

import io.calendarsync.Pause;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.FakeSwitches;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.api.CalendarApi;
import io.calendarsync.testkit.internal.google.api.Caller;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import io.calendarsync.testkit.internal.google.fault.Troubles;
import io.calendarsync.testkit.internal.google.journal.Asked;
import io.calendarsync.testkit.internal.google.journal.Journal;
import io.calendarsync.testkit.internal.google.oauth.ConsentDesk;
import io.calendarsync.testkit.internal.google.oauth.Grants;
import io.calendarsync.testkit.internal.google.oauth.IdentityDesk;
import io.calendarsync.testkit.internal.google.oauth.Issued;
import io.calendarsync.testkit.internal.google.oauth.OAuthClients;
import io.calendarsync.testkit.internal.google.oauth.TokenDesk;
import io.calendarsync.testkit.internal.google.push.Courier;
import io.calendarsync.testkit.internal.google.push.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One Google: users, calendars, grants. One thing happens at a time; everything else waits for its turn. */
public final class GoogleModel {
    private static final int LARGEST_BATCH = 1000;
    private static final int SMALL_BATCH = 50;

    private final Clock clock;
    private final Turn turn = new Turn();
    private final Consumer<String> counter;
    private final Troubles troubles;
    private final Journal journal;
    private final Waiting waiting;
    private final UnexpectedCalls unexpected;
    private final FakeSwitches switches;
    private final OAuthClients clients = new OAuthClients();
    private final CalendarApi api;
    private final Grants grants;
    private final ConsentDesk consents;
    private final TokenDesk desk;
    private final IdentityDesk identity;
    private final Courier courier;

    /** A Google that tells each call to the counter and the journal, and asks for trouble before each. */
    public GoogleModel(
            Surroundings surroundings, Consumer<String> counter, Troubles troubles, Journal journal, Pause pause) {
        this.counter = counter;
        this.troubles = troubles;
        this.journal = journal;
        clock = surroundings.clock();
        waiting = new Waiting(pause);
        unexpected = surroundings.unexpected();
        switches = surroundings.switches();
        courier = new Courier(surroundings.clock(), new Outbox());
        api = new CalendarApi(surroundings, courier.outbox());
        grants = new Grants(surroundings, clients.project());
        grants.afterEnd(api.channels()::end);
        consents = new ConsentDesk(clients, grants, unexpected);
        desk = new TokenDesk(clients, grants);
        identity = new IdentityDesk(grants);
    }

    /** One calendar call. */
    public Outcome call(Optional<String> accessToken, ApiRequest request) {
        return waiting.waited(troubles.latency()) ? part(accessToken, request) : new Outcome.Lost();
    }

    /** One calendar call of a batch. */
    public Outcome part(Optional<String> accessToken, ApiRequest request) {
        Arrival arrival = Arrival.of(request, holder(accessToken));
        Outcome outcome = disturbed(arrival, Asked.of(request), again -> {
            String token = accessToken.orElseThrow(ApiErrors.LOGIN_REQUIRED::refusal);
            Issued.AccessToken access = grants.access(token).orElseThrow(ApiErrors.INVALID_CREDENTIALS::refusal);
            return api.call(new Caller(access.person(), access.clientId(), access.scopes()), again.orElse(request));
        });
        courier.deliverBeforeAnswer();
        return outcome;
    }

    /** Calls that came in one envelope. */
    public Outcome batch(Optional<String> accessToken, List<Supplier<Outcome>> calls) {
        if (!waiting.waited(troubles.latency())) {
            return new Outcome.Lost();
        }
        Arrival arrival = Arrival.of("batch", holder(accessToken));
        counter.accept(arrival.method());
        Supplier<Outcome> effect = () -> {
            List<Outcome> outcomes = new ArrayList<>();
            calls.forEach(call -> outcomes.add(call.get()));
            return Damages.together(outcomes);
        };
        int most = switches.isOn(FakeSwitch.BATCHES_OF_FIFTY) ? SMALL_BATCH : LARGEST_BATCH;
        return calls.size() > most
                ? noted(arrival, Asked.NOTHING, new Outcome.Refused(ApiErrors.batchTooLarge(most)), Optional.empty())
                : struck(arrival, Asked.NOTHING, effect, effect);
    }

    /** A request of the token endpoint. */
    public Outcome token(Map<String, List<String>> form) {
        boolean refresh = form.getOrDefault("grant_type", List.of()).contains("refresh_token");
        return exchange(
                refresh ? "oauth.refresh" : "oauth.token",
                form.getOrDefault("refresh_token", List.of()),
                form,
                () -> desk.token(form));
    }

    /** A request of the revocation endpoint. */
    public Outcome revoke(Map<String, List<String>> form) {
        return exchange("oauth.revoke", form.getOrDefault("token", List.of()), form, () -> desk.revoke(form));
    }

    /** A request that no method is known for. */
    public Outcome refused(String what, ApiError error) {
        return noted(Arrival.of(what, Optional.empty()), Asked.NOTHING, new Outcome.Refused(error), Optional.empty());
    }

    /** A request about who somebody is, by the name that it is counted by. */
    public Outcome identity(String method, Function<IdentityDesk, Outcome> request) {
        return exchange(method, List.of(), Map.of(), () -> request.apply(identity));
    }

    /** Something that people do in the browser. */
    public <T> T byHand(Function<CalendarApi, T> deed) {
        return turn.take(() -> {
            T result = deed.apply(api);
            api.changes().notice();
            return result;
        });
    }

    /** Something that happens on the consent page. */
    public <T> T withConsents(Function<ConsentDesk, T> deed) {
        return turn.take(() -> deed.apply(consents));
    }

    /** Something that happens to what was granted. */
    public <T> T withGrants(Function<Grants, T> deed) {
        return turn.take(() -> deed.apply(grants));
    }

    /** Something that happens to the registered applications. */
    public void withClients(Consumer<OAuthClients> deed) {
        turn.take(() -> {
            deed.accept(clients);
            return clients;
        });
    }

    /** Who delivers the messages of channels; needs nobody's turn. */
    public Courier courier() {
        return courier;
    }

    /** What was asked and not understood. */
    public UnexpectedCalls unexpected() {
        return unexpected;
    }

    /** What an exchange came to, unless faults or latency made it wait longer than this; it took effect all the same. */
    public <T> Optional<T> within(Duration patience, Supplier<T> exchange) {
        return waiting.within(patience, exchange);
    }

    private Outcome exchange(
            String method, List<String> tokens, Map<String, List<String>> form, Supplier<Outcome> effect) {
        if (!waiting.waited(troubles.latency())) {
            return new Outcome.Lost();
        }
        Optional<String> account = tokens.stream().findFirst().flatMap(this::emailOf);
        return disturbed(Arrival.of(method, account), Asked.of(form), again -> effect.get());
    }

    /** One call, with whatever strikes it; its effect can be had of another request than its own. */
    private Outcome disturbed(Arrival arrival, Asked asked, Function<Optional<ApiRequest>, Outcome> effect) {
        counter.accept(arrival.method());
        Supplier<Outcome> once = () -> settled(arrival, () -> effect.apply(Optional.empty()));
        return struck(
                arrival,
                asked,
                once,
                () -> settled(
                        arrival,
                        () -> asked.request()
                                .map(request -> EmptiedListing.of(request, again -> effect.apply(Optional.of(again))))
                                .orElseGet(() -> effect.apply(Optional.empty()))));
    }

    private Outcome struck(Arrival arrival, Asked asked, Supplier<Outcome> effect, Supplier<Outcome> emptied) {
        List<Runnable> landing = troubles.aftermath().passing(arrival);
        Optional<FakeFault> fault = troubles.take(arrival);
        Outcome outcome = fault.isEmpty()
                ? effect.get()
                : new Disturbance(
                                arrival,
                                effect,
                                emptied,
                                landed -> landed(arrival, asked, landed, fault),
                                troubles.aftermath(),
                                waiting)
                        .by(fault.get());
        noted(arrival, asked, outcome, fault);
        landing.forEach(Runnable::run);
        return outcome;
    }

    private Outcome settled(Arrival arrival, Supplier<Outcome> effect) {
        return turn.take(() -> settledNow(arrival, effect));
    }

    private Outcome settledNow(Arrival arrival, Supplier<Outcome> effect) {
        try {
            if (troubles.aftermath().hides(arrival)) {
                throw ApiErrors.NOT_FOUND.refusal();
            }
            Outcome outcome = effect.get();
            if (arrival.writes() && outcome.done()) {
                troubles.aftermath().written(arrival);
            }
            return outcome;
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.error());
        }
    }

    // Nobody answers any more, but what should have come before the answer still comes.
    private void landed(Arrival arrival, Asked asked, Outcome outcome, Optional<FakeFault> fault) {
        noted(arrival, asked, outcome, fault);
        courier.deliverBeforeAnswer();
    }

    private Outcome noted(Arrival arrival, Asked asked, Outcome outcome, Optional<FakeFault> fault) {
        journal.note(clock.instant(), Creations.named(arrival, outcome), asked, outcome, fault);
        return outcome;
    }

    private Optional<String> holder(Optional<String> accessToken) {
        return accessToken.flatMap(this::emailOf);
    }

    private Optional<String> emailOf(String token) {
        return turn.take(() -> grants.holder(token).map(Person::email));
    }
}
