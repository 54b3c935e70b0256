package io.calendarsync;

import static io.calendarsync.NextAction.APPROVE;
import static io.calendarsync.NextAction.ASK_ADMINISTRATOR;
import static io.calendarsync.NextAction.ASK_OPERATOR;
import static io.calendarsync.NextAction.CHOOSE_BLOCKING_CALENDARS;
import static io.calendarsync.NextAction.CHOOSE_CALENDAR;
import static io.calendarsync.NextAction.CONNECT;
import static io.calendarsync.NextAction.CORRECT_BOOKING;
import static io.calendarsync.NextAction.NONE;
import static io.calendarsync.NextAction.RESUME;
import static io.calendarsync.NextAction.WAIT;

import java.util.List;

/**
 * The stable codes of everything that can stand in the way.
 *
 * <p>A code is never renamed nor given another meaning; new ones may come. The names of its arguments stand behind each.
 */
public enum ProblemCode {
    /** The callback belongs to no consent that is under way: unknown, or used before. */
    CONSENT_UNKNOWN(CONNECT),
    /** The consent took longer than it may. */
    CONSENT_EXPIRED(CONNECT),
    /** The callback came from another browser session than the one that asked. */
    CONSENT_OTHER_SESSION(CONNECT),
    /** The callback is not one that the provider would send now. */
    CALLBACK_INVALID(CONNECT, "parameter"),
    /** The provider ended the consent with an error. */
    CONSENT_REFUSED(CONNECT, "error"),
    /** Connecting broke off: the provider did not answer, or failed. */
    CONSENT_BROKE_OFF(CONNECT, "code"),
    /** The provider gave no lasting access. */
    NO_LASTING_ACCESS(CONNECT),
    /** Who the account is could not be established. */
    IDENTITY_INVALID(ASK_OPERATOR, "code"),
    /** The consent is gone: taken back, expired, or the account changed. */
    RECONNECT_NEEDED(CONNECT, "code"),
    /** The stored tokens cannot be opened with any of the keys. */
    TOKEN_UNREADABLE(CONNECT),
    /** The consent does not cover what is to be done. */
    SCOPE_MISSING(CONNECT, "code"),
    /** An administrator's policy forbids the access. */
    ADMIN_POLICY(ASK_ADMINISTRATOR, "code"),
    /** The application is set up wrongly at the provider. */
    CLIENT_MISCONFIGURED(ASK_OPERATOR, "code"),
    /** The provider's calendar API is switched off for the application. */
    API_DISABLED(ASK_OPERATOR, "code"),
    /** The calendar is gone, or may no longer be seen. */
    CALENDAR_GONE(CHOOSE_CALENDAR, "calendar"),
    /** The calendar may no longer be written. */
    CALENDAR_READ_ONLY(CHOOSE_CALENDAR, "calendar"),
    /** No calendar was chosen yet. */
    CALENDAR_NOT_CHOSEN(CHOOSE_CALENDAR),
    /** A further calendar whose events block time is gone, or may no longer be seen. */
    WATCHED_CALENDAR_GONE(CHOOSE_BLOCKING_CALENDARS, "calendar"),
    /** Whether the calendar was created is not known. */
    CALENDAR_UNCERTAIN(CONNECT, "calendar"),
    /** The calendar could not be created. */
    CALENDAR_REFUSED(CONNECT, "calendar", "code"),
    /** The provider does not answer, or fails. */
    PROVIDER_UNAVAILABLE(WAIT, "code"),
    /** The provider, or our own share of its allowance, lets no more through for now. */
    RATE_LIMITED(WAIT, "code"),
    /** The provider lets this account write nothing for hours. */
    WRITES_FROZEN(WAIT, "code"),
    /** The host's bookings could not be read. */
    SOURCE_FAILED(ASK_OPERATOR, "error"),
    /** The host could not keep what blocks time. */
    SINK_FAILED(ASK_OPERATOR, "error"),
    /** The provider does not tell of changes by itself; they are found by looking. */
    PUSH_REFUSED(ASK_OPERATOR, "calendar", "code"),
    /** The host's cursor could not be read; everything is read again. */
    CURSOR_UNREADABLE(WAIT),
    /** More deletions than is usual are held. */
    REMOVALS_HELD(APPROVE, "count", "live"),
    /** There is more to do than one sync may take time for. */
    MORE_TO_DO(WAIT),
    /** The thread that synced was interrupted. */
    INTERRUPTED(WAIT),
    /** Another node took over while this one worked. */
    TAKEN_OVER(WAIT),
    /** The host has the connection rest. */
    CONNECTION_PAUSED(RESUME),
    /** A node with a newer version of the host's rendering has taken over. */
    NEWER_VERSION_ACTIVE(ASK_OPERATOR, "version"),
    /** The event ends before it starts. */
    EVENT_ENDS_BEFORE_START(CORRECT_BOOKING, "key", "field"),
    /** The event has no time zone. */
    EVENT_ZONE_MISSING(CORRECT_BOOKING, "key", "field"),
    /** The event's time zone is none that exists by name. */
    EVENT_ZONE_UNKNOWN(CORRECT_BOOKING, "key", "field", "zone"),
    /** The event lies outside the years 1 to 9999. */
    EVENT_TIME_OUT_OF_RANGE(CORRECT_BOOKING, "key", "field"),
    /** The event has no title. */
    EVENT_TITLE_BLANK(CORRECT_BOOKING, "key", "field"),
    /** A text of the event is too long. */
    EVENT_TEXT_TOO_LONG(CORRECT_BOOKING, "key", "field", "length", "limit"),
    /** The event's link is no absolute http or https address, or too long. */
    EVENT_LINK_INVALID(CORRECT_BOOKING, "key", "field"),
    /** How the event repeats makes no sense, or is more than calendars take. */
    EVENT_RECURRENCE_INVALID(CORRECT_BOOKING, "key", "field", "part"),
    /** An occurrence is changed that the series does not have, or that is changed twice. */
    EVENT_OCCURRENCE_UNKNOWN(CORRECT_BOOKING, "key", "day"),
    /** A reminder is not in whole minutes, or more than four weeks ahead, or there are more than five. */
    EVENT_REMINDER_INVALID(CORRECT_BOOKING, "key", "field"),
    /** A guest's address is none, or stands twice, or there are too many guests. */
    EVENT_GUEST_INVALID(CORRECT_BOOKING, "key", "field", "reason"),
    /** The calendar does not allow the video meeting; the event stands without. */
    EVENT_MEETING_REFUSED(ASK_OPERATOR, "key", "code"),
    /** More guests would be invited than may be in a day; the event waits. */
    INVITATIONS_PACED(WAIT, "key"),
    /** The connection has as many events as it may. */
    EVENT_OVER_LIMIT(ASK_OPERATOR, "key", "limit"),
    /** Two events of one page have the same key. */
    EVENT_KEY_TWICE(CORRECT_BOOKING, "key", "field"),
    /** The provider refuses what the event shows. */
    EVENT_REFUSED(CORRECT_BOOKING, "key", "code"),
    /** The event must not be written, whatever it shows. */
    EVENT_FORBIDDEN(ASK_OPERATOR, "key", "code"),
    /** A person deleted the event on the calendar; it stays deleted until its booking changes. */
    EVENT_DELETED_BY_HAND(NONE, "key"),
    /** The event is changed on the calendar as often as it is put right. */
    EVENT_NOT_SETTLING(ASK_OPERATOR, "key"),
    /** The host could not be asked for this booking. */
    EVENT_SOURCE_FAILED(ASK_OPERATOR, "key", "error");

    private final NextAction action;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so.
    private final List<String> arguments;

    ProblemCode(NextAction action, String... arguments) {
        this.action = action;
        this.arguments = List.of(arguments);
    }

    /** What ends it. */
    public NextAction action() {
        return action;
    }

    /** The names of its arguments, in order. */
    public List<String> arguments() {
        return arguments;
    }
}
