package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Scopes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Google's answers about who somebody is, and about how to check that. */
public final class IdentityDesk {
    private final Grants grants;

    /** Reads the grants. */
    public IdentityDesk(Grants grants) {
        this.grants = grants;
    }

    /** The person whom an access token stands for, as far as its scopes allow. */
    public Outcome userinfo(Optional<String> token) {
        Issued.AccessToken access = token.flatMap(grants::access).orElseThrow(ApiErrors.NO_IDENTITY::refusal);
        if (access.scopes().stream().noneMatch(Scopes::identity)) {
            throw ApiErrors.SCOPE.refusal();
        }
        JsonObject claims = new JsonObject();
        Identity.tell(claims, access.person(), access.scopes());
        return Outcome.ok(claims);
    }

    /** What an access token is good for, and for how long. */
    public Outcome tokeninfo(Map<String, List<String>> fields) {
        Issued.AccessToken access = grants.access(new Form(fields).required("access_token"))
                .orElseThrow(ApiErrors.INVALID_TOKEN.saying("Invalid Value")::refusal);
        JsonObject info = new JsonObject();
        info.addProperty("azp", access.clientId());
        info.addProperty("aud", access.clientId());
        info.addProperty("sub", access.person().subject());
        info.addProperty("scope", ScopeText.answered(access.scopes()));
        info.addProperty("exp", String.valueOf(access.until().getEpochSecond()));
        info.addProperty(
                "expires_in",
                String.valueOf(Duration.between(grants.surroundings().now(), access.until())
                        .toSeconds()));
        if (access.scopes().contains("email")) {
            info.addProperty("email", access.person().email());
            info.addProperty("email_verified", "true");
        }
        return Outcome.ok(info);
    }

    /** The public key as a set of JSON keys. */
    public Outcome keySet() {
        return Outcome.ok(FakeSigningKey.keySet());
    }

    /** The public key as certificates by the key's name. */
    public Outcome certificates() {
        return Outcome.ok(FakeSigningKey.certificates());
    }

    /**
     * What a library needs to find its way.
     *
     * @param address where Google's service at an address is to be found
     */
    public Outcome discovery(UnaryOperator<String> address) {
        JsonObject document = new JsonObject();
        document.addProperty("issuer", Identity.ISSUER);
        document.addProperty("authorization_endpoint", address.apply("https://accounts.google.com/o/oauth2/v2/auth"));
        document.addProperty("token_endpoint", address.apply("https://oauth2.googleapis.com/token"));
        document.addProperty("userinfo_endpoint", address.apply("https://openidconnect.googleapis.com/v1/userinfo"));
        document.addProperty("revocation_endpoint", address.apply("https://oauth2.googleapis.com/revoke"));
        document.addProperty("jwks_uri", address.apply("https://www.googleapis.com/oauth2/v3/certs"));
        document.add("response_types_supported", words("code"));
        document.add("response_modes_supported", words("query"));
        document.add("subject_types_supported", words("public"));
        document.add("id_token_signing_alg_values_supported", words("RS256"));
        document.add("scopes_supported", words("openid email profile"));
        document.add("token_endpoint_auth_methods_supported", words("client_secret_post client_secret_basic"));
        document.add(
                "claims_supported",
                words("aud email email_verified exp family_name given_name iat iss name picture sub"));
        document.add("code_challenge_methods_supported", words("plain S256"));
        document.add("grant_types_supported", words("authorization_code refresh_token"));
        return Outcome.ok(document);
    }

    private static JsonArray words(String text) {
        JsonArray words = new JsonArray();
        Stream.of(text.split(" ")).forEach(words::add);
        return words;
    }
}
