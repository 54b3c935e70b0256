package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in how the engine deletes, and in what it takes for its own. */
final class RemovalMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "P5",
                    "the brake is ignored",
                    "sync/Removals",
                    "Optional<Hold> hold = staged.hold();",
                    "Optional<Hold> hold = Optional.empty();",
                    28),
            new Mutation(
                    "P2 P6",
                    "a ledger that was lost is not noticed",
                    "sync/Reconciling",
                    "if (done) {",
                    "if (true) {",
                    26),
            new Mutation(
                    "P4",
                    "ids do not tell two installations apart",
                    "event/EventIds",
                    "\"event\",\n                namespace,",
                    "\"event\",\n                \"\",",
                    37));

    private RemovalMistakes() {}
}
