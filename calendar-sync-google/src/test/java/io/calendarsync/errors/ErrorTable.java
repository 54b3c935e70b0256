package io.calendarsync.errors;

import java.util.List;
import java.util.stream.Stream;

/** Every error that Google is known to answer with, at every call that it may strike. */
final class ErrorTable {
    static final List<ErrorRow> ROWS = Stream.of(new WriteErrors(), new ReadErrors(), new AccessErrors())
            .flatMap(Rows::stream)
            .toList();

    private ErrorTable() {}

    static Stream<ErrorRow> at(Moment moment) {
        return ROWS.stream().filter(row -> row.moment() == moment);
    }
}
