package io.calendarsync.testkit.internal.google;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Google's colours by their numbers, which count from 1. */
public record Palette(List<String> backgrounds) {
    /** The colours of events. */
    public static final Palette EVENT = new Palette(List.of(
            "#a4bdfc", "#7ae7bf", "#dbadff", "#ff887c", "#fbd75b", "#ffb878", "#46d6db", "#e1e1e1", "#5484ed",
            "#51b749", "#dc2127"));
    /** The colours of calendars. */
    public static final Palette CALENDAR = new Palette(List.of(
            "#ac725e", "#d06b64", "#f83a22", "#fa573c", "#ff7537", "#ffad46", "#42d692", "#16a765", "#7bd148",
            "#b3dc6c", "#fbe983", "#fad165", "#92e1c0", "#9fe1e7", "#9fc6e7", "#4986e7", "#9a9cff", "#b99aff",
            "#c2c2c2", "#cabdbf", "#cca6ac", "#f691b2", "#cd74e6", "#a47ae2"));

    private static final String FOREGROUND = "#1d1d1d";
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** How many there are. */
    public int size() {
        return backgrounds.size();
    }

    /** The background of a number, where there is such a colour. */
    public Optional<String> background(String id) {
        return id.matches("[1-9]\\d?") && Integer.parseInt(id) <= size()
                ? Optional.of(backgrounds.get(Integer.parseInt(id) - 1))
                : Optional.empty();
    }

    /** Writes a colour into a document by its number. */
    public void addTo(JsonObject document, String id) {
        String background = background(id).orElseThrow(ApiErrors.INVALID.saying("Invalid value for: colorId")::refusal);
        document.addProperty("colorId", id);
        document.addProperty("backgroundColor", background);
        document.addProperty("foregroundColor", FOREGROUND);
    }

    /** Writes a free colour into a document, with the number of the one that is nearest to it. */
    public void addTo(JsonObject document, String background, String foreground) {
        if (!HEX.matcher(background).matches() || !HEX.matcher(foreground).matches()) {
            throw ApiErrors.INVALID.saying("Invalid color.").refusal();
        }
        int nearest = IntStream.range(0, size())
                .boxed()
                .min(Comparator.comparingInt(i -> distance(backgrounds.get(i), background)))
                .orElseThrow();
        document.addProperty("colorId", String.valueOf(nearest + 1));
        document.addProperty("backgroundColor", background);
        document.addProperty("foregroundColor", foreground);
    }

    /** All of them, by number. */
    public JsonObject document() {
        JsonObject document = new JsonObject();
        for (int i = 0; i < size(); i++) {
            JsonObject color = new JsonObject();
            color.addProperty("background", backgrounds.get(i));
            color.addProperty("foreground", FOREGROUND);
            document.add(String.valueOf(i + 1), color);
        }
        return document;
    }

    private static int distance(String one, String other) {
        int sum = 0;
        for (int i = 1; i < 7; i += 2) {
            int step = Integer.parseInt(one.substring(i, i + 2), 16) - Integer.parseInt(other.substring(i, i + 2), 16);
            sum += step * step;
        }
        return sum;
    }
}
