package io.calendarsync.testkit.internal.google.quota;

import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiRequest;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Surroundings;
import io.calendarsync.testkit.internal.google.calendar.Calendars;
import io.calendarsync.testkit.internal.google.calendar.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Charges every call for what it costs, and refuses it when that is too much. */
public final class Meter {
    private static final int PATCH_UNITS = 3;
    private static final Set<String> ON_CALENDARS = Set.of("events", "calendars");

    private final Surroundings surroundings;
    private final Rules rules = new Rules();
    private final QuotaErrors errors;
    private final Freezer freezer;
    private final Creations creations;
    private final DayUsage day = new DayUsage();
    private final Usages users = new Usages();
    private final Usages calendars = new Usages();
    private Usage project = new Usage();
    private long refusals;

    /** A meter without limits. */
    public Meter(Surroundings surroundings, Calendars all) {
        this.surroundings = surroundings;
        errors = new QuotaErrors(surroundings);
        freezer = new Freezer(surroundings.clock(), rules);
        creations = new Creations(freezer, all);
    }

    /** Does what a call does, once there is enough left for it. */
    public Outcome metered(Person person, ApiRequest request, Supplier<Outcome> effect) {
        charge(person, request);
        return creations.counted(person, request, effect);
    }

    /** The limits, for those who set them. */
    public Rules rules() {
        return rules;
    }

    /** Who may only read. */
    public Freezer freezer() {
        return freezer;
    }

    /** All that was used. */
    public synchronized long units() {
        return project.total();
    }

    /** What was used on behalf of a user. */
    public synchronized long unitsOf(String email) {
        return users.total(email);
    }

    /** What was used on a calendar. */
    public synchronized long unitsOn(String calendarId) {
        return calendars.total(calendarId);
    }

    /** How often it was too much. */
    public synchronized long refusals() {
        return refusals;
    }

    /** Forgets all that was used. */
    public synchronized void reset() {
        project = new Usage();
        users.clear();
        calendars.clear();
        day.clear();
        refusals = 0;
    }

    private synchronized void charge(Person person, ApiRequest request) {
        Instant now = surroundings.now();
        long units = units(request);
        if (request.method().writes() && freezer.frozen(person.email())) {
            refuse(errors.frozen());
        }
        List<Pot> pots = pots(person, request, units);
        pots.forEach(pot -> pot.tooMuch(now).ifPresent(this::refuse));
        if (day.exceeds(rules.projectDay(), now, units)) {
            refuse(errors.day());
        }
        pots.forEach(pot -> pot.take(now));
        day.add(rules.projectDay(), now, units);
        project.addToTotal(units);
        users.of(person.email()).addToTotal(units);
        calendar(person, request).ifPresent(id -> calendars.of(id).addToTotal(units));
    }

    private List<Pot> pots(Person person, ApiRequest request, long units) {
        String user =
                request.parameter("quotaUser").map(name -> "quotaUser " + name).orElse(person.email());
        List<Pot> pots = new ArrayList<>(3);
        pots.add(new Pot(users.of(user), rules.userMinute(), units, errors::user));
        pots.add(new Pot(project, rules.projectMinute(), units, errors::project));
        if (request.method().writes()) {
            calendar(person, request)
                    .ifPresent(id -> pots.add(
                            new Pot(calendars.of(id), rules.calendar(), 1, (rate, wait) -> errors.calendar(wait))));
        }
        return pots;
    }

    private void refuse(ApiError error) {
        refusals++;
        throw error.refusal();
    }

    private long units(ApiRequest request) {
        boolean patch = request.method().verb().equals("PATCH");
        return patch && !surroundings.on(FakeSwitch.PATCH_COSTS_ONE) ? PATCH_UNITS : 1;
    }

    private static Optional<String> calendar(Person person, ApiRequest request) {
        boolean named = !request.target().isEmpty()
                && ON_CALENDARS.contains(request.method().resource());
        return named
                ? Optional.of(request.calendar()).map(id -> id.equals("primary") ? person.email() : id)
                : Optional.empty();
    }
}
