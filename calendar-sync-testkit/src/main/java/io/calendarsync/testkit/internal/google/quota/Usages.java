package io.calendarsync.testkit.internal.google.quota;

import java.util.LinkedHashMap;
import java.util.Map;

/** The usage of many, by name; whoever was quiet for longest is forgotten first. */
final class Usages {
    private static final int KEPT = 20_000;

    private final Map<String, Usage> byName = new LinkedHashMap<>(16, 0.75f, true);

    Usage of(String name) {
        Usage usage = byName.get(name);
        if (usage == null) {
            if (byName.size() == KEPT) {
                byName.remove(byName.keySet().iterator().next());
            }
            usage = new Usage();
            byName.put(name, usage);
        }
        return usage;
    }

    long total(String name) {
        Usage usage = byName.get(name);
        return usage == null ? 0 : usage.total();
    }

    void forget(String name) {
        byName.remove(name);
    }

    void clear() {
        byName.clear();
    }
}
