package io.calendarsync.testkit.internal.google.model;

import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import java.util.Optional;
import java.util.function.Supplier;

/** What a fault makes of one call. */
record Disturbance(Optional<FakeFault> fault) {

    Outcome around(Supplier<Outcome> effect) {
        Optional<Outcome> instead = instead();
        if (instead.isPresent()) {
            return instead.get();
        }
        Outcome outcome = effect.get();
        return losesAnswer() ? new Outcome.Lost() : outcome;
    }

    /** How the call ends without having any effect. */
    Optional<Outcome> instead() {
        return fault.flatMap(Disturbance::instead);
    }

    boolean losesAnswer() {
        return fault.filter(FakeFault.LostAnswer.class::isInstance).isPresent();
    }

    private static Optional<Outcome> instead(FakeFault fault) {
        if (fault instanceof FakeFault.Refused refused) {
            return Optional.of(new Outcome.Refused(
                    ApiErrors.named(refused.status(), refused.domain(), refused.reason(), refused.retryAfter())));
        }
        if (fault instanceof FakeFault.HtmlPage page) {
            return Optional.of(new Outcome.Page(page.status()));
        }
        if (fault instanceof FakeFault.ExpiredToken) {
            return Optional.of(new Outcome.Refused(ApiErrors.INVALID_CREDENTIALS));
        }
        return fault instanceof FakeFault.LostRequest ? Optional.of(new Outcome.Lost()) : Optional.empty();
    }
}
