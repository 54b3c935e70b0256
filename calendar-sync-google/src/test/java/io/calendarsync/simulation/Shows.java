package io.calendarsync.simulation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.calendarsync.EventEdit.Field;
import io.calendarsync.event.Availability;
import io.calendarsync.event.EventColor;
import io.calendarsync.event.EventDetails;
import io.calendarsync.testkit.FakeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Whether an event shows a booking in every field that is the host's. */
final class Shows {
    /** In the order of Google's numbers for them, from 1. */
    private static final List<EventColor> COLOURS = List.of(EventColor.values());

    private Shows() {}

    /** What differs first. */
    static Optional<String> difference(EventDetails wanted, FakeEvent event) {
        return difference(wanted, event, Set.of());
    }

    /** What differs first, in the fields that nobody changed by hand. */
    static Optional<String> difference(EventDetails wanted, FakeEvent event, Set<Field> byHand) {
        return unless(byHand, Field.TITLE, differs("title", wanted.title(), event.title()))
                .or(() -> unless(byHand, Field.TIME, differs("time", wanted.time(), event.time())))
                .or(() -> unless(
                        byHand, Field.DESCRIPTION, owned("description", wanted.description(), event.description())))
                .or(() -> owned("location", wanted.location(), event.location()))
                .or(() -> unless(
                        byHand,
                        Field.COLOR,
                        owned(
                                "colour",
                                wanted.color().map(color -> String.valueOf(COLOURS.indexOf(color) + 1)),
                                event.colorId())))
                .or(() ->
                        owned("free", wanted.availability().map(Availability.FREE::equals), Optional.of(event.free())))
                .or(() -> differs(
                        "recurring",
                        wanted.recurrence().isPresent(),
                        !event.recurrence().isEmpty()))
                .or(() -> wanted.visibility().isPresent()
                                || wanted.link().isPresent()
                                || wanted.reminders().isPresent()
                        ? json(wanted, event, byHand)
                        : Optional.empty());
    }

    private static Optional<String> json(EventDetails wanted, FakeEvent event, Set<Field> byHand) {
        JsonObject json = JsonParser.parseString(event.json()).getAsJsonObject();
        return owned(
                        "visibility",
                        wanted.visibility().map(each -> each.name().toLowerCase(Locale.ROOT)),
                        text(json, "visibility"))
                .or(() -> owned(
                        "link",
                        wanted.link().map(link -> link.url()),
                        Optional.ofNullable(json.get("source"))
                                .map(JsonElement::getAsJsonObject)
                                .flatMap(source -> text(source, "url"))))
                .or(() -> unless(
                        byHand,
                        Field.REMINDERS,
                        owned(
                                "default reminders",
                                wanted.reminders().map(reminders -> reminders.calendarDefault()),
                                Optional.of(json.getAsJsonObject("reminders")
                                        .get("useDefault")
                                        .getAsBoolean()))));
    }

    private static Optional<String> unless(Set<Field> byHand, Field field, Optional<String> difference) {
        return byHand.contains(field) ? Optional.empty() : difference;
    }

    private static Optional<String> text(JsonObject json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonElement::getAsString);
    }

    private static <T> Optional<String> owned(String field, Optional<T> wanted, Optional<T> shown) {
        return wanted.isEmpty() ? Optional.empty() : differs(field, wanted, shown);
    }

    private static Optional<String> differs(String field, Object wanted, Object shown) {
        return Objects.equals(wanted, shown)
                ? Optional.empty()
                : Optional.of(field + " is " + shown + ", not " + wanted);
    }
}
