package io.calendarsync.testkit;

import io.calendarsync.testkit.internal.google.event.Mails;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.util.List;
import java.util.function.Function;

/**
 * The mails that Google would have sent to guests because of what applications wrote.
 *
 * <p>Nothing is mailed unless a call asks for it by {@code sendUpdates} or {@code sendNotifications}. What people do by
 * hand is not counted. The last 10,000 mails are remembered. Safe for use by many threads.
 */
public final class FakeMails {
    private final GoogleModel model;

    FakeMails(GoogleModel model) {
        this.model = model;
    }

    /** All mails, the oldest first. */
    public List<Mail> all() {
        return mails(Mails::sent);
    }

    /** The mails to one address. */
    public List<Mail> to(String email) {
        return all().stream().filter(mail -> mail.to().equals(email)).toList();
    }

    /** How many mails there were, those that are forgotten included. */
    public long count() {
        return mails(Mails::count);
    }

    /** Starts again from nothing. */
    public void reset() {
        mails(mails -> {
            mails.forget();
            return mails;
        });
    }

    /** All mails, each by its reason, address and title. */
    @Override
    public String toString() {
        return all().toString();
    }

    private <T> T mails(Function<Mails, T> question) {
        return model.byHand(api -> question.apply(api.events().mails()));
    }

    /**
     * One mail.
     *
     * @param to the address that it went to
     * @param reason why it was sent
     * @param calendarId the calendar of the event
     * @param eventId the event
     * @param title what the event was called
     */
    public record Mail(String to, Reason reason, String calendarId, String eventId, String title) {
        /** The reason, the address and the title. */
        @Override
        public String toString() {
            return reason + " " + to + " " + title;
        }
    }

    /** Why a mail is sent. */
    public enum Reason {
        /** Somebody became a guest. */
        INVITED,
        /** Something that guests see has changed. */
        UPDATED,
        /** The event was deleted, or somebody is no longer a guest. */
        CANCELLED,
        /** A guest answered; this one goes to the organizer. */
        ANSWERED
    }
}
