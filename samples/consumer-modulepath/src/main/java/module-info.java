/** The same host, on the module path. */
module io.calendarsync.samples.modulepath {
    requires io.calendarsync;
    requires io.calendarsync.google;
    requires io.calendarsync.testkit;
}
