package io.calendarsync.simulation;

/** What a node is doing, and whose fault was seen meanwhile. */
final class Evidence {
    private String verb = "";
    private boolean ran;
    private boolean source;
    private boolean provider;

    void begin(String what) {
        verb = what;
        ran = false;
        source = false;
        provider = false;
    }

    void started() {
        ran = true;
    }

    void failed(String boundary) {
        source |= boundary.startsWith("source.");
    }

    void unreadableCursor() {
        source = true;
    }

    void providerFailed() {
        provider = true;
    }

    boolean syncs() {
        return verb.startsWith("sync ");
    }

    boolean ran() {
        return ran;
    }

    boolean source() {
        return source;
    }

    boolean provider() {
        return provider;
    }
}
