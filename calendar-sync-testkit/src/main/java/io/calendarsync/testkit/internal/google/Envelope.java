package io.calendarsync.testkit.internal.google;

/** The three shapes in which Google writes an error. */
public enum Envelope {
    /** The calendar backend's. */
    BACKEND,
    /** The front end's, with a status word and details: authentication, scopes, quota. */
    FRONT_END,
    /** The token endpoint's. */
    TOKEN
}
