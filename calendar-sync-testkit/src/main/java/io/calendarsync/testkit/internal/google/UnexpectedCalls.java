package io.calendarsync.testkit.internal.google;

import java.util.ArrayList;
import java.util.List;

/** Remembers what the fake was asked and does not know, so that no test passes over it. */
public final class UnexpectedCalls {
    private static final int KEPT = 100;

    private final List<String> calls = new ArrayList<>();

    /** Notes a call, and says how to refuse it. */
    public synchronized Refusal refuse(String what) {
        if (calls.size() < KEPT) {
            calls.add(what);
        }
        return ApiErrors.UNEXPECTED.saying("The fake does not know " + what).refusal();
    }

    /** What was noted, the oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(calls);
    }
}
