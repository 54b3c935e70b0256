package io.calendarsync;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a sync would do now, were there nothing to wait for. */
public sealed interface Preview {

    /**
     * It would do this.
     *
     * @param kinds how much, by the kind of the event keys
     * @param sample the first changes, at most 20
     * @param held whether its deletions would be held
     */
    record Planned(Map<String, KindCounts> kinds, List<PlannedChange> sample, boolean held) implements Preview {
        /** Keeps its own copies. */
        public Planned {
            kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
            sample = List.copyOf(sample);
        }
    }

    /** It would do nothing, for this reason. */
    record Unavailable(Problem problem) implements Preview {}

    /** It would do nothing: the connection is not connected. */
    record NotConnected() implements Preview {}
}
