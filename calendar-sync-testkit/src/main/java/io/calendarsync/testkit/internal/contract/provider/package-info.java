/** The rules of a calendar provider, in groups that the published contract puts together. */
@NullMarked
package io.calendarsync.testkit.internal.contract.provider;

import org.jspecify.annotations.NullMarked;
