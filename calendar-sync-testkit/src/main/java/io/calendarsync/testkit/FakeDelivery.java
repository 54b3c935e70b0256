package io.calendarsync.testkit;

import java.util.OptionalInt;

/**
 * What became of one message at its address. Immutable.
 *
 * @param status what the address answered; empty when nothing came back
 * @param result what Google makes of it
 */
public record FakeDelivery(FakeMessage message, OptionalInt status, Result result) {

    /** The message and its end, such as {@code exists 8 of shop-1: 503, RETRIED}. */
    @Override
    public String toString() {
        return message + ": " + (status.isPresent() ? String.valueOf(status.getAsInt()) : "no answer") + ", " + result;
    }

    /** What Google makes of an answer. */
    public enum Result {
        /** The message arrived. */
        ACCEPTED,
        /** The message waits to be sent once more. */
        RETRIED,
        /** The message is given up. */
        FAILED
    }
}
