package io.calendarsync;

import java.util.List;

/** What came of disconnecting an account. */
public sealed interface DisconnectOutcome {

    /**
     * The connection has no access any more.
     *
     * @param done what was done, or is not tried any more
     * @param owed what is still to be done; a later sync or disconnect of the same connection tries again
     * @param eventsLeft how many events were to be deleted and still stand on a calendar, for now or for good, as far as
     *     that is known
     */
    record Disconnected(List<Step> done, List<Step> owed, long eventsLeft) implements DisconnectOutcome {
        /** Keeps its own copies. */
        public Disconnected {
            done = List.copyOf(done);
            owed = List.copyOf(owed);
        }

        /** One that leaves no event that was to be deleted. */
        public Disconnected(List<Step> done, List<Step> owed) {
            this(done, owed, 0);
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
        /** The provider does not tell of changes any more. */
        CHANNELS_STOPPED,
        /** The host's sink has forgotten what blocked time. */
        BLOCKED_TIME_FORGOTTEN,
        /** The host's sink failed for 30 days: what blocked time may still stand there. */
        BLOCKED_TIME_GIVEN_UP,
        /** The events that were not to stay are deleted. */
        EVENTS_DELETED,
        /** The calendar that was made for the events is deleted with them. */
        CALENDAR_DELETED,
        /** Some events stay: the access ended before they were deleted, they are refused, or 30 days have passed. */
        EVENTS_GIVEN_UP,
        /** The access is revoked at the provider. */
        ACCESS_REVOKED,
        /** It could not be revoked for 30 days, or its token not be read: the person can, in the account's own settings. */
        REVOCATION_GIVEN_UP
    }
}
