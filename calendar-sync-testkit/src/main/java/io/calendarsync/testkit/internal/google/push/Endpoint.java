package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.FakeMessage;
import java.util.OptionalInt;

/** Where messages arrive. */
interface Endpoint {
    /** Takes a message there; answers the status, or nothing when there was no answer. */
    OptionalInt post(FakeMessage message);
}
