package io.calendarsync.testkit.internal.google.console.page;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeAccount;
import io.calendarsync.testkit.internal.google.console.Scene;
import io.calendarsync.testkit.internal.google.http.WireRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody wants to see, out of an address; what makes no sense there counts as not said. */
record Look(Scene scene, Map<String, List<String>> query) {

    static Look of(Scene scene, WireRequest request) {
        return new Look(scene, request.parameters());
    }

    Optional<String> value(String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isEmpty());
    }

    Optional<FakeAccount> account() {
        List<FakeAccount> all = scene.accounts();
        return all.stream()
                .filter(account ->
                        value("account").filter(account.email()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    Optional<AccountCalendar> calendar() {
        List<AccountCalendar> all = account().map(FakeAccount::calendars).orElse(List.of());
        return all.stream()
                .filter(calendar ->
                        value("calendar").filter(calendar.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    boolean month() {
        return value("view").filter("month"::equals).isPresent();
    }

    LocalDate day(ZoneId zone) {
        try {
            return value("day")
                    .map(LocalDate::parse)
                    .filter(day -> Math.abs(day.getYear()) < 9000)
                    .orElseGet(() -> today(zone));
        } catch (DateTimeException unreadable) {
            return today(zone);
        }
    }

    LocalDate today(ZoneId zone) {
        return scene.world().clock().instant().atZone(zone).toLocalDate();
    }
}
