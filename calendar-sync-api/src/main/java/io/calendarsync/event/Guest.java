package io.calendarsync.event;

import java.util.Optional;

/**
 * Somebody who is invited to an event.
 *
 * @param address the mail address; case does not matter
 * @param name what to show; the address when empty
 * @param role whether the event needs this guest
 * @param answer what the guest answered; as said by the host it counts only when the guest is first invited
 */
public record Guest(String address, Optional<String> name, Role role, Answer answer) {

    /** A guest who is needed and has not answered. */
    public static Guest of(String address) {
        return new Guest(address, Optional.empty(), Role.REQUIRED, Answer.NONE);
    }

    /** The same guest under a name. */
    public Guest called(String shown) {
        return new Guest(address, Optional.of(shown), role, answer);
    }

    /** The same guest, who may stay away. */
    public Guest optional() {
        return new Guest(address, name, Role.OPTIONAL, answer);
    }

    /** The same guest with an answer. */
    public Guest answered(Answer given) {
        return new Guest(address, name, role, given);
    }

    /** Whether an event needs a guest. */
    public enum Role {
        /** It does. */
        REQUIRED,
        /** It does not. */
        OPTIONAL
    }

    /** What a guest answered. */
    public enum Answer {
        /** Nothing yet. */
        NONE,
        /** Comes. */
        ACCEPTED,
        /** May come. */
        TENTATIVE,
        /** Does not come. */
        DECLINED
    }
}
