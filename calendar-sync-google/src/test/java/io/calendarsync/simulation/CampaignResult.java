package io.calendarsync.simulation;

import java.util.List;

/**
 * What came of many histories.
 *
 * @param struck how many faults struck
 * @param failures the histories that broke a promise, shortened
 */
record CampaignResult(CampaignPlan plan, long struck, Coverage coverage, List<Failure> failures) {
    private static final int ENOUGH_FOR_EVERYTHING = 500;

    CampaignResult {
        failures = List.copyOf(failures);
    }

    /** What no history came to; a small campaign need not come to everything. */
    List<String> missing() {
        return plan.histories() < ENOUGH_FOR_EVERYTHING ? List.of() : coverage.missing();
    }

    boolean good() {
        return failures.isEmpty() && missing().isEmpty();
    }

    /** All of it in one line. */
    String summary() {
        return plan.histories() + " histories of " + plan.steps() + " steps: " + struck + " faults struck, "
                + coverage.sum("checked ") + " promises checked, "
                + (failures.isEmpty() ? "none broken" : failures.size() + " broken")
                + " (seed " + plan.seed() + ")";
    }
}
