package io.calendarsync.testkit.internal.google.model;

import io.calendarsync.testkit.internal.google.Outcome;
import java.util.List;

/** How a batch ended. */
public sealed interface BatchOutcome {

    /** Each call by itself, in the order of the batch. */
    record Parts(List<Outcome> outcomes) implements BatchOutcome {}

    /** The batch as one: refused before any call, or its answer lost after all of them. */
    record Whole(Outcome outcome) implements BatchOutcome {}
}
