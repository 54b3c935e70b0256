package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * What a code is locked with, so that only who asked for it can redeem it.
 *
 * @param hashed whether it is the hash of the verifier, or the verifier itself
 */
record CodeChallenge(String value, boolean hashed) {
    private static final String UNRESERVED = "[A-Za-z0-9._~-]{43,128}";

    static Optional<CodeChallenge> of(Form form) {
        Optional<String> value = form.optional("code_challenge");
        String method = form.optional("code_challenge_method").orElse("plain");
        if (value.isEmpty()) {
            if (form.optional("code_challenge_method").isPresent()) {
                throw refused("A method without a code challenge.");
            }
            return Optional.empty();
        }
        if (!method.equals("S256") && !method.equals("plain")) {
            throw refused("Invalid parameter value for code_challenge_method: " + method);
        }
        CodeChallenge challenge = new CodeChallenge(value.get(), method.equals("S256"));
        if (!challenge.value().matches(challenge.hashed() ? "[A-Za-z0-9_-]{43}" : UNRESERVED)) {
            throw refused("The code challenge is not one of " + method + ".");
        }
        return Optional.of(challenge);
    }

    boolean opensWith(String verifier) {
        return verifier.matches(UNRESERVED) && (hashed ? hash(verifier) : verifier).equals(value);
    }

    /** Not its value, which may be the verifier. */
    @Override
    public String toString() {
        return hashed ? "S256" : "plain";
    }

    private static String hash(String verifier) {
        MessageDigest sha256 = Digests.sha256();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static RuntimeException refused(String why) {
        return ApiErrors.INVALID_REQUEST.saying(why).refusal();
    }
}
