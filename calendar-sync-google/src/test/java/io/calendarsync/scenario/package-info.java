/** What people and other programs have suffered from calendar sync, told as stories of a host. */
@NullMarked
package io.calendarsync.scenario;

import org.jspecify.annotations.NullMarked;
