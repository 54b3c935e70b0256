package io.calendarsync.simulation;

import io.calendarsync.event.EventKey;
import io.calendarsync.event.Guest.Answer;
import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the people behind the accounts did by hand, so that it can be told from what we did. */
final class People {
    /** An event that is none of ours, as it stood when its owner last touched it. */
    record Foreign(AccountCalendar calendar, FakeEvent event) {}

    private final Map<String, Foreign> foreign = new TreeMap<>();
    private final Set<String> copies = new HashSet<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Map<String, String>> kept = new TreeMap<>();
    private final Map<String, Map<String, Answer>> invited = new TreeMap<>();
    private final Set<String> occurrences = new HashSet<>();
    private final List<Foreign> bin = new ArrayList<>();
    private int othersDeeds;

    /** How often anything happened that may block time or free it. */
    int othersDeeds() {
        return othersDeeds;
    }

    /** Something happened besides. */
    void somethingElse() {
        othersDeeds++;
    }

    /** What people threw away. */
    List<Foreign> bin() {
        return bin;
    }

    void bin(Foreign thrownAway) {
        bin.add(thrownAway);
    }

    boolean isCopy(String id) {
        return copies.contains(id);
    }

    void owns(AccountCalendar calendar, FakeEvent event) {
        othersDeeds++;
        foreign.put(event.id(), new Foreign(calendar, event));
    }

    void copied(AccountCalendar calendar, FakeEvent event) {
        copies.add(event.id());
        owns(calendar, event);
    }

    void forgets(String id) {
        othersDeeds++;
        foreign.remove(id);
    }

    void forgetsCalendar(String calendarId) {
        foreign.values().removeIf(each -> each.calendar().id().equals(calendarId));
        bin.removeIf(each -> each.calendar().id().equals(calendarId));
        othersDeeds++;
    }

    Map<String, Foreign> foreign() {
        return foreign;
    }

    boolean isForeign(String id) {
        return foreign.containsKey(id) || copies.contains(id);
    }

    /** Somebody changed or deleted an event of ours: until it is written again, it may differ. */
    void touched(Link link, EventKey key) {
        touched.add(link + " " + key);
    }

    boolean hasTouched(Link link, EventKey key) {
        return touched.contains(link + " " + key);
    }

    /** A field that the host never owns has this value now. */
    void keeps(String id, String field, String json) {
        kept.computeIfAbsent(id, fresh -> new TreeMap<>()).put(field, json);
    }

    /** Somebody invited a guest by hand, who answered this. */
    void invited(String id, String guest, Answer answer) {
        invited.computeIfAbsent(id, fresh -> new TreeMap<>()).put(guest, answer);
    }

    Map<String, Answer> invited(String id) {
        return Optional.ofNullable(invited.get(id)).orElseGet(Map::of);
    }

    /** Somebody changed or cancelled one occurrence of a series: till the ledger is held against it, it may differ. */
    void touchedOccurrence(String id) {
        occurrences.add(id);
    }

    boolean hasTouchedOccurrence(String id) {
        return occurrences.contains(id);
    }

    boolean hasTouchedOccurrences() {
        return !occurrences.isEmpty();
    }

    /** What people did to single occurrences is found out. */
    void foundOut() {
        occurrences.clear();
    }

    /** The event is deleted: what it showed is void. */
    void deleted(String id) {
        kept.remove(id);
        invited.remove(id);
    }

    Map<String, String> kept(String id) {
        return Optional.ofNullable(kept.get(id)).orElseGet(Map::of);
    }
}
