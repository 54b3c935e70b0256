package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Surroundings;

/** How many items a page holds. */
public final class PageSize {
    private PageSize() {}

    /** The size that a request wishes for, or the usual one, within what is allowed. */
    public static int of(ApiRequest request, int usual, int largest, Surroundings surroundings) {
        Parameters parameters = new Parameters(request);
        int wished = parameters.count("maxResults").orElse(usual);
        if (wished > largest && surroundings.on(FakeSwitch.LARGE_PAGES_REFUSED)) {
            throw Parameters.invalid("maxResults").refusal();
        }
        return Math.min(Math.min(wished, largest), surroundings.limits().pages());
    }
}
