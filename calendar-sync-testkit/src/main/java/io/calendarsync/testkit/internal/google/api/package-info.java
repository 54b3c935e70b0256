/** Google's calendar methods: who may call them, and what each does. */
@NullMarked
package io.calendarsync.testkit.internal.google.api;

import org.jspecify.annotations.NullMarked;
