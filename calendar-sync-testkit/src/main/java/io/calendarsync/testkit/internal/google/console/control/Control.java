package io.calendarsync.testkit.internal.google.console.control;

import java.util.List;

/** One part of the control API. */
interface Control {
    List<Route> routes();
}
