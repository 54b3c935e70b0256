package io.calendarsync.errors;

/** What ends a trouble. */
enum Ending {
    AT_ONCE("the same run"),
    BY_ITSELF("a later sync, once the cause is gone"),
    CONNECT("connecting again"),
    CORRECTION("the corrected booking"),
    WITHDRAWAL("a booking that does not ask for it; it may ask again later");

    private final String text;

    Ending(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
