package io.calendarsync.spi;

import io.calendarsync.ConnectionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A host's table of blocked time; {@link BlockedTimes#over} makes a sink of it, which the test kit's {@code
 * BlockedTimeSinkContract} holds against all rules of one.
 *
 * <p>In SQL, with a collation that tells all texts apart, and with texts of any length where none is given:
 *
 * <pre>
 * create table blocked_time (
 *   tenant varchar(100) not null, member varchar(100) not null,
 *   calendar varchar(200) not null, id varchar(120) not null,
 *   starts timestamp(6) with time zone not null, ends timestamp(6) with time zone not null,
 *   zone varchar,                   -- of a time; null for whole days
 *   first_day date, day_after date, -- of whole days; null for a time
 *   title varchar,
 *   primary key (tenant, member, calendar, id));
 * create index blocked_time_ends on blocked_time (tenant, member, ends);
 * </pre>
 *
 * <p>Rows that ended may be deleted by the host whenever it likes. Safe for use by many threads; a table that cannot be
 * reached throws.
 */
public interface BlockedTimeTable {

    /**
     * The rows of a connection, on whatever calendar, that share time with a span; in any order.
     *
     * <pre>
     * where tenant = :tenant and member = :member and starts &lt; :until and ends &gt; :from
     * </pre>
     *
     * @param from not before the year 1
     * @param until not after the year 9999
     */
    List<Row> between(ConnectionId connection, Instant from, Instant until);

    /**
     * Deletes the rows of these ids on a calendar, as far as there are any, and then inserts others, in one transaction.
     *
     * <pre>
     * delete from blocked_time where tenant = :tenant and member = :member and calendar = :calendar and id = :id
     * insert into blocked_time values (…)
     * </pre>
     *
     * @param ids those of the rows that are inserted are among them; possibly thousands
     * @param rows each of this calendar and with an id of its own
     */
    void save(ConnectionId connection, String calendar, Collection<String> ids, Collection<Row> rows);

    /**
     * Deletes all rows of a connection, on whatever calendar.
     *
     * <pre>
     * delete from blocked_time where tenant = :tenant and member = :member
     * </pre>
     */
    void forget(ConnectionId connection);

    /**
     * One row.
     *
     * @param calendar which calendar it is on
     * @param starts the first moment, of whole days the first in the zone of the connection
     * @param ends the moment after the last, not before the first
     * @param blocked its id, its time (whose moments are these, unless it is of whole days) and its title, if the host
     *     keeps titles
     */
    record Row(String calendar, Instant starts, Instant ends, BlockedTime blocked) {}
}
