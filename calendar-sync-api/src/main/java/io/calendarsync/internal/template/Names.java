package io.calendarsync.internal.template;

import java.util.Set;
import java.util.TreeSet;

/** Refuses names that no placeholder may have. */
public final class Names {
    private Names() {}

    /** Refuses a name that is not among these, saying which they are. */
    public static void requireKnown(Set<String> known, String name) {
        if (!known.contains(name)) {
            String all = known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
            throw new IllegalArgumentException("unknown placeholder {" + name + "}; known are " + all);
        }
    }
}
