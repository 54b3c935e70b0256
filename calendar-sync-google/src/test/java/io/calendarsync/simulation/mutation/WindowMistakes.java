package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in when an event comes to the calendar. */
final class WindowMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "P2 P6",
                    "what is far ahead is not written when its time comes",
                    "sync/RowEdit",
                    "return settled(RowState.DEFERRED, Evidence.NONE).due(until);",
                    "return settled(RowState.DEFERRED, Evidence.NONE);",
                    20),
            new Mutation(
                    "P1 P2 P6",
                    "an event that stands and moves far ahead is taken for none",
                    "sync/Planner",
                    "if (comes.isPresent() && row.filter(known -> !isAbsent(known)).isEmpty()) {",
                    "if (comes.isPresent()) {",
                    11));

    private WindowMistakes() {}
}
