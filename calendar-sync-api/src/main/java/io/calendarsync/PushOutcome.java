package io.calendarsync;

/** What came of a message that reached the host's endpoint, which answers its status and nothing else. */
public sealed interface PushOutcome {

    /** The HTTP status to answer. */
    int status();

    /**
     * A calendar changed, and that is remembered; whoever syncs by hand may sync now.
     *
     * @param connection whose
     */
    record Accepted(ConnectionId connection) implements PushOutcome {
        @Override
        public int status() {
            return 204;
        }
    }

    /**
     * A channel is open, and that is remembered; there is nothing to sync.
     *
     * @param connection whose
     */
    record Opened(ConnectionId connection) implements PushOutcome {
        @Override
        public int status() {
            return 204;
        }
    }

    /** The message proves nothing, and nothing came of it. */
    record Rejected(Reason reason) implements PushOutcome {
        @Override
        public int status() {
            return reason == Reason.UNKNOWN ? 404 : 401;
        }
    }

    /** Too many messages came at once; whoever sent a true one sends it again. */
    record Busy() implements PushOutcome {
        @Override
        public int status() {
            return 503;
        }
    }

    /** Why a message proves nothing. */
    enum Reason {
        /** It is none that the provider would send, or of a channel that is not open any more. */
        UNKNOWN,
        /** It carries another secret than its channel, or is about something else. */
        NOT_PROVEN
    }
}
