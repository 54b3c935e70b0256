package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in how the engine reads calendars, and in what it makes of what people do there. */
final class TwoWayMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "B",
                    "a position moves before the sink was told",
                    "sync/CalendarReading",
                    "List<SeenEvent> others = others(seen).stream().filter(newest::add).toList();",
                    """
                    seen.position().ifPresent(since -> run.change(record -> record.withReads(record.reads()
                            .at(new Position(calendar, outlook.shape(), since, from.window(), from.readAt())))));
                    List<SeenEvent> others = others(seen).stream().filter(newest::add).toList();
                    """,
                    13),
            new Mutation("B", "a sink that failed is taken for told", "sync/SinkWriter", "call.run();", """
                    try {
                        call.run();
                    } catch (RuntimeException fault) {
                        return;
                    }
                    """, 21),
            new Mutation(
                    "P5",
                    "changes take the place of all that is known",
                    "sync/CalendarReading",
                    "listening.ifPresent(told -> told.apply(others.stream()",
                    """
                    listening.ifPresent(told -> told.replace(from.window(), List.of()));
                    listening.ifPresent(told -> told.apply(others.stream()
                    """,
                    1),
            new Mutation(
                    "B",
                    "events of one's own block time",
                    "sync/CalendarReading",
                    "siblings.without(seen.events()).forEach(snapshot::add);",
                    "seen.events().forEach(snapshot::add);",
                    1),
            new Mutation(
                    "B",
                    "events of siblings block time",
                    "sync/CalendarReading",
                    "return siblings.without(own.map(ours -> ours.take(page.events())).orElseGet(page::events));",
                    "return own.map(ours -> ours.take(page.events())).orElseGet(page::events);",
                    21),
            new Mutation(
                    "P2 P6 REPORT",
                    "what became of ours while a position was lost is not looked at",
                    "sync/Reading",
                    "case LOST -> look();",
                    "case LOST -> {}",
                    1),
            new Mutation(
                    "B",
                    "of a series of others that is gone only what is told goes",
                    "sync/OthersSeries",
                    "boolean ofOthers = !run.ids.isOfNamespace(done.value());",
                    "boolean ofOthers = false;",
                    360),
            new Mutation(
                    "B P5",
                    "of an event that is told of twice an older state may win",
                    "sync/Newest",
                    "if (seen.updated().isEmpty()) {",
                    "if (true) {",
                    719),
            new Mutation(
                    "B",
                    "a window is never moved on",
                    "read/Outlook",
                    "return position.shape().equals(shape())",
                    "return true || position.shape().equals(shape())",
                    43),
            new Mutation(
                    "P2 P3 REPORT",
                    "an edit is judged by a listing, which shows little",
                    "sync/ByHand",
                    "return read(row).flatMap(event -> judged(row, event));\n    }\n\n    @Override\n    public Optional<LedgerRow> gone",
                    "return judged(row, new Standing(Optional.of(hint)));\n    }\n\n    @Override\n    public Optional<LedgerRow> gone",
                    36),
            new Mutation(
                    "P2",
                    "what is to be kept is written over",
                    "sync/ByHand",
                    "if (edits == EditPolicy.OVERWRITE || isUnderWay(row)) {",
                    "if (true) {",
                    36),
            new Mutation(
                    "P2",
                    "what is to stay deleted is written again",
                    "sync/ByHand",
                    "if (deletions == DeletionPolicy.RESTORE || isUnderWay(row)) {",
                    "if (true) {",
                    19),
            new Mutation(
                    "REPORT",
                    "a series that the host changed is taken for changed by people",
                    "sync/OwnSeries",
                    "if (!cancelledByRule && !isAsTheRuleHasIt(row, asShown, day, event)) {",
                    "if (true) {",
                    77));

    private TwoWayMistakes() {}
}
