package io.calendarsync.testkit.internal.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** Remembers what the fake was asked and does not know, so that no test passes over it. */
public final class UnexpectedCalls {
    private static final int KEPT = 100;

    private final List<String> calls = new ArrayList<>();
    private final Set<String> allowed = new CopyOnWriteArraySet<>();

    /** Lets tests pass over what begins like this; it is refused all the same. */
    public void allow(String beginning) {
        allowed.add(beginning);
    }

    /** Notes a call, and says how to refuse it. */
    public Refusal refuse(String what) {
        return refuse(what, "it is not modelled");
    }

    /** Notes a call with a hint at what to do about it, and says how to refuse it. */
    public synchronized Refusal refuse(String what, String hint) {
        if (calls.size() < KEPT && allowed.stream().noneMatch(what::startsWith)) {
            calls.add(what + " (" + hint + ")");
        }
        return ApiErrors.UNEXPECTED
                .saying("The fake does not know " + what + ": " + hint
                        + "; a test passes over it after allowUnexpected(\"" + what + "\")")
                .refusal();
    }

    /** What was noted, the oldest first. */
    public synchronized List<String> all() {
        return List.copyOf(calls);
    }
}
