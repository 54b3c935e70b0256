package io.calendarsync.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that a query answered, by the names of its columns; good while it is read. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** A text that is always there. */
    public String text(String column) {
        return there(column, value(column, String.class));
    }

    /** A text that may be missing. */
    public Optional<String> textIfAny(String column) {
        return Optional.ofNullable(value(column, String.class));
    }

    /** Whether something is so. */
    public boolean flag(String column) {
        return there(column, value(column, Boolean.class));
    }

    /** A number that is always there. */
    public long number(String column) {
        return numberIfAny(column).orElseThrow(() -> new IllegalStateException("column " + column + " is empty"));
    }

    /** A number that may be missing. */
    public Optional<Long> numberIfAny(String column) {
        try {
            long number = rows.getLong(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(number);
        } catch (SQLException failure) {
            throw new Session.Failed(failure);
        }
    }

    /** A moment that is always there. */
    public Instant moment(String column) {
        return there(column, value(column, OffsetDateTime.class)).toInstant();
    }

    /** A moment that may be missing. */
    public Optional<Instant> momentIfAny(String column) {
        return Optional.ofNullable(value(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private <T> @Nullable T value(String column, Class<T> type) {
        try {
            return rows.getObject(column, type);
        } catch (SQLException failure) {
            throw new Session.Failed(failure);
        }
    }

    private static <T> T there(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is empty");
        }
        return value;
    }
}
