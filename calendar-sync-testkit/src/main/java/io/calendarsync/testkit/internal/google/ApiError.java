package io.calendarsync.testkit.internal.google;

import io.calendarsync.spi.Fault;
import java.time.Duration;
import java.util.Optional;

/**
 * One error of Google's, as the wire writes it and as the seam means it.
 *
 * @param location the type and name of what is to blame, such as {@code header If-Match}
 * @param detail what the front end adds in {@code google.rpc.ErrorInfo}; the token endpoint's {@code error_subtype}
 */
public record ApiError(
        int status,
        String domain,
        String reason,
        String message,
        Envelope envelope,
        Fault.Kind kind,
        Optional<String> location,
        Optional<ErrorInfo> detail,
        Optional<Duration> retryAfter) {

    static ApiError backend(int status, String domain, String reason, String message, Fault.Kind kind) {
        return plain(status, domain, reason, message, Envelope.BACKEND, kind);
    }

    static ApiError frontEnd(int status, String domain, String reason, String message, Fault.Kind kind) {
        return plain(status, domain, reason, message, Envelope.FRONT_END, kind);
    }

    static ApiError token(int status, String error, String description, Fault.Kind kind) {
        return plain(status, "oauth", error, description, Envelope.TOKEN, kind);
    }

    private static ApiError plain(
            int status, String domain, String reason, String message, Envelope envelope, Fault.Kind kind) {
        return new ApiError(
                status, domain, reason, message, envelope, kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same under another message. */
    public ApiError saying(String other) {
        return new ApiError(status, domain, reason, other, envelope, kind, location, detail, retryAfter);
    }

    ApiError at(String place) {
        return new ApiError(status, domain, reason, message, envelope, kind, Optional.of(place), detail, retryAfter);
    }

    ApiError detailed(String info) {
        return detailed(ErrorInfo.of(info));
    }

    ApiError detailed(ErrorInfo info) {
        return new ApiError(status, domain, reason, message, envelope, kind, location, Optional.of(info), retryAfter);
    }

    ApiError retryAfter(Optional<Duration> wait) {
        return new ApiError(status, domain, reason, message, envelope, kind, location, detail, wait);
    }

    /** The codes alone, as support asks for them. */
    public String code() {
        return envelope == Envelope.TOKEN ? status + " " + reason : status + " " + domain + "/" + reason;
    }

    /** An exception that carries this error to the edge of the model. */
    public Refusal refusal() {
        return new Refusal(this);
    }
}
