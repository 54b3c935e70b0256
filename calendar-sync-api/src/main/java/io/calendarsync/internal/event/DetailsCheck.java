package io.calendarsync.internal.event;

import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventLink;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Names what no calendar would take of the fields that an event and an occurrence have alike. */
final class DetailsCheck {
    private static final int TITLE_LIMIT = 1024;
    private static final int DESCRIPTION_LIMIT = 8192;
    private static final int LOCATION_LIMIT = 1024;
    private static final int LINK_LIMIT = 2048;

    private final EventKey key;
    private final String of;

    /**
     * A check of one event or occurrence.
     *
     * @param of what stands before the names of fields
     */
    DetailsCheck(EventKey key, String of) {
        this.key = key;
        this.of = of;
    }

    /** What is wrong with details in their normal form, if anything. */
    Optional<Problem> problem(EventDetails details) {
        if (details.title().isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.EVENT_TITLE_BLANK, key, of + "title"));
        }
        return tooLong("title", details.title(), TITLE_LIMIT)
                .or(() -> tooLong("description", details.description().orElse(""), DESCRIPTION_LIMIT))
                .or(() -> tooLong("location", details.location().orElse(""), LOCATION_LIMIT))
                .or(() -> details.link().flatMap(this::link))
                .or(() -> TimeCheck.problem(key, of, details.time()))
                .or(() -> details.reminders()
                        .filter(reminders -> !ReminderCheck.good(reminders))
                        .map(bad -> Problem.of(ProblemCode.EVENT_REMINDER_INVALID, key, of + "reminders")));
    }

    private Optional<Problem> tooLong(String field, String text, int limit) {
        return text.length() <= limit
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.EVENT_TEXT_TOO_LONG, key, of + field, text.length(), limit));
    }

    private Optional<Problem> link(EventLink link) {
        boolean good =
                link.url().length() <= LINK_LIMIT && link.title().length() <= TITLE_LIMIT && absolute(link.url());
        return good ? Optional.empty() : Optional.of(Problem.of(ProblemCode.EVENT_LINK_INVALID, key, of + "link"));
    }

    private static boolean absolute(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
