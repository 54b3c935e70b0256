package io.calendarsync.testkit.internal.google.fault;

import io.calendarsync.testkit.FakeFault;
import java.util.Set;

/** Which calls a fault means something for. */
public final class FaultFit {
    private static final Set<String> CREATIONS =
            Set.of("events.insert", "events.import", "events.quickAdd", "calendars.insert");
    private static final Set<String> EVENT_WRITES =
            Set.of("events.insert", "events.patch", "events.update", "events.delete", "events.move");

    private FaultFit() {}

    /** Whether a fault can strike calls of this method. */
    public static boolean fits(FakeFault fault, String method) {
        if (fault instanceof FakeFault.BatchCutShort
                || fault instanceof FakeFault.BatchPartMissing
                || fault instanceof FakeFault.BatchReordered) {
            return method.equals("batch");
        }
        if (fault instanceof FakeFault.EmptyListing) {
            return method.endsWith(".list") || method.equals("events.instances");
        }
        if (fault instanceof FakeFault.OddEntries) {
            return method.equals("events.list") || method.equals("events.instances");
        }
        if (fault instanceof FakeFault.NotYetVisible) {
            return CREATIONS.contains(method);
        }
        if (fault instanceof FakeFault.LandsAfterNewer) {
            return EVENT_WRITES.contains(method);
        }
        return !(fault instanceof FakeFault.ExpiredToken) || !method.startsWith("oauth.");
    }
}
