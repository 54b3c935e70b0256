package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.UnexpectedCalls;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happens when a person answers on the consent page, or need not answer. */
public final class ConsentDesk {
    private final OAuthClients clients;
    private final Grants grants;
    private final Surroundings surroundings;
    private final AuthorizationReader reader;

    /** Checks against the registered applications and writes into the grants. */
    public ConsentDesk(OAuthClients clients, Grants grants, UnexpectedCalls unexpected) {
        this.clients = clients;
        this.grants = grants;
        surroundings = grants.surroundings();
        reader = new AuthorizationReader(clients, unexpected);
    }

    /** Reads the page's parameters; a refusal is what Google shows as an error page, without going back. */
    public AuthorizationRequest open(Map<String, List<String>> query) {
        return reader.read(query);
    }

    /** Those of these people who can sign in, of the organisation that is meant where there are any. */
    public List<Person> welcome(AuthorizationRequest request, List<Person> people) {
        List<Person> open = people.stream().filter(grants.accounts()::open).toList();
        List<Person> expected = open.stream().filter(request::expects).toList();
        return expected.isEmpty() ? open : expected;
    }

    /** Whether a person is told first that Google has not verified the application. */
    public boolean warns(AuthorizationRequest request) {
        return clients.project().warnsOf(request.scopes());
    }

    /** The way back where nobody is asked: all was allowed before, or the application wants no question. */
    public Optional<URI> unasked(AuthorizationRequest request, List<Person> signedIn) {
        Optional<Person> person =
                request.meant(signedIn).filter(who -> !grants.accounts().in(who, AccountState.SESSION_ENDED));
        boolean allowed = person.filter(who -> allowedBefore(request, who)).isPresent();
        if (allowed && request.prompt().asksNothing()) {
            return Optional.of(granted(request, person.get(), request.scopes(), "none"));
        }
        if (!request.prompt().none()) {
            return Optional.empty();
        }
        String missing = request.loginHint().isPresent() ? "login_required" : "interaction_required";
        return Optional.of(failed(request, person.isPresent() ? "consent_required" : missing));
    }

    /** The person ticked some scopes and allowed; who they are goes with it in any case. */
    public URI allow(AuthorizationRequest request, Person person, Set<String> ticked) {
        if (request.prompt().none()) {
            return unasked(request, welcome(request, List.of(person))).orElseThrow();
        }
        Set<String> allowed = request.scopes().stream()
                .filter(scope -> Scopes.identity(scope) || ticked.contains(scope))
                .collect(Collectors.toSet());
        return allowed.isEmpty() ? decline(request) : granted(request, person, allowed, "consent");
    }

    /** The person went away without allowing. */
    public URI decline(AuthorizationRequest request) {
        return failed(request, "access_denied");
    }

    private URI granted(AuthorizationRequest request, Person person, Set<String> allowed, String prompt) {
        Optional<ApiError> refusal =
                grants.accounts().error(person).filter(error -> !error.equals(ApiErrors.SESSION_ENDED));
        if (refusal.filter(ApiErrors.ADMIN_POLICY::equals).isPresent()
                && surroundings.on(FakeSwitch.BLOCKS_IN_CALLBACK)) {
            return failed(request, ApiErrors.ADMIN_POLICY.reason());
        }
        refusal.or(() -> clients.project().refusal(person)).ifPresent(error -> {
            throw error.refusal();
        });
        Set<String> scopes = new TreeSet<>(allowed);
        if (request.includesEarlier()) {
            scopes.addAll(grants.consents().scopes(person));
        }
        if (scopes.stream().anyMatch(Scopes::identity)) {
            scopes.add("openid");
        }
        Callback callback = back(request)
                .with("code", grants.code(request, person, scopes))
                .with("scope", ScopeText.calledBack(scopes))
                .with("authuser", "0");
        Identity.organisation(person).ifPresent(domain -> callback.with("hd", domain));
        return callback.with("prompt", prompt).address();
    }

    private boolean allowedBefore(AuthorizationRequest request, Person person) {
        boolean offline = grants.consents()
                .of(person, request.clientId())
                .filter(Consent::offline)
                .isPresent();
        return (offline || !request.offline())
                && grants.consents().scopes(person).containsAll(request.scopes());
    }

    private URI failed(AuthorizationRequest request, String error) {
        return back(request).with("error", error).address();
    }

    private Callback back(AuthorizationRequest request) {
        return new Callback(request, surroundings.on(FakeSwitch.ISSUER_IN_CALLBACK));
    }
}
