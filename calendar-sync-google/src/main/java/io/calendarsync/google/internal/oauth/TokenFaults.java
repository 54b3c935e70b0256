package io.calendarsync.google.internal.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.google.internal.http.Answer;
import io.calendarsync.google.internal.http.Faults;
import io.calendarsync.google.internal.http.JsonTree;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import java.util.Map;
import java.util.Optional;

/** What the token endpoint's refusals mean: from its error code, never from its description. */
final class TokenFaults {

    private static final Map<String, Kind> ERRORS = Map.ofEntries(
            Map.entry("invalid_grant", Kind.GRANT_DEAD),
            Map.entry("admin_policy_enforced", Kind.ADMIN_POLICY),
            Map.entry("invalid_client", Kind.CLIENT_MISCONFIGURED),
            Map.entry("unauthorized_client", Kind.CLIENT_MISCONFIGURED),
            Map.entry("deleted_client", Kind.CLIENT_MISCONFIGURED),
            Map.entry("disabled_client", Kind.CLIENT_MISCONFIGURED),
            Map.entry("org_internal", Kind.CLIENT_MISCONFIGURED),
            Map.entry("redirect_uri_mismatch", Kind.CLIENT_MISCONFIGURED),
            Map.entry("invalid_request", Kind.CLIENT_MISCONFIGURED),
            Map.entry("unsupported_grant_type", Kind.CLIENT_MISCONFIGURED),
            Map.entry("invalid_scope", Kind.CLIENT_MISCONFIGURED));

    private final Faults faults;

    TokenFaults(Faults faults) {
        this.faults = faults;
    }

    /** Whatever is not known to last is transient: neither the person nor the operator is blamed for it. */
    Fault of(Answer answer) {
        Optional<JsonObject> json = answer.json();
        Optional<String> error = json.flatMap(body -> JsonTree.word(body, "error"));
        boolean overloaded = answer.status() == 429 || answer.status() >= 500;
        Kind kind = error.filter(code -> !overloaded).map(ERRORS::get).orElse(Kind.TRANSIENT);
        String subtype = json.flatMap(body -> JsonTree.word(body, "error_subtype"))
                .map(code -> "/" + code)
                .orElse("");
        return faults.of(kind, answer, error.orElse("") + subtype);
    }
}
