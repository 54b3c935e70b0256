package io.calendarsync.testkit.internal.google.listing;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.calendar.StoredEvent;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which extended properties of one kind an event must carry.
 *
 * @param kind private or shared
 * @param all whether it must carry all of them; the guide says one is enough, the reference says all
 */
record PropertyFilter(String kind, List<Wish> wishes, boolean all) {

    static PropertyFilter of(ApiRequest request, String kind, boolean all) {
        String parameter = kind + "ExtendedProperty";
        return new PropertyFilter(
                kind,
                request.parameters(parameter).stream()
                        .map(text -> Wish.parse(text, parameter))
                        .toList(),
                all);
    }

    boolean admits(StoredEvent event) {
        Predicate<Wish> carried = wish -> Json.child(event.document(), "extendedProperties")
                .flatMap(properties -> Json.child(properties, kind))
                .flatMap(entries -> Json.text(entries, wish.key()))
                .filter(wish.value()::equals)
                .isPresent();
        return wishes.isEmpty()
                || (all ? wishes.stream().allMatch(carried) : wishes.stream().anyMatch(carried));
    }

    record Wish(String key, String value) {
        static Wish parse(String text, String parameter) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw ApiErrors.INVALID_PARAMETER
                        .saying("Invalid value for: " + parameter)
                        .refusal();
            }
            return new Wish(text.substring(0, equals), text.substring(equals + 1));
        }
    }
}
