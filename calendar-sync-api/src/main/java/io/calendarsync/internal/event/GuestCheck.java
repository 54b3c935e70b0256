package io.calendarsync.internal.event;

import io.calendarsync.event.Guest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names why guests cannot be invited, in words that give nobody away. */
final class GuestCheck {
    /** Beyond this, calendars do not pass on who answers what. */
    private static final int MOST = 200;

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_MAILBOX = 64;
    private static final int LONGEST_NAME = 256;
    private static final String NEVER_IN_AN_ADDRESS = "()<>[],;:\\\"";

    private GuestCheck() {}

    /** What is wrong with guests in their normal form, if anything. */
    static Optional<String> wrong(List<Guest> guests) {
        if (guests.size() > MOST) {
            return Optional.of("more than " + MOST + " guests");
        }
        return guests.stream()
                .map(GuestCheck::wrong)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> twice(guests));
    }

    private static Optional<String> wrong(Guest guest) {
        if (guest.address().isEmpty()) {
            return Optional.of("no address");
        }
        if (!plausible(guest.address())) {
            return Optional.of("an address that is none");
        }
        return guest.name().orElse("").length() <= LONGEST_NAME
                ? Optional.empty()
                : Optional.of("a name of more than " + LONGEST_NAME + " characters");
    }

    private static Optional<String> twice(List<Guest> guests) {
        Set<String> addresses = new HashSet<>();
        boolean once = guests.stream().allMatch(guest -> addresses.add(guest.address()));
        return once ? Optional.empty() : Optional.of("an address twice");
    }

    private static boolean plausible(String address) {
        int at = address.indexOf('@');
        return address.length() <= LONGEST_ADDRESS
                && at > 0
                && at <= LONGEST_MAILBOX
                && at == address.lastIndexOf('@')
                && address.codePoints().allMatch(GuestCheck::visible)
                && dotted(address.substring(0, at))
                && dotted(address.substring(at + 1))
                && address.indexOf('.', at) > 0;
    }

    private static boolean dotted(String text) {
        return !text.isEmpty() && !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }

    private static boolean visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> NEVER_IN_AN_ADDRESS.indexOf(point) < 0;
        };
    }
}
