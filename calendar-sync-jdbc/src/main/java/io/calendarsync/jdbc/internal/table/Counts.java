package io.calendarsync.jdbc.internal.table;

import io.calendarsync.jdbc.internal.Row;
import io.calendarsync.jdbc.internal.Session;
import io.calendarsync.spi.LedgerCounts;
import io.calendarsync.spi.RowState;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How many rows are in each state, or become so; kept with their ledger, since counting a million takes long. */
record Counts(Map<RowState, Long> byState) {
    static final String COLUMNS =
            Arrays.stream(RowState.values()).map(Counts::column).collect(Collectors.joining(", "));

    static Counts of(Collection<RowState> states) {
        return new Counts(states.stream().collect(Collectors.groupingBy(state -> state, Collectors.counting())));
    }

    static LedgerCounts read(Row row) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            counts.put(state, row.number(column(state)));
        }
        return new LedgerCounts(counts);
    }

    /** What is to be added to these to make those. */
    Counts upTo(Counts those) {
        Map<RowState, Long> difference = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            long more = those.byState.getOrDefault(state, 0L) - byState.getOrDefault(state, 0L);
            if (more != 0) {
                difference.put(state, more);
            }
        }
        return new Counts(difference);
    }

    /** Adds these to what a ledger counts. */
    void add(Session session, long ledger) {
        if (!byState.isEmpty()) {
            session.update(
                    byState.entrySet().stream()
                            .map(entry ->
                                    column(entry.getKey()) + " = " + column(entry.getKey()) + " + " + entry.getValue())
                            .collect(Collectors.joining(", ", "update calendar_sync_ledger set ", " where id = ?")),
                    ledger);
        }
    }

    private static String column(RowState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
