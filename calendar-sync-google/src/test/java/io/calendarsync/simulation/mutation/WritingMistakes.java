package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in how the engine writes events, and in what it concludes from the answers. */
final class WritingMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "P4",
                    "rows are not intended before they are written",
                    "sync/Writer",
                    "run.save(steps.stream().flatMap(step -> step.first().stream()).toList());",
                    "",
                    1),
            new Mutation(
                    "P6",
                    "a write without an answer is taken for done",
                    "sync/Writer",
                    "doubtful.add(settling.inDoubt(put.row(), put.want()));",
                    """
                    live.add(new Live(put, settling.live(put.row(), put.want(), Optional.empty()), Optional.empty()));
                    """,
                    94),
            new Mutation(
                    "P1",
                    "a write without an answer is taken for lost, and another copy is made",
                    "sync/Writer",
                    "doubtful.add(settling.inDoubt(put.row(), put.want()));",
                    """
                    doubtful.add(new RowEdit(put.row())
                            .generation(run.ids.mark(put.key(), put.row().generation() + 1))
                            .intended(put.want(), run.now())
                            .at(run.now()));
                    """,
                    10),
            new Mutation(
                    "P2 P6",
                    "an event that is not found is taken for written",
                    "sync/Writer",
                    "if (fault.kind() == Fault.Kind.UNKNOWN) {",
                    """
                    if (fault.kind() == Fault.Kind.NOT_FOUND) {
                        live.add(new Live(put, settling.live(put.row(), put.want(), Optional.empty()), Optional.empty()));
                    } else if (fault.kind() == Fault.Kind.UNKNOWN) {
                    """,
                    88),
            new Mutation(
                    "P6",
                    "not found is said of the event, and the calendar is not asked for",
                    "sync/CalendarProbe",
                    "if (there) {",
                    "if (true) {",
                    33),
            new Mutation(
                    "P1",
                    "a booking that is back is written under its spent id",
                    "sync/Planner",
                    "case REMOVED -> edit.generation(ids.mark(row.key(), row.generation() + 1));",
                    "case REMOVED -> edit;",
                    8),
            new Mutation(
                    "P4",
                    "an event is written whole, and not what is ours of it",
                    "sync/Planner",
                    "Optional.of(before), want, patch);",
                    "Optional.of(before), want, new EventWrite.Revive(mark, want.details()));",
                    1),
            new Mutation(
                    "P4",
                    "fields that are not ours are cleared",
                    "sync/Planner",
                    "clear.addAll(row.owned());",
                    "clear.addAll(EnumSet.allOf(EventField.class));",
                    8),
            new Mutation(
                    "P3 P6",
                    "what was written is not remembered",
                    "sync/RowEdit",
                    "sentHash = Optional.of(want.hash());",
                    "sentHash = Optional.of(SOMETHING);",
                    11),
            new Mutation(
                    "P6",
                    "a deletion that is taken back is not written again",
                    "sync/Planner",
                    "case REMOVING -> change(known, want, Occasion.UPKEEP, now);",
                    "case REMOVING -> keep(known, want, now);",
                    159),
            new Mutation(
                    "P1",
                    "rows that could not be saved are taken for saved",
                    "sync/Run",
                    "if (!rows.isEmpty() && !ledger().save(lease.lease(), ledgerId, rows)) {\n            throw LeaseGuard.lost();",
                    "if (!rows.isEmpty()) {\n            ledger().save(lease.lease(), ledgerId, rows);",
                    4));

    private WritingMistakes() {}
}
