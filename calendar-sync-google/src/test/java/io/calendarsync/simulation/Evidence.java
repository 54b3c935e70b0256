package io.calendarsync.simulation;

/** What a node is doing, and whose fault was seen meanwhile. */
final class Evidence {
    private final Sink host;
    private String verb = "";
    private boolean ran;
    private boolean source;
    private boolean provider;
    private boolean sink;

    Evidence(Sink host) {
        this.host = host;
    }

    void begin(String what) {
        verb = what;
        ran = false;
        source = false;
        provider = false;
        sink = false;
    }

    void started() {
        ran = true;
    }

    void failed(String boundary) {
        source |= boundary.startsWith("source.");
        sink |= boundary.startsWith("sink.") || boundary.startsWith("rules.");
        if (sink) {
            host.fails();
        }
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

    boolean sink() {
        return sink;
    }

    /** Whether it ever did: what stood in the way of reading is told again until it has passed. */
    boolean sinkEver() {
        return host.everFailed();
    }

    boolean provider() {
        return provider;
    }
}
