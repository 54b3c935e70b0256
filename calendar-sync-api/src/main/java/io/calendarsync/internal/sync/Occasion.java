package io.calendarsync.internal.sync;

/** Why a booking is looked at. */
enum Occasion {
    /** The host says that it just changed. */
    CHANGE,
    /** A first sync, a repair, another try: nothing that anybody should be mailed about. */
    UPKEEP
}
