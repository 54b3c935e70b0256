package io.calendarsync.testkit.internal.google.console.page;

import java.time.LocalDate;

/** Where the page shows a calendar. */
record Address(String account, String calendar, String view) {
    Address as(String other) {
        return new Address(account, calendar, other);
    }

    String now() {
        return "/?account=" + Html.encode(account) + "&calendar=" + Html.encode(calendar) + "&view=" + view;
    }

    String on(LocalDate day) {
        return now() + "&day=" + day;
    }
}
