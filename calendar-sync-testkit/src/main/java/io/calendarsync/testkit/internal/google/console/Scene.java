package io.calendarsync.testkit.internal.google.console;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.FakeEvent;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.calendar.Person;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import java.util.List;
import java.util.Optional;

/**
 * What the console works on.
 *
 * @param reset takes another world, where there is one to take
 */
public record Scene(FakeWorld world, GoogleModel model, Optional<Runnable> reset) {

    /** Everyone, in order of appearance. */
    public List<FakeAccount> accounts() {
        List<Person> people = model.byHand(api -> api.people().all());
        return people.stream().map(person -> world.account(person.email())).toList();
    }

    /** Somebody who is there already. */
    public FakeAccount account(String email) {
        if (model.byHand(api -> api.people().find(email)).isEmpty()) {
            throw new Missing("there is no account " + email);
        }
        return world.account(email);
    }

    /** A calendar that somebody sees. */
    public AccountCalendar calendar(String email, String address) {
        FakeAccount account = account(email);
        String id = address.equals("primary") ? email : address;
        return account.calendars().stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing(email + " sees no calendar " + address));
    }

    /** An event, deleted or not. */
    public FakeEvent event(String email, String address, String id) {
        return calendar(email, address)
                .event(id)
                .orElseThrow(() -> new Missing("there is no event " + id + " on the calendar " + address));
    }
}
