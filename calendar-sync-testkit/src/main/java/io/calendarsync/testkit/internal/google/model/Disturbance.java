package io.calendarsync.testkit.internal.google.model;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeFault.Moment;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Outcome.Damage;
import io.calendarsync.testkit.internal.google.fault.Aftermath;
import io.calendarsync.testkit.internal.google.fault.Arrival;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a fault makes of one call, or of one batch.
 *
 * @param effect takes the effect, each time it is asked
 * @param emptied takes the effect of a listing, and leaves nothing of what it shows
 * @param landed is told what became of a request that landed late
 */
record Disturbance(
        Arrival arrival,
        Supplier<Outcome> effect,
        Supplier<Outcome> emptied,
        Consumer<Outcome> landed,
        Aftermath aftermath,
        Waiting waiting) {

    /** How the call ends when this fault strikes it. */
    Outcome by(FakeFault fault) {
        Optional<Outcome> instead = instead(fault);
        if (instead.isPresent()) {
            if (fault.moment() == Moment.AFTER_EFFECT) {
                takeEffect();
            }
            return instead.get();
        }
        if (fault instanceof FakeFault.Slow slow) {
            return slowly(slow);
        }
        if (fault instanceof FakeFault.EmptyListing) {
            return emptied.get();
        }
        if (fault instanceof FakeFault.LandsWhenTold
                || fault instanceof FakeFault.LandsAfterCalls
                || fault instanceof FakeFault.LandsAfterNewer) {
            aftermath.delay(arrival, fault, () -> landed.accept(effect.get()));
            return new Outcome.Lost();
        }
        if (fault instanceof FakeFault.DuplicateDelivery) {
            takeEffect();
        }
        return changed(effect.get(), fault);
    }

    private void takeEffect() {
        var unused = effect.get();
    }

    private Outcome slowly(FakeFault.Slow slow) {
        if (slow.moment() == Moment.BEFORE_EFFECT) {
            return waiting.waited(slow.delay()) ? effect.get() : new Outcome.Lost();
        }
        Outcome outcome = effect.get();
        return waiting.waited(slow.delay()) ? outcome : new Outcome.Lost();
    }

    private Outcome changed(Outcome outcome, FakeFault fault) {
        if (fault instanceof FakeFault.NotYetVisible hidden) {
            Creations.made(arrival, outcome).ifPresent(made -> aftermath.hide(made, hidden.calls()));
            return outcome;
        }
        if (fault instanceof FakeFault.OddEntries) {
            return OddEntries.before(outcome);
        }
        return damage(fault)
                .map(damage -> Damages.to(outcome, damage))
                .orElseGet(() -> outcome instanceof Outcome.Batch batch ? Damages.partial(batch, fault) : outcome);
    }

    /** How the call ends whatever its effect. */
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
        if (fault instanceof FakeFault.LostRequest || fault instanceof FakeFault.LostAnswer) {
            return Optional.of(new Outcome.Lost());
        }
        return fault.moment() == Moment.BEFORE_EFFECT
                ? damage(fault).map(damage -> Damages.to(Outcome.ok(new JsonObject()), damage))
                : Optional.empty();
    }

    private static Optional<Damage> damage(FakeFault fault) {
        if (fault instanceof FakeFault.TruncatedBody) {
            return Optional.of(Damage.TRUNCATED);
        }
        if (fault instanceof FakeFault.MalformedBody) {
            return Optional.of(Damage.MALFORMED);
        }
        return fault instanceof FakeFault.WrongContentType ? Optional.of(Damage.MISLABELLED) : Optional.empty();
    }
}
