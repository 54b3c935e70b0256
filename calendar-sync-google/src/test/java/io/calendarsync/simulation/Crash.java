package io.calendarsync.simulation;

/** The end of a node in the middle of its work; no code of the library may survive it, so it is no exception. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super("node died at " + where, null, false, false);
    }
}
