package io.calendarsync.simulation;

import io.calendarsync.EventEdit;
import io.calendarsync.event.EventKey;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people did to the host's events since it last changed their bookings, and what the host was told of that. */
final class Hands {
    /** What was done to one event. */
    private static final class Deeds {
        private final Set<EventEdit.Field> fields = EnumSet.noneOf(EventEdit.Field.class);
        private boolean booked;
        private boolean deleted;
        private boolean stripped;
        private boolean edited;
        private boolean gone;
        private Optional<EventEdit> told = Optional.empty();
        private boolean toldDeleted;
    }

    private final Map<String, Deeds> since = new HashMap<>();
    private final Map<String, Set<EventEdit.Field>> ever = new HashMap<>();
    private final Set<String> deletedEver = new HashSet<>();
    private final Set<String> occurrencesEver = new HashSet<>();
    private final Set<String> stripped = new HashSet<>();

    /** The host changed the booking: what people did before is not theirs to keep any more, once that is written. */
    void booked(Link link, EventKey key) {
        Deeds deeds = of(link, key);
        deeds.booked = true;
        deeds.edited = false;
        deeds.gone = false;
    }

    /** Whether another booking is to be written. */
    boolean isBooked(Link link, EventKey key) {
        return known(link, key).booked;
    }

    /** It is about to be written. */
    void written(Link link, EventKey key) {
        if (known(link, key).booked) {
            since.remove(name(link, key));
        }
    }

    /** Somebody changed a field; {@code plain} when nothing else was under way, so that nobody may undo it unseen. */
    void edited(Link link, EventKey key, EventEdit.Field field, boolean plain) {
        Deeds deeds = of(link, key);
        deeds.fields.add(field);
        deeds.edited |= plain;
        ever.computeIfAbsent(name(link, key), first -> EnumSet.noneOf(EventEdit.Field.class))
                .add(field);
    }

    void deleted(Link link, EventKey key, boolean plain) {
        Deeds deeds = of(link, key);
        deeds.deleted = true;
        deeds.edited = false;
        deeds.gone |= plain;
        deletedEver.add(name(link, key));
    }

    /** Somebody changed, moved or cancelled one occurrence of a series. */
    void occurrence(Link link, EventKey key) {
        occurrencesEver.add(name(link, key));
    }

    /** Another program cleared our mark: nobody can tell any more whose event it is, till it is written again. */
    void stripped(Link link, EventKey key, String id) {
        of(link, key).stripped = true;
        stripped.add(id);
    }

    /** All is held against the bookings, or known anew: what people did may be undone. */
    void maySee(Link link) {
        String beginning = link.id() + " ";
        since.forEach((name, deeds) -> {
            if (name.startsWith(beginning)) {
                deeds.edited = false;
                deeds.gone = false;
            }
        });
    }

    void told(Link link, EventEdit edit) {
        of(link, edit.key()).told = Optional.of(edit);
    }

    void toldDeleted(Link link, EventKey key) {
        of(link, key).toldDeleted = true;
    }

    /** The fields that may show something else than is booked. */
    Set<EventEdit.Field> fields(Link link, EventKey key) {
        return known(link, key).fields;
    }

    boolean hasDeleted(Link link, EventKey key) {
        return known(link, key).deleted;
    }

    boolean hasStripped(Link link, EventKey key) {
        return known(link, key).stripped;
    }

    boolean isStripped(String id) {
        return stripped.contains(id);
    }

    /** Whether somebody changed it, and nothing but another booking can undo that. */
    boolean isLeftEdited(Link link, EventKey key) {
        return known(link, key).edited;
    }

    /** Whether somebody deleted it, and nothing but another booking can undo that. */
    boolean isLeftDeleted(Link link, EventKey key) {
        return known(link, key).gone;
    }

    Optional<EventEdit> told(Link link, EventKey key) {
        return known(link, key).told;
    }

    boolean isToldDeleted(Link link, EventKey key) {
        return known(link, key).toldDeleted;
    }

    /** Whether anybody ever did that. */
    boolean mayBeTold(Link link, EventEdit edit) {
        Set<EventEdit.Field> may = EnumSet.noneOf(EventEdit.Field.class);
        may.addAll(ever.getOrDefault(name(link, edit.key()), Set.of()));
        if (may.contains(EventEdit.Field.TIME)) {
            may.add(EventEdit.Field.RECURRENCE); // The days that are left out stay where they were.
        }
        return may.containsAll(edit.changed())
                || (edit.day().isPresent() && occurrencesEver.contains(name(link, edit.key())));
    }

    /** Whether anybody ever moved it: a series then loses what was changed of it, as if that had been deleted. */
    boolean hasMoved(Link link, EventKey key) {
        return ever.getOrDefault(name(link, key), Set.of()).contains(EventEdit.Field.TIME);
    }

    boolean mayBeToldDeleted(Link link, EventKey key, Optional<LocalDate> day) {
        return (day.isPresent() ? occurrencesEver : deletedEver).contains(name(link, key));
    }

    private Deeds of(Link link, EventKey key) {
        return since.computeIfAbsent(name(link, key), first -> new Deeds());
    }

    private Deeds known(Link link, EventKey key) {
        return Optional.ofNullable(since.get(name(link, key))).orElseGet(Deeds::new);
    }

    private static String name(Link link, EventKey key) {
        return link.id() + " " + key;
    }
}
