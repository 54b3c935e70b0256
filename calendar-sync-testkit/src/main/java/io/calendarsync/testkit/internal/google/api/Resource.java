package io.calendarsync.testkit.internal.google.api;

import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;

/** One of Google's groups of methods; called once the caller's scopes suffice for the method as such. */
interface Resource {
    Outcome call(Caller caller, ApiRequest request);
}
