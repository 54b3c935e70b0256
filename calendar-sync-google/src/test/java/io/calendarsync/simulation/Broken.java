package io.calendarsync.simulation;

/** A promise that was not kept. */
final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String promise;

    Broken(String promise, String how) {
        super(promise + ": " + how);
        this.promise = promise;
    }

    Broken(String promise, String how, Throwable cause) {
        super(promise + ": " + how, cause);
        this.promise = promise;
    }

    /** Which one, such as {@code P1}. */
    String promise() {
        return promise;
    }
}
