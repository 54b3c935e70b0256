/** Stores in a relational database. */
module io.calendarsync.jdbc {
    requires static transitive org.jspecify;
    requires transitive io.calendarsync;
    requires transitive java.sql;

    exports io.calendarsync.jdbc;
}
