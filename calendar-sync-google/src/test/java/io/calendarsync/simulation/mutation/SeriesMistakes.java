package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in how the engine writes series and their single occurrences. */
final class SeriesMistakes {
    static final List<Mutation> ALL = List.of(new Mutation(
            "P2 P4 P6",
            "a series or an event with guests is brought back from the trash",
            "sync/Settling",
            "deleted = remote.cancelled() && mayComeBack(at, want) ?",
            "deleted = remote.cancelled() ?",
            93));

    private SeriesMistakes() {}
}
