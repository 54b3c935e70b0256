/** Keeps bookings in step with a calendar: the engine, and what a host or a provider implements for it. */
module io.calendarsync {
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.calendarsync;
    exports io.calendarsync.event;
    exports io.calendarsync.spi;
}
