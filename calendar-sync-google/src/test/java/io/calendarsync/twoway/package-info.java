/** What people do on their calendars, as the host comes to know it. */
package io.calendarsync.twoway;
