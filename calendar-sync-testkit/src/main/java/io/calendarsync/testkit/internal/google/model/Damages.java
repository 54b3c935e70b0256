package io.calendarsync.testkit.internal.google.model;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Outcome.Damage;
import io.calendarsync.testkit.internal.google.Outcome.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is left of answers. */
final class Damages {
    private Damages() {}

    /** An answer that suffered; one without a body has nothing to break off, and cannot say what it is. */
    static Outcome to(Outcome outcome, Damage damage) {
        if (outcome instanceof Outcome.Answer answer && answer.body().isEmpty()) {
            return switch (damage) {
                case TRUNCATED -> new Outcome.Lost();
                case MALFORMED -> new Outcome.Damaged(Outcome.ok(new JsonObject()), damage);
                case MISLABELLED -> outcome;
            };
        }
        return outcome instanceof Outcome.Refused || outcome.done() ? new Outcome.Damaged(outcome, damage) : outcome;
    }

    /** What is answered of a batch. */
    static Outcome partial(Outcome.Batch batch, FakeFault fault) {
        List<Part> parts = new ArrayList<>(batch.parts());
        if (fault instanceof FakeFault.BatchCutShort cut) {
            parts.removeIf(part -> part.index() >= cut.answered());
        }
        if (fault instanceof FakeFault.BatchPartMissing missing) {
            parts.removeIf(part -> part.index() == missing.part());
        }
        if (fault instanceof FakeFault.BatchReordered) {
            Collections.reverse(parts);
        }
        return new Outcome.Batch(parts);
    }

    /** The answers of a batch together: one that is lost or breaks off takes the others with it. */
    static Outcome together(List<Outcome> outcomes) {
        if (outcomes.stream().anyMatch(Outcome.Lost.class::isInstance)) {
            return new Outcome.Lost();
        }
        List<Part> parts = new ArrayList<>();
        boolean breaksOff = false;
        for (Outcome outcome : outcomes) {
            boolean broken = outcome instanceof Outcome.Damaged damaged && damaged.damage() == Damage.TRUNCATED;
            breaksOff |= broken;
            parts.add(new Part(parts.size(), broken ? ((Outcome.Damaged) outcome).answer() : outcome));
        }
        Outcome batch = new Outcome.Batch(parts);
        return breaksOff ? new Outcome.Damaged(batch, Damage.TRUNCATED) : batch;
    }
}
