package io.calendarsync.simulation;

import io.calendarsync.ProblemCode;
import java.util.EnumSet;
import java.util.Set;

/** What a node is doing, and whose fault was seen meanwhile. */
final class Evidence {
    private final Sink host;
    private String verb = "";
    private boolean ran;
    private boolean source;
    private boolean provider;
    private boolean sink;
    private final Set<ProblemCode> met = EnumSet.noneOf(ProblemCode.class);
    private final Set<ProblemCode> own = EnumSet.noneOf(ProblemCode.class);

    Evidence(Sink host) {
        this.host = host;
    }

    void begin(String what) {
        verb = what;
        ran = false;
        source = false;
        provider = false;
        sink = false;
        met.clear();
        own.clear();
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

    /** It was told that this stands in the way, and did not say so itself. */
    void meets(ProblemCode problem) {
        if (!own.contains(problem)) {
            met.add(problem);
        }
    }

    /** It says itself that this stands in the way. */
    void says(ProblemCode problem) {
        if (!met.contains(problem)) {
            own.add(problem);
        }
    }

    /** Whether this stood in the way before, by what the node was told. */
    boolean met(ProblemCode problem) {
        return met.contains(problem);
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
