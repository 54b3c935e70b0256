package io.calendarsync.internal.event;

import io.calendarsync.event.Guest;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.Attendee;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers guests without naming them. */
public final class GuestTags {
    private static final int WHO = 12;

    private GuestTags() {}

    /** A tag for each guest of an event, which tells who it is and how it is invited. */
    public static Set<String> of(String eventId, List<Guest> guests) {
        return guests.stream()
                .map(guest -> who(eventId, guest)
                        + Hashes.base32hex(4, guest.role().name(), guest.name().orElse("")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of these tags is that of a guest, however invited. */
    public static boolean hold(Set<String> tags, String eventId, Guest guest) {
        String who = who(eventId, guest);
        return tags.stream().anyMatch(tag -> tag.startsWith(who));
    }

    /** Whether everybody who has a tag is invited. */
    public static boolean allAmong(Set<String> tags, String eventId, List<Attendee> attendees) {
        Set<String> there = attendees.stream()
                .map(Attendee::guest)
                .map(guest -> who(eventId, guest))
                .collect(Collectors.toSet());
        return tags.stream().allMatch(tag -> there.contains(tag.substring(0, Math.min(WHO, tag.length()))));
    }

    /** The hash of what guests answered; empty while nobody has. */
    public static Optional<String> answers(String eventId, List<Attendee> attendees) {
        String[] given = attendees.stream()
                .map(Attendee::guest)
                .filter(guest -> guest.answer() != Answer.NONE)
                .map(guest -> who(eventId, guest) + guest.answer())
                .sorted()
                .toArray(String[]::new);
        return given.length == 0 ? Optional.empty() : Optional.of(Hashes.base64(given));
    }

    private static String who(String eventId, Guest guest) {
        return Hashes.base32hex(WHO, "guest", eventId, guest.address());
    }
}
