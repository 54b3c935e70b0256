package io.calendarsync.testkit.internal.google.model;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.Tokens;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.calendar.CalendarApi;
import io.calendarsync.testkit.internal.google.oauth.ConsentDesk;
import io.calendarsync.testkit.internal.google.oauth.Grants;
import io.calendarsync.testkit.internal.google.oauth.Issued;
import io.calendarsync.testkit.internal.google.oauth.OAuthClients;
import io.calendarsync.testkit.internal.google.oauth.TokenDesk;
import java.time.Clock;
import java.time.ZoneId;
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

    private final Consumer<String> counter;
    private final Function<String, Optional<FakeFault>> faults;
    private final UnexpectedCalls unexpected = new UnexpectedCalls();
    private final OAuthClients clients = new OAuthClients();
    private final CalendarApi api;
    private final Grants grants;
    private final ConsentDesk consents;
    private final TokenDesk desk;

    /** A Google that tells each call to the counter, and asks for a fault before each. */
    public GoogleModel(
            Clock clock,
            long seed,
            ZoneId zone,
            Consumer<String> counter,
            Function<String, Optional<FakeFault>> faults) {
        this.counter = counter;
        this.faults = faults;
        Tokens tokens = new Tokens(seed);
        api = new CalendarApi(clock, tokens, zone, unexpected);
        grants = new Grants(clock, tokens);
        consents = new ConsentDesk(clients, grants, unexpected);
        desk = new TokenDesk(clients, grants);
    }

    /** One calendar call. */
    public Outcome call(Optional<String> accessToken, ApiRequest request) {
        return disturbed(request.method().title(), () -> {
            String token = accessToken.orElseThrow(ApiErrors.LOGIN_REQUIRED::refusal);
            Issued.AccessToken access = grants.access(token).orElseThrow(ApiErrors.INVALID_CREDENTIALS::refusal);
            return api.call(access.person(), access.scopes(), request);
        });
    }

    /** Calls that came in one envelope. */
    public BatchOutcome batch(List<Supplier<Outcome>> calls) {
        counter.accept("batch");
        Disturbance disturbance = new Disturbance(faults.apply("batch"));
        Optional<Outcome> instead = calls.size() > LARGEST_BATCH
                ? Optional.of(new Outcome.Refused(ApiErrors.BATCH_TOO_LARGE))
                : disturbance.instead();
        if (instead.isPresent()) {
            return new BatchOutcome.Whole(instead.get());
        }
        List<Outcome> outcomes = new ArrayList<>();
        calls.forEach(call -> outcomes.add(call.get()));
        boolean lost = disturbance.losesAnswer() || outcomes.stream().anyMatch(Outcome.Lost.class::isInstance);
        return lost ? new BatchOutcome.Whole(new Outcome.Lost()) : new BatchOutcome.Parts(outcomes);
    }

    /** A request of the token endpoint. */
    public Outcome token(Map<String, List<String>> form) {
        boolean refresh = form.getOrDefault("grant_type", List.of()).contains("refresh_token");
        return disturbed(refresh ? "oauth.refresh" : "oauth.token", () -> desk.token(form));
    }

    /** A request of the revocation endpoint. */
    public Outcome revoke(Map<String, List<String>> form) {
        return disturbed("oauth.revoke", () -> desk.revoke(form));
    }

    /** Something that people do in the browser. */
    public synchronized <T> T byHand(Function<CalendarApi, T> deed) {
        return deed.apply(api);
    }

    /** Something that happens on the consent page. */
    public synchronized <T> T withConsents(Function<ConsentDesk, T> deed) {
        return deed.apply(consents);
    }

    /** Something that happens to what was granted. */
    public synchronized <T> T withGrants(Function<Grants, T> deed) {
        return deed.apply(grants);
    }

    /** Something that happens to the registered applications. */
    public synchronized void withClients(Consumer<OAuthClients> deed) {
        deed.accept(clients);
    }

    /** What was asked and not understood. */
    public UnexpectedCalls unexpected() {
        return unexpected;
    }

    private synchronized Outcome disturbed(String method, Supplier<Outcome> effect) {
        counter.accept(method);
        return new Disturbance(faults.apply(method)).around(() -> {
            try {
                return effect.get();
            } catch (Refusal refusal) {
                return new Outcome.Refused(refusal.error());
            }
        });
    }
}
