package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Google's token and revocation endpoints. */
public final class TokenDesk {
    // Google knows these as well, for accounts of services and devices with a poor keyboard.
    private static final Set<String> NOT_MODELLED = Set.of(
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "urn:ietf:params:oauth:grant-type:device_code",
            "urn:ietf:params:oauth:grant-type:token-exchange");

    private final OAuthClients clients;
    private final Grants grants;
    private final Redemption redemption;
    private final Refreshing refreshing;

    /** Checks against the registered applications and reads and writes the grants. */
    public TokenDesk(OAuthClients clients, Grants grants) {
        this.clients = clients;
        this.grants = grants;
        TokenAnswers answers = new TokenAnswers(grants);
        redemption = new Redemption(grants, answers);
        refreshing = new Refreshing(grants, clients.project(), answers);
    }

    /** Answers a token request; the secret may have come in a header as well. */
    public Outcome token(Map<String, List<String>> fields) {
        Form form = new Form(fields);
        String grantType = form.required("grant_type");
        return switch (grantType) {
            case "authorization_code" -> Outcome.ok(redemption.answer(form, client(form)));
            case "refresh_token" -> Outcome.ok(refreshing.answer(form, client(form)));
            default -> throw unsupported(grantType);
        };
    }

    /** Ends the grants of whoever holds a token, in the whole project. */
    public Outcome revoke(Map<String, List<String>> fields) {
        Optional<Person> holder = grants.holder(new Form(fields).required("token"));
        if (holder.isEmpty() && !grants.surroundings().on(FakeSwitch.DEAD_TOKENS_REVOKE)) {
            throw ApiErrors.INVALID_TOKEN.refusal();
        }
        holder.ifPresent(grants::end);
        return Outcome.ok(new JsonObject());
    }

    private String client(Form form) {
        String clientId = form.optional("client_id")
                .orElseThrow(ApiErrors.INVALID_REQUEST.saying("Could not determine client ID from request.")::refusal);
        clients.authenticate(clientId, form.optional("client_secret"));
        return clientId;
    }

    private RuntimeException unsupported(String grantType) {
        return NOT_MODELLED.contains(grantType)
                ? grants.surroundings().unexpected().refuse("the grant type " + grantType)
                : ApiErrors.UNSUPPORTED_GRANT_TYPE
                        .saying("Invalid grant_type: " + grantType)
                        .refusal();
    }
}
