package io.calendarsync.internal.read;

import io.calendarsync.BlockingRules;
import io.calendarsync.BlockingRules.Sort;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventDetails;
import io.calendarsync.event.EventTime;
import io.calendarsync.event.Guest;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.BlockedTime;
import io.calendarsync.spi.RemoteEvent;
import io.calendarsync.spi.SeenEvent;
import io.calendarsync.spi.Window;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Decides what of other people's events blocks a person's time, and as how much of it that is told. */
public final class Blocking {
    private static final int LONGEST_ID = 120;

    private final BlockingRules rules;
    private final Window window;

    /** By these rules, within this window. */
    public Blocking(BlockingRules rules, Window window) {
        this.rules = rules;
        this.window = window;
    }

    /** The time that an event blocks; empty when it blocks none. */
    public Optional<BlockedTime> of(SeenEvent seen) {
        return Optional.of(seen.event())
                .filter(event -> !event.cancelled())
                .flatMap(RemoteEvent::details)
                .filter(details -> window.touches(details.time()))
                .filter(details -> rules.blocking().containsAll(sorts(seen, details)))
                .map(details -> new BlockedTime(id(seen.event()), details.time(), title(details)));
    }

    /** Whether it stands there, and nobody can tell when: that is no evidence of anything. */
    public static boolean isUnread(SeenEvent seen) {
        return !seen.event().cancelled() && seen.event().details().isEmpty();
    }

    /** What a sink knows an event as: the same for as long as it stands on its calendar. */
    public static String id(RemoteEvent event) {
        return event.id().length() <= LONGEST_ID ? event.id() : Hashes.base32hex(32, "blocked", event.id());
    }

    private Optional<String> title(EventDetails details) {
        return Optional.of(details.title()).filter(title -> rules.titles() && !title.isBlank());
    }

    private static Set<Sort> sorts(SeenEvent seen, EventDetails details) {
        Set<Sort> sorts = EnumSet.noneOf(Sort.class);
        byNature(seen.type()).ifPresent(sorts::add);
        boolean freeByNature = seen.type() == SeenEvent.Type.WORKING_LOCATION || seen.type() == SeenEvent.Type.BIRTHDAY;
        if (!freeByNature && details.availability().equals(Optional.of(Availability.FREE))) {
            sorts.add(Sort.FREE);
        }
        if (details.time() instanceof EventTime.AllDay) {
            sorts.add(Sort.ALL_DAY);
        }
        if (seen.tentative()) {
            sorts.add(Sort.TENTATIVE);
        }
        seen.answer().flatMap(Blocking::byAnswer).ifPresent(sorts::add);
        return sorts;
    }

    private static Optional<Sort> byNature(SeenEvent.Type type) {
        return switch (type) {
            case ORDINARY -> Optional.empty();
            case OUT_OF_OFFICE -> Optional.of(Sort.OUT_OF_OFFICE);
            case FOCUS_TIME -> Optional.of(Sort.FOCUS_TIME);
            case WORKING_LOCATION -> Optional.of(Sort.WORKING_LOCATION);
            case BIRTHDAY -> Optional.of(Sort.BIRTHDAY);
        };
    }

    private static Optional<Sort> byAnswer(Guest.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Optional.empty();
            case DECLINED -> Optional.of(Sort.DECLINED);
            case TENTATIVE -> Optional.of(Sort.TENTATIVE);
            case NONE -> Optional.of(Sort.UNANSWERED);
        };
    }
}
