package io.calendarsync.testkit.internal.google;

/** Carries an error from deep inside the model to its edge; never leaves it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    Refusal(ApiError error) {
        super(error.code() + ": " + error.message(), null, false, false);
        this.error = error;
    }

    /** What is wrong. */
    public ApiError error() {
        return error;
    }
}
