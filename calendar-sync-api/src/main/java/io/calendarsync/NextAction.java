package io.calendarsync;

/** What ends a problem, and who can do it. */
public enum NextAction {
    /** Nothing to do. */
    NONE,
    /** It ends by itself. */
    WAIT,
    /** The person connects the account, again where it was connected before. */
    CONNECT,
    /** The person chooses a calendar, or has the chosen one restored. */
    CHOOSE_CALENDAR,
    /** Somebody says anew which further calendars block time. */
    CHOOSE_BLOCKING_CALENDARS,
    /** Somebody has it resumed. */
    RESUME,
    /** The person's administrator allows the application. */
    ASK_ADMINISTRATOR,
    /** Whoever runs the host corrects its set-up. */
    ASK_OPERATOR,
    /** Somebody looks at the deletions that are held, and approves them. */
    APPROVE,
    /** Somebody corrects the booking. */
    CORRECT_BOOKING
}
