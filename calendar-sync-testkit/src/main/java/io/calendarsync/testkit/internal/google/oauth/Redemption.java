package io.calendarsync.testkit.internal.google.oauth;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.Optional;

/** Turns a code into tokens, once; a second try is refused and ends nothing that the first one brought. */
record Redemption(Grants grants, TokenAnswers answers) {
    private static final ApiError WRONG_VERIFIER = ApiErrors.INVALID_GRANT.saying("Invalid code verifier.");

    JsonObject answer(Form form, String clientId) {
        String redirectUri = form.required("redirect_uri");
        String value = form.required("code");
        Issued.Code code = grants.code(value).orElseThrow(unknown(value)::refusal);
        Optional<ApiError> error = error(code, clientId, redirectUri, form.optional("code_verifier"));
        boolean kept = error.filter(WRONG_VERIFIER::equals).isPresent()
                && grants.surroundings().on(FakeSwitch.WRONG_VERIFIER_KEEPS_CODE);
        if (!kept) {
            grants.use(value);
        }
        error.ifPresent(wrong -> {
            throw wrong.refusal();
        });
        JsonObject answer = answers.access(
                code.person(), clientId, code.scopes(), code.request().nonce());
        if (code.refreshable()) {
            answers.refresh(answer, grants.refreshToken(code.person(), clientId, code.scopes()));
        }
        return answer;
    }

    private Optional<ApiError> error(Issued.Code code, String clientId, String redirectUri, Optional<String> verifier) {
        AuthorizationRequest request = code.request();
        if (!request.clientId().equals(clientId)) {
            return Optional.of(ApiErrors.INVALID_GRANT);
        }
        if (!request.redirectUri().equals(redirectUri)) {
            return Optional.of(ApiErrors.REDIRECT_MISMATCH);
        }
        Optional<CodeChallenge> challenge = request.challenge();
        if (challenge.isPresent() && verifier.isEmpty()) {
            return Optional.of(ApiErrors.INVALID_GRANT.saying("Missing code verifier."));
        }
        boolean opens =
                challenge.isEmpty() ? verifier.isEmpty() : challenge.get().opensWith(verifier.orElseThrow());
        return opens ? grants.accounts().error(code.person()) : Optional.of(WRONG_VERIFIER);
    }

    private static ApiError unknown(String value) {
        return value.startsWith("4/")
                ? ApiErrors.INVALID_GRANT
                : ApiErrors.INVALID_GRANT.saying("Malformed auth code.");
    }
}
