package io.calendarsync.testkit.internal.google.api;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Json;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.CalendarLists;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.ListEntry;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.calendar.Role;
import io.calendarsync.testkit.internal.google.calendar.StoredCalendar;
import java.util.stream.Stream;

/** The list of calendars that a user keeps. */
final class CalendarListResource implements Resource {
    private final Calendars calendars;
    private final CalendarLists lists;
    private final UserListPages pages;
    private final Surroundings surroundings;

    CalendarListResource(Calendars calendars, Surroundings surroundings) {
        this.calendars = calendars;
        this.surroundings = surroundings;
        lists = calendars.lists();
        pages = new UserListPages(surroundings);
    }

    @Override
    public Outcome call(Caller caller, ApiRequest request) {
        Person person = caller.person();
        return switch (request.method()) {
            case CALENDAR_LIST_LIST -> Outcome.ok(list(person, request));
            case CALENDAR_LIST_INSERT -> {
                JsonObject body = request.required();
                String id = Json.text(body, "id").orElseThrow(ApiErrors.REQUIRED::refusal);
                StoredCalendar calendar = calendars.find(person, id);
                JsonObject own = lists.add(person, calendar).own();
                yield answer(lists.change(person, calendar, ListEntryFields.merged(own, body, request)), person);
            }
            case CALENDAR_LIST_GET -> Answers.unlessKnown(entry(caller, request).document(person), request);
            case CALENDAR_LIST_PATCH -> {
                ListEntry entry = entry(caller, request);
                yield answer(
                        lists.change(
                                person,
                                entry.calendar(),
                                ListEntryFields.merged(entry.own(), request.required(), request)),
                        person);
            }
            case CALENDAR_LIST_UPDATE -> {
                ListEntry entry = entry(caller, request);
                yield answer(
                        lists.change(
                                person,
                                entry.calendar(),
                                ListEntryFields.replaced(entry.own(), request.required(), request)),
                        person);
            }
            case CALENDAR_LIST_DELETE -> {
                lists.unsubscribe(person, entry(caller, request).calendar());
                yield Outcome.empty(204);
            }
            default -> throw surroundings.unexpected().refuse(request.method().title());
        };
    }

    private JsonObject list(Person person, ApiRequest request) {
        if (request.parameter("syncToken").isPresent()) {
            refuseRestrictions(request);
        }
        return pages.page(
                person,
                request,
                "calendar#calendarList",
                lists.lastChange(),
                since -> lists.of(person).stream()
                        .filter(entry ->
                                since.isPresent() ? entry.change() > since.get() : shown(entry, person, request))
                        .map(entry -> entry.document(person))
                        .toList());
    }

    private static boolean shown(ListEntry entry, Person person, ApiRequest request) {
        Role least = request.parameter("minAccessRole")
                .map(word -> Role.named(word).orElseThrow(ApiErrors.INVALID_PARAMETER::refusal))
                .orElse(Role.FREE_BUSY_READER);
        if (entry.deleted()) {
            return request.flag("showDeleted");
        }
        return (request.flag("showHidden") || !entry.hidden())
                && entry.calendar()
                        .accessOf(person)
                        .filter(role -> role.compareTo(least) >= 0)
                        .isPresent();
    }

    // What went and what was hidden is always part of a change, and a role's change is none.
    private static void refuseRestrictions(ApiRequest request) {
        boolean hides = Stream.of("showDeleted", "showHidden")
                .anyMatch(
                        name -> request.parameter(name).filter("false"::equals).isPresent());
        if (hides || request.parameter("minAccessRole").isPresent()) {
            throw ApiErrors.BAD_REQUEST.refusal();
        }
    }

    private ListEntry entry(Caller caller, ApiRequest request) {
        StoredCalendar calendar = calendars.find(caller.person(), request.calendar());
        CallRights.of(caller, request.method(), surroundings).requireScopeOn(calendar);
        return lists.find(caller.person(), calendar).orElseThrow(ApiErrors.NOT_FOUND::refusal);
    }

    private static Outcome answer(ListEntry entry, Person person) {
        return Outcome.ok(entry.document(person));
    }
}
