package io.calendarsync.jdbc.internal;

/** Makes something of a row. */
@FunctionalInterface
public interface RowReader<T> {
    /** What a row holds. */
    T read(Row row);
}
