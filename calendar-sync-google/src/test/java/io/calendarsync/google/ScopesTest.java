package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarProvider;
import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
    private static final String AUTH = "https://www.googleapis.com/auth/";
    private static final CalendarProvider PROVIDER = GoogleCalendar.builder()
            .clientId("c")
            .clientSecret("s")
            .redirectUri(URI.create("https://shop.example/cb"))
            .withProfile()
            .build();

    @Test
    void whatWasUntickedIsMissing() {
        assertEquals(Set.of(AUTH + "calendar.app.created"), missing(Access.OWN_CALENDAR, "openid", "email", "profile"));
        assertEquals(Set.of("openid", "email", AUTH + "calendar.events.owned"), missing(Access.PRIMARY_CALENDAR));
    }

    @Test
    void whatWasGrantedIsNotMissing() {
        assertEquals(Set.of(), missing(Access.OWN_CALENDAR, "openid", "email", AUTH + "calendar.app.created"));
        assertEquals(Set.of(), missing(Access.PRIMARY_CALENDAR, "openid", "email", AUTH + "calendar.events.owned"));
    }

    @Test
    void googlesOtherNamesCount() {
        assertEquals(
                Set.of(),
                missing(Access.OWN_CALENDAR, "openid", AUTH + "userinfo.email", AUTH + "calendar.app.created"));
    }

    @Test
    void widerScopesCover() {
        assertEquals(Set.of(), missing(Access.OWN_CALENDAR, "openid", "email", AUTH + "calendar"));
        assertEquals(Set.of(), missing(Access.PRIMARY_CALENDAR, "openid", "email", AUTH + "calendar"));
        assertEquals(Set.of(), missing(Access.PRIMARY_CALENDAR, "openid", "email", AUTH + "calendar.events"));
    }

    @Test
    void eachAccessAsksForItsOwnUseAlone() {
        assertEquals(
                Set.of(AUTH + "calendar.events", AUTH + "calendar.calendarlist.readonly"),
                missing(Access.ANY_CALENDAR, "openid", "email"));
        assertEquals(Set.of(AUTH + "calendar.events.freebusy"), missing(Access.BUSY_TIMES, "openid", "email"));
        assertEquals(Set.of(AUTH + "calendar.events.readonly"), missing(Access.EVENT_DETAILS, "openid", "email"));
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY_TIMES, calendar.events.freebusy",
        "BUSY_TIMES, calendar.events.readonly",
        "BUSY_TIMES, calendar.events",
        "BUSY_TIMES, calendar.readonly",
        "BUSY_TIMES, calendar",
        "EVENT_DETAILS, calendar.events.readonly",
        "EVENT_DETAILS, calendar.events",
        "EVENT_DETAILS, calendar.readonly",
        "EVENT_DETAILS, calendar",
        "ANY_CALENDAR, calendar.events calendar.calendarlist.readonly",
        "ANY_CALENDAR, calendar.events calendar.calendarlist",
        "ANY_CALENDAR, calendar.events calendar.readonly",
        "ANY_CALENDAR, calendar",
    })
    void whatIsWiderCoversReadingToo(Access access, String granted) {
        assertEquals(Set.of(), missing(access, granted(granted)));
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY_TIMES, calendar.events.owned, calendar.events.freebusy",
        "BUSY_TIMES, calendar.app.created, calendar.events.freebusy",
        "EVENT_DETAILS, calendar.events.freebusy, calendar.events.readonly",
        "EVENT_DETAILS, calendar.events.owned, calendar.events.readonly",
        "ANY_CALENDAR, calendar.events, calendar.calendarlist.readonly",
        "ANY_CALENDAR, calendar.readonly, calendar.events",
        "ANY_CALENDAR, calendar.events.owned calendar.calendarlist.readonly, calendar.events",
        "PRIMARY_CALENDAR, calendar.events.readonly, calendar.events.owned",
    })
    void whatIsNarrowerDoesNotCoverReading(Access access, String granted, String missing) {
        assertEquals(Set.of(AUTH + missing), missing(access, granted(granted)));
    }

    @Test
    void narrowerOrOtherScopesDoNotCover() {
        assertEquals(
                Set.of(AUTH + "calendar.app.created"),
                missing(Access.OWN_CALENDAR, "openid", "email", AUTH + "calendar.events"));
        assertEquals(
                Set.of(AUTH + "calendar.events.owned"),
                missing(Access.PRIMARY_CALENDAR, "openid", "email", AUTH + "calendar.readonly"));
    }

    private static String[] granted(String names) {
        return Stream.concat(
                        Stream.of("openid", "email"),
                        Stream.of(names.split(" ")).map(AUTH::concat))
                .toArray(String[]::new);
    }

    private static Set<String> missing(Access access, String... granted) {
        return PROVIDER.missingScopes(Set.of(access), Set.of(granted));
    }
}
