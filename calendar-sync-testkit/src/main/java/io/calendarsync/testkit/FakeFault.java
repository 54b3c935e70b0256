package io.calendarsync.testkit;

import java.time.Duration;
import java.util.Optional;

/** Something that goes wrong with one call, armed through {@link FakeFaults}. Immutable. */
public sealed interface FakeFault {

    /**
     * Google refuses, and nothing is done.
     *
     * @param status the HTTP status
     * @param domain such as {@code usageLimits} or {@code global}; {@code oauth} for the token endpoint's errors
     * @param reason such as {@code rateLimitExceeded}
     * @param retryAfter how long Google asks to wait
     */
    record Refused(int status, String domain, String reason, Optional<Duration> retryAfter) implements FakeFault {}

    /** The call takes effect, and its answer never arrives. */
    record LostAnswer() implements FakeFault {}

    /** The call never arrives; its sender cannot tell this from a lost answer. */
    record LostRequest() implements FakeFault {}

    /**
     * Something between us and Google answers with a page of HTML, and nothing is done.
     *
     * @param status the HTTP status
     */
    record HtmlPage(int status) implements FakeFault {}

    /** Google does not accept the access token, whatever its age, and nothing is done. */
    record ExpiredToken() implements FakeFault {}

    /** A refusal by its codes, such as {@code refused(403, "usageLimits", "rateLimitExceeded")}. */
    static FakeFault refused(int status, String domain, String reason) {
        return new Refused(status, domain, reason, Optional.empty());
    }

    /** A refusal that says how long to wait. */
    static FakeFault refused(int status, String domain, String reason, Duration retryAfter) {
        return new Refused(status, domain, reason, Optional.of(retryAfter));
    }

    /** An error of the token endpoint, such as {@code tokenError(400, "invalid_grant")}. */
    static FakeFault tokenError(int status, String error) {
        return refused(status, "oauth", error);
    }

    /** The call takes effect, and its answer never arrives. */
    static FakeFault lostAnswer() {
        return new LostAnswer();
    }

    /** The call never arrives. */
    static FakeFault lostRequest() {
        return new LostRequest();
    }

    /** A page of HTML instead of an answer. */
    static FakeFault htmlPage(int status) {
        return new HtmlPage(status);
    }

    /** The access token is not accepted. */
    static FakeFault expiredToken() {
        return new ExpiredToken();
    }
}
