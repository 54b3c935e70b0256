package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.Optional;
import java.util.Set;

/** Turns a refresh token into an access token, as often as it is asked. */
record Refreshing(Grants grants, Project project, TokenAnswers answers) {

    JsonObject answer(Form form, String clientId) {
        String value = form.required("refresh_token");
        Issued.RefreshToken token = grants.refresh(value).orElseThrow(dead(value)::refusal);
        if (!token.clientId().equals(clientId)) {
            throw ApiErrors.UNAUTHORIZED_CLIENT.refusal();
        }
        grants.accounts().error(token.person()).ifPresent(error -> {
            throw error.refusal();
        });
        Set<String> scopes = form.optional("scope").map(ScopeText::parse).orElse(token.scopes());
        if (!token.scopes().containsAll(scopes)) {
            throw ApiErrors.INVALID_SCOPE.refusal();
        }
        grants.used(value);
        JsonObject answer = answers.access(token.person(), clientId, scopes, Optional.empty());
        switch (project.rotation()) {
            case NONE -> answers.remaining(answer, value);
            case BESIDE -> answers.refresh(answer, grants.another(token));
            case INSTEAD -> {
                grants.end(value);
                answers.refresh(answer, grants.another(token));
            }
        }
        return answer;
    }

    private static ApiError dead(String value) {
        return value.startsWith("1//")
                ? ApiErrors.INVALID_GRANT.saying("Token has been expired or revoked.")
                : ApiErrors.INVALID_GRANT;
    }
}
