package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in how the engine reads the host's bookings, and takes down what it has read. */
final class ReadingMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "P2 P6",
                    "changed keys are cleared before they are dealt with",
                    "sync/Intake",
                    "work.cleared(dealtWith(List.copyOf(byKey.keySet()), occasion).stream()",
                    "work.cleared(dirty); work.cleared(dealtWith(List.copyOf(byKey.keySet()), occasion).stream()",
                    37),
            new Mutation(
                    "P5",
                    "a booking of which the host cannot tell is gone",
                    "sync/Planner",
                    "return unknown(row, found.key(), now);",
                    """
                    return row.map(known -> removed(known, Evidence.EXPLICIT, now))
                            .orElseGet(() -> new Step.Ignore(found.key()));
                    """,
                    11),
            new Mutation(
                    "P6 P12",
                    "a bad booking stops all others",
                    "sync/Planner",
                    "Optional<Problem> problem = EventCheck.problem(want.event());",
                    """
                    Optional<Problem> problem = EventCheck.problem(want.event());
                    if (problem.isPresent()) {
                        throw io.calendarsync.internal.Stop.paused(problem.get(), Duration.ZERO);
                    }
                    """,
                    4),
            new Mutation(
                    "P6",
                    "what was refused once is never tried again",
                    "sync/Planner",
                    "boolean givenUp = ",
                    "boolean givenUp = true || ",
                    37),
            new Mutation(
                    "P6",
                    "the cursor moves before the changes are dealt with",
                    "sync/Intake",
                    "page.changes().forEach(change -> last.put(change.key(), change));",
                    "page.changes().forEach(change -> last.put(change.key(), change)); work.movedTo(page.next());",
                    1),
            new Mutation(
                    "P5",
                    "a partial listing is taken for a complete one",
                    "sync/Intake",
                    "boolean complete = page.end() instanceof Listing.End.Complete;",
                    "boolean complete = true;",
                    3));

    private ReadingMistakes() {}
}
