package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarProvider;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
    void narrowerOrOtherScopesDoNotCover() {
        assertEquals(
                Set.of(AUTH + "calendar.app.created"),
                missing(Access.OWN_CALENDAR, "openid", "email", AUTH + "calendar.events"));
        assertEquals(
                Set.of(AUTH + "calendar.events.owned"),
                missing(Access.PRIMARY_CALENDAR, "openid", "email", AUTH + "calendar.readonly"));
    }

    private static Set<String> missing(Access access, String... granted) {
        return PROVIDER.missingScopes(Set.of(access), Set.of(granted));
    }
}
