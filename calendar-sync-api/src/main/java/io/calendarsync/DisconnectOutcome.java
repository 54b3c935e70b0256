package io.calendarsync;

import java.util.List;

/** What came of disconnecting an account. */
public sealed interface DisconnectOutcome {

    /**
     * The connection has no access any more.
     *
     * @param done what was done
     * @param owed what is still to be done at the provider; a later sync or disconnect of the same connection tries again
     */
    record Disconnected(List<Step> done, List<Step> owed) implements DisconnectOutcome {
        /** Keeps its own copies. */
        public Disconnected {
            done = List.copyOf(done);
            owed = List.copyOf(owed);
        }
    }

    /** There was nothing to disconnect. */
    record NotConnected() implements DisconnectOutcome {}

    /** One part of letting go. */
    enum Step {
        /** The tokens are deleted here. */
        TOKENS_FORGOTTEN,
        /** The tokens stay, because other connections of the account use them. */
        TOKENS_SHARED,
        /** The access is revoked at the provider. */
        ACCESS_REVOKED,
        /** It could not be revoked for 30 days, or its token not be read: the person can, in the account's own settings. */
        REVOCATION_GIVEN_UP
    }
}
