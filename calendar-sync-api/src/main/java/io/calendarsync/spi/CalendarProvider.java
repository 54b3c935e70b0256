package io.calendarsync.spi;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar service as the engine drives it: consent, tokens, events.
 *
 * <p>Safe for use by many threads. Holds no state of any connection, waits for nothing but its own calls, retries
 * nothing, and never throws for what a provider or a network may do: every expected ending is a {@link Reply}.
 *
 * <ul>
 *   <li><b>G1</b> Where no answer tells whether a call took effect, the fault MUST be {@code UNKNOWN}, so that what may
 *       stand there is looked for. (An answered failure of the service is {@code TRANSIENT}: it is over, and all writes
 *       of events are safe to repeat.)
 *   <li><b>G2</b> {@link #write} MUST answer each write by itself, in order, and what was not answered is
 *       {@code UNKNOWN}, since one event must not decide about another.
 *   <li><b>G3</b> An insert under an id that is or was taken MUST be {@code DUPLICATE} and change nothing: only then is
 *       a repeated insert safe.
 *   <li><b>G4</b> A patch MUST NOT touch a field that it neither carries nor clears, since that is the person's own.
 *   <li><b>G5</b> Deleting MUST delete, a deleted event be {@code DELETED} and an unknown one {@code NOT_FOUND}, or a
 *       deletion could not be repeated.
 *   <li><b>G6</b> {@link #read} MUST show a deleted event as cancelled for as long as the provider remembers it, since
 *       its id stays taken.
 *   <li><b>G7</b> {@link #list} MUST show every live event of that owner, over all its pages, and only those that carry
 *       the owner's mark: a lost ledger is learnt from here.
 *   <li><b>G8</b> A revive MUST bring a cancelled event back under its id, or be refused, or there would be two.
 *   <li><b>G9</b> Revoking a token that is dead already MUST be done, since a disconnect that was cut off comes again.
 *   <li><b>G10</b> A code MUST be good once, and only with its verifier, so that it is worth nothing to a thief.
 *   <li><b>G11</b> A fault, a log or a {@code toString} MUST NOT show a token, a code or a verifier, since they are
 *       kept and passed on.
 *   <li><b>G12</b> {@link #consentPage} MUST lead to a page that brings the state back whatever the person decides, or
 *       the callback belongs to nobody.
 *   <li><b>G13</b> {@link #exchange} MUST tell who consented and how long access lasts, and bring a refresh token each
 *       time: syncs run while that person is away.
 *   <li><b>G14</b> {@link #missingScopes} MUST name what is needed and was not granted, and nothing else, since people
 *       may tick only some boxes.
 *   <li><b>G15</b> {@link #refresh} MUST bring a good access token until the grant ends, and {@link #revoke} MUST end
 *       it: nothing of the access may be left.
 *   <li><b>G16</b> A refusal MUST be told by its kind, as the provider's codes say it, and with the wish to wait, if
 *       there is one: who is to blame and what happens next hang on it.
 *   <li><b>G17</b> An event MUST show what was written, in each field, since what differs would be written again and
 *       again.
 *   <li><b>G18</b> An event MUST carry its mark, readable on a copy too, so that ours and a person's copy are told
 *       apart.
 *   <li><b>G19</b> A patch MUST NOT bring back an event that was deleted, nor make one that is unknown, since only the
 *       engine decides that.
 *   <li><b>G20</b> The etag MUST change with every change, and what a write answers be what is read then, or an
 *       unchanged event would look edited.
 *   <li><b>G21</b> A calendar MUST be shown as it is: its title, its zone, whether it may be written, and
 *       {@code NOT_FOUND} where it is gone or not to be seen.
 *   <li><b>G22</b> A series MUST show its recurrence as it was written, and an occurrence that was changed MUST be
 *       listed as one of its series, with its day by the rule, or edits of single occurrences could not be told.
 *   <li><b>G23</b> {@code ChangeOccurrence} MUST change that occurrence alone, and be {@code NOT_FOUND} where the rule
 *       has none: the rest of the series is not meant. Repeating it MUST do no more.
 *   <li><b>G24</b> Guests MUST be shown with their answers, whoever invited them; a patch without guests MUST leave
 *       them, and one with guests be {@code PRECONDITION} when the event changed since they were read.
 *   <li><b>G25</b> A write MUST mail those whom it says, and nobody where it says {@code NONE}: mails cannot be taken
 *       back.
 *   <li><b>G26</b> A meeting MUST be made once for an event, however often it is asked for; while it is made it is
 *       {@code PENDING}, and where the calendar does not allow one the write is {@code EVENT_REFUSED} or the meeting
 *       {@code FAILED}.
 *   <li><b>G27</b> {@link #see} from the start MUST show everything that touches the window, each occurrence by itself
 *       and nothing cancelled, and end with a position: what it lacks counts as free.
 *   <li><b>G28</b> {@link #see} from a position MUST show everything that changed since, whoever changed it, with what
 *       was deleted or left the window as cancelled, over all its pages: what is left out is never told again.
 *   <li><b>G29</b> A position that is not known any more MUST be {@code POSITION_LOST}, never an empty page, since
 *       whatever changed meanwhile is lost else.
 *   <li><b>G30</b> One entry that cannot be read MUST NOT cost the others on its page.
 *   <li><b>G31</b> What keeps a person busy MUST be told: type, answer, tentativeness, availability; an occurrence
 *       MUST say its series and its day by the rule, cancelled or not.
 *   <li><b>G32</b> {@link #calendars} MUST show each calendar once over all its pages, the account's own as
 *       {@code primary}, and say of each whether it may be written.
 *   <li><b>G33</b> {@link #deleteCalendar} MUST delete it whole, be done where it is gone already, and refuse the
 *       account's own main one: that is not ours to delete.
 *   <li><b>G34</b> A channel MUST bring a message with its id, its secret and its resource for a change of the
 *       calendar, whoever makes it, until it is stopped or ends; a channel id that was used before MUST be
 *       {@code DUPLICATE}.
 *   <li><b>G35</b> Stopping a channel that is not there any more MUST be done, since a disconnect that was cut off comes
 *       again.
 *   <li><b>G36</b> {@link #message} MUST take header names in any case, and be empty where anything is missing, twice or
 *       too long: it reads what anybody on the internet may send.
 *   <li><b>G37</b> {@link #series} MUST show the series, deleted or not, and all its occurrences that were changed or
 *       cancelled by themselves, over all pages and nothing else, or what people did to one would never be known.
 * </ul>
 */
public interface CalendarProvider {

    /** What this provider is, and what it allows. */
    ProviderProfile profile();

    /** Where to send the browser; asks nobody. */
    URI consentPage(ConsentRequest request);

    /** Which scopes are needed and were not granted; asks nobody. */
    Set<String> missingScopes(Set<Access> needed, Set<String> granted);

    /** The iCalendar UID of the event that has this id; asks nobody. */
    String icalUid(String eventId);

    /** Redeems a code once. */
    Reply<Granted> exchange(Secret code, Secret verifier);

    /** Asks for a new access token. */
    Reply<Refreshed> refresh(Secret refreshToken);

    /** Ends the grant behind a token, for every connection of that account; empty when it is ended. */
    Optional<Fault> revoke(Secret token);

    /** What the calendar is now; {@code NOT_FOUND} when it is gone. */
    Reply<CalendarInfo> describe(CalendarCall call);

    /** Creates a calendar in an IANA zone. */
    Reply<CalendarInfo> createCalendar(Secret accessToken, String title, String zone);

    /**
     * Writes events in as few calls as possible.
     *
     * @param writes at most {@link ProviderProfile#maxBatch()}, of different events
     */
    List<Reply<Written>> write(CalendarCall call, List<EventWrite> writes);

    /** One event; {@code NOT_FOUND} when the provider does not know it. */
    Reply<RemoteEvent> read(CalendarCall call, String eventId);

    /**
     * The events that carry a mark of this owner, deleted ones included.
     *
     * @param page as the page before said; empty for the first
     */
    Reply<RemotePage> list(CalendarCall call, String owner, Optional<String> page);

    /**
     * A series and each of its occurrences that was changed or cancelled by itself; also a single event alone.
     *
     * @param eventId the id of the series
     * @param page as the page before said; empty for the first
     */
    Reply<RemotePage> series(CalendarCall call, String eventId, Optional<String> page);

    /**
     * What stands on a calendar within a window, each occurrence of a series by itself; or what changed there since.
     *
     * @param window what to look at; a reading that goes on is of the same window as the one that it goes on from
     * @param since where an earlier reading ended, as its last page said; empty to read all
     * @param page as the page before said; empty for the first
     */
    Reply<SeenPage> see(CalendarCall call, Window window, Optional<String> since, Optional<String> page);

    /**
     * The calendars that the account can see.
     *
     * @param page as the page before said; empty for the first
     */
    Reply<CalendarPage> calendars(Secret accessToken, Optional<String> page);

    /** Deletes a calendar with all that stands on it; empty when it is gone. */
    Optional<Fault> deleteCalendar(CalendarCall call);

    /** Asks to be told whenever the calendar changes. */
    Reply<ChannelOpened> watch(CalendarCall call, ChannelRequest request);

    /** Ends a channel; empty when it is ended, also when it was before. */
    Optional<Fault> stop(Secret accessToken, String channelId, String resourceId);

    /** Reads the headers of a message; empty when they are none that the provider would send. Asks nobody. */
    Optional<PushMessage> message(Map<String, List<String>> headers);
}
