package io.calendarsync.testkit.internal.google.push;

import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Something that channels can watch.
 *
 * @param key what it is, whoever watches it
 * @param uri where the watcher reads it
 */
public record WatchedResource(String key, String uri) {
    private static final String ROOT = "https://www.googleapis.com/calendar/v3/";

    /**
     * The events of a calendar.
     *
     * @param address what the caller named the calendar by
     */
    public static WatchedResource events(StoredCalendar calendar, String address) {
        String path = "calendars/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/events";
        return of(eventsKey(calendar), path);
    }

    /** A user's list of calendars. */
    public static WatchedResource calendarList(Person person) {
        return of("calendarList/" + person.subject(), "users/me/calendarList");
    }

    /** A user's settings. */
    public static WatchedResource settings(Person person) {
        return of("settings/" + person.subject(), "users/me/settings");
    }

    static String eventsKey(StoredCalendar calendar) {
        return "events/" + calendar.id();
    }

    /** Google's opaque name of it: the same for everybody who watches it, in every world. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 20));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static WatchedResource of(String key, String path) {
        return new WatchedResource(key, ROOT + path + "?alt=json");
    }
}
