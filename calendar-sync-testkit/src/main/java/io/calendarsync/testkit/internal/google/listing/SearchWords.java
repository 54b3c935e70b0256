package io.calendarsync.testkit.internal.google.listing;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import io.calendarsync.testkit.internal.google.event.Guests;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that an event must tell somewhere among its texts, people and places, all of them, in any case and order. */
record SearchWords(Set<String> words) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static SearchWords of(String text) {
        return new SearchWords(split(text));
    }

    boolean areIn(StoredEvent event) {
        if (words.isEmpty()) {
            return true;
        }
        JsonObject document = event.document();
        Set<String> told = new HashSet<>();
        tell(document, told, "summary", "description", "location");
        Json.child(document, "organizer").ifPresent(person -> tell(person, told, "displayName", "email"));
        Guests.of(document).forEach(person -> tell(person, told, "displayName", "email"));
        Json.child(document, "workingLocationProperties").ifPresent(place -> {
            Json.child(place, "officeLocation")
                    .ifPresent(office -> tell(office, told, "buildingId", "deskId", "label"));
            Json.child(place, "customLocation").ifPresent(custom -> tell(custom, told, "label"));
        });
        return told.containsAll(words);
    }

    private static void tell(JsonObject from, Set<String> told, String... fields) {
        for (String field : fields) {
            Json.text(from, field).ifPresent(text -> told.addAll(split(text)));
        }
    }

    private static Set<String> split(String text) {
        Set<String> words = new HashSet<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }
}
