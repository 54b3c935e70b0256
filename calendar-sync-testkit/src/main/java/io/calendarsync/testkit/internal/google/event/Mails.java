package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.FakeMails.Mail;
import io.calendarsync.testkit.FakeMails.Reason;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.People;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The mails that writes would have caused; the oldest are forgotten first. */
public final class Mails {
    private static final int KEPT = 10_000;

    private final People people;
    private final Deque<Mail> sent = new ArrayDeque<>();
    private long count;

    Mails(People people) {
        this.people = people;
    }

    /** What is remembered, the oldest first. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }

    /** How many there were. */
    public long count() {
        return count;
    }

    /** Starts again from nothing. */
    public void forget() {
        sent.clear();
        count = 0;
    }

    void tell(Write write, Optional<StoredEvent> before, StoredEvent after) {
        if (write.options().mails() == MailTo.NOBODY || after.document().has("privateCopy")) {
            return;
        }
        if (!Participants.organizes(after.document())) {
            answered(write, before, after);
            return;
        }
        Set<String> then = before.map(event -> guests(write, event)).orElse(Set.of());
        Set<String> now = guests(write, after);
        boolean news = before.filter(event -> GuestView.same(event.document(), after.document()))
                .isEmpty();
        for (String guest : now) {
            if (!then.contains(guest)) {
                send(write, guest, Reason.INVITED, after);
            } else if (news) {
                send(write, guest, Reason.UPDATED, after);
            }
        }
        then.stream()
                .filter(guest -> !now.contains(guest))
                .forEach(guest -> send(write, guest, Reason.CANCELLED, after));
    }

    // A guest's own copy tells nobody but the organizer, and nothing but the answer; to delete it is to decline.
    private void answered(Write write, Optional<StoredEvent> before, StoredEvent after) {
        Optional<String> then = before.flatMap(Mails::ownAnswer);
        Optional<String> now = ownAnswer(after);
        if (before.isPresent() && !then.equals(now)) {
            send(write, Participants.organizerOf(after.document()), Reason.ANSWERED, after);
        }
    }

    private static Optional<String> ownAnswer(StoredEvent event) {
        return event.cancelled()
                ? Optional.of("declined")
                : Guests.of(event.document()).stream()
                        .filter(guest -> guest.has("self"))
                        .flatMap(guest -> Json.text(guest, "responseStatus").stream())
                        .findFirst();
    }

    private static Set<String> guests(Write write, StoredEvent event) {
        Set<String> guests = new TreeSet<>();
        if (!event.cancelled()) {
            for (JsonObject guest : Guests.of(event.document())) {
                if (!guest.has("self") && !guest.has("organizer") && !guest.has("resource")) {
                    guests.add(guest.get("email").getAsString());
                }
            }
            guests.remove(write.person().email());
        }
        return guests;
    }

    private void send(Write write, String to, Reason reason, StoredEvent event) {
        if (write.options().mails() == MailTo.EXTERNAL_GUESTS && people.find(to).isPresent()) {
            return;
        }
        if (sent.size() == KEPT) {
            sent.removeFirst();
        }
        sent.add(new Mail(
                to,
                reason,
                write.calendar().id(),
                event.id(),
                Json.text(event.document(), "summary").orElse("")));
        count++;
    }
}
