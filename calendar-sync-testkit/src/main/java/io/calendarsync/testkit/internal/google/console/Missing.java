package io.calendarsync.testkit.internal.google.console;

/** What was asked for is not there; the message says so in a sentence. */
public final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Missing(String sentence) {
        super(sentence);
    }
}
