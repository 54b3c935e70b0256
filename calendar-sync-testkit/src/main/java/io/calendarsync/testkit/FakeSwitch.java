package io.calendarsync.testkit;

/**
 * What Google does and nobody could confirm: each is off, the likelier answer, until {@link FakeSwitches} turns it on.
 *
 * <p>A client is right when it is right either way.
 */
public enum FakeSwitch {
    /** Repeated extended-property filters narrow a listing; off, they widen it, as the newest guide says. */
    REPEATED_PROPERTIES_NARROW,
    /** Listings for more than 2500 events a page are refused; off, they are cut to 2500. */
    LARGE_PAGES_REFUSED,
    /** Deleted events in listings keep their details; off, those that were not asked for have little but their id. */
    DELETED_ITEMS_KEEP_DETAILS,
    /** Reading a deleted event answers 404; off, it answers the event. */
    DELETED_EVENTS_NOT_FOUND,
    /** Deleting an event that was purged from the trash answers 410; off, 404. */
    PURGED_DELETES_ARE_GONE,
    /** Writing to a deleted event answers 403, as after a purge; off, it revives the event when the body says so. */
    DELETED_EVENTS_STAY_DELETED,
    /** A PUT without a status revives a deleted event; off, it stays deleted. */
    PUT_REVIVES,
    /** An event may end when it starts; off, that is an empty range. */
    ZERO_LENGTH_ACCEPTED,
    /** A time without offset and zone is one of the calendar's zone; off, it is refused. */
    ZONELESS_TIMES_ACCEPTED,
    /** A local time that the clocks skip means the time before the change; off, the time after it. */
    SKIPPED_TIMES_GO_BACK,
    /** A local time that the clocks show twice means the second of the two; off, the first. */
    REPEATED_TIMES_MEAN_LATER,
    /** Default reminders and overrides go together; off, they are refused. */
    DEFAULT_REMINDERS_WITH_OVERRIDES,
    /** Changing only reminders leaves the etag; off, it moves, while {@code updated} stays. */
    REMINDERS_KEEP_ETAG,
    /** A guest's answer leaves the etag; off, it moves. */
    ANSWERS_KEEP_ETAG,
    /** {@code If-Match: *} is refused; off, it matches whatever exists. */
    IF_MATCH_ANY_REFUSED,
    /** An import whose iCalUID is taken is a duplicate; off, it updates the event. */
    IMPORT_REFUSES_DUPLICATES,
    /** Occurrences of an all-day series have ids with a time; off, with a date alone. */
    ALL_DAY_IDS_HAVE_TIMES,
    /** Changed occurrences that a new rule no longer hits stay; off, they go. */
    ORPHANED_OCCURRENCES_STAY,
    /** A calendar that an application did not make is not there for it; off, its scope does not suffice. */
    FOREIGN_CALENDARS_NOT_FOUND,
    /** A PATCH costs one unit of quota; off, three. */
    PATCH_COSTS_ONE,
    /** Rate limits answer 429; off, 403. */
    RATE_LIMITS_ANSWER_429,
    /** Rate limits come from the front end, with details and without the older list of errors; off, from the backend. */
    RATE_LIMITS_FROM_FRONT_END,
    /** Rate limits say how long to wait; off, they do not. */
    RATE_LIMITS_SAY_RETRY_AFTER,
    /** A batch may carry no more than 50 calls; off, 1000. */
    BATCHES_OF_FIFTY,
    /** A channel's first message arrives before the answer that tells of the channel; off, after it. */
    SYNC_MESSAGE_COMES_FIRST,
    /** Revoking a dead token succeeds; off, it is an {@code invalid_token}. */
    DEAD_TOKENS_REVOKE,
    /** A wrong code verifier leaves the code good for another try; off, the code is used up. */
    WRONG_VERIFIER_KEEPS_CODE,
    /** The way back from the consent page names the issuer; off, it does not. */
    ISSUER_IN_CALLBACK,
    /** Wider scopes give a new refresh token without asking for consent anew; off, they do not. */
    WIDER_SCOPES_GIVE_REFRESH_TOKEN,
    /** An administrator's block goes back to the application as an error; off, the person is shown a page. */
    BLOCKS_IN_CALLBACK
}
