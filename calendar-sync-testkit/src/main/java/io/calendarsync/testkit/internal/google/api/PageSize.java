package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Surroundings;

/** How many items a page holds. */
final class PageSize {
    private PageSize() {}

    static int of(ApiRequest request, int usual, int largest, Surroundings surroundings) {
        int wished = request.parameter("maxResults").map(PageSize::number).orElse(usual);
        if (wished < 1 || (wished > largest && surroundings.on(FakeSwitch.LARGE_PAGES_REFUSED))) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
        return Math.min(Math.min(wished, largest), surroundings.limits().pages());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException unreadable) {
            throw ApiErrors.INVALID_PARAMETER.refusal();
        }
    }
}
