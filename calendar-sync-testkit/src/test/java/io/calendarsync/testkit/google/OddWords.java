package io.calendarsync.testkit.google;

import java.util.List;
import java.util.regex.Pattern;

/** What odd requests are made of: names, values and bodies as Google has them, and as nobody should. */
@SuppressWarnings("StringConcatToTextBlock")
final class OddWords {
    static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "get", "TRACE");
    static final List<String> PATHS = List.of(
            "/calendar/v3/calendars/{}/events",
            "/calendar/v3/calendars/{}/events",
            "/calendar/v3/calendars/{}/events",
            "/calendar/v3/calendars/{}/events/{}",
            "/calendar/v3/calendars/{}/events/{}",
            "/calendar/v3/calendars/{}/events/{}/instances",
            "/calendar/v3/calendars/{}/events/{}/move",
            "/calendar/v3/calendars/{}/events/import",
            "/calendar/v3/calendars/{}/events/quickAdd",
            "/calendar/v3/calendars/{}/events/watch",
            "/calendar/v3/calendars",
            "/calendar/v3/calendars/{}",
            "/calendar/v3/calendars/{}/clear",
            "/calendar/v3/users/me/calendarList",
            "/calendar/v3/users/me/calendarList/{}",
            "/calendar/v3/users/me/calendarList/watch",
            "/calendar/v3/users/me/settings",
            "/calendar/v3/users/me/settings/{}",
            "/calendar/v3/users/me/settings/watch",
            "/calendar/v3/freeBusy",
            "/calendar/v3/colors",
            "/calendar/v3/channels/stop",
            "/calendar/v3/calendars/{}/acl",
            "/calendar/v3/{}",
            "/calendar/v3//",
            "/batch/calendar/v3",
            "/batch/calendar/v3",
            "/token",
            "/revoke",
            "/tokeninfo",
            "/v1/userinfo",
            "/o/oauth2/v2/auth",
            "/oauth2/v3/certs",
            "/.well-known/openid-configuration",
            "/",
            "/_fake/{}",
            "/{}");
    static final List<String> NAMES = List.of(
            "primary",
            "event1",
            "event1",
            "event1",
            "event2",
            "series1",
            "series1_20260303T090000Z",
            "series1_20260303",
            "_",
            "series1_",
            "series1_99999999T999999Z",
            "dana@example.com",
            "%25",
            "%c3%28",
            "%00",
            "%2F",
            "..",
            "",
            "a%0D%0Ab",
            "x".repeat(2000),
            "%C3%A9",
            "+",
            "timezone");
    static final List<String> KEYS = List.of("""
            maxResults pageToken syncToken timeMin timeMax updatedMin orderBy singleEvents showDeleted q
            iCalUID privateExtendedProperty sharedExtendedProperty eventTypes timeZone maxAttendees
            sendUpdates conferenceDataVersion supportsAttachments destination text originalStart fields alt
            prettyPrint minAccessRole showHidden colorRgbFormat client_id redirect_uri scope response_type
            state grant_type code refresh_token token prompt access_token code_verifier code_challenge
            login_hint id_token quotaUser alwaysIncludeEmail""".trim().split("\\s+", -1));
    static final List<String> VALUES = List.of(
            "true",
            "false",
            "0",
            "1",
            "-1",
            "2500",
            "99999999999999999999",
            "1e9",
            "",
            "%",
            "%zz",
            "%ff",
            "a=b",
            "=",
            "primary",
            "2026-03-02T09:00:00Z",
            "2026-03-02",
            "+999999999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-18:00",
            "0000-01-01T00:00:00%2B18:00",
            "2026-02-30T00:00:00Z",
            "startTime",
            "updated",
            "default",
            "all",
            "Europe/Berlin",
            "GMT+99",
            "Etc/Nowhere",
            "items(id,start",
            "items/",
            "*",
            "a(b(c(d(e(f)))))",
            "((((((",
            "items(id))",
            "))",
            ",",
            "/",
            "authorization_code",
            "refresh_token",
            "app",
            "secret",
            "openid",
            "code",
            "none",
            "consent",
            "http://localhost:8080/callback",
            "http://[bad",
            "Eo.zzzzz",
            "AAAA",
            "a".repeat(3000),
            "\u0000",
            "owner",
            "json",
            "media",
            "urn:ietf:params:oauth:grant-type:jwt-bearer");
    static final List<String> FIELDS = List.of("""
            id iCalUID summary description location start end date dateTime timeZone recurrence attendees
            email responseStatus displayName optional resource additionalGuests organizer reminders
            useDefault overrides method minutes extendedProperties private shared sequence status
            transparency visibility colorId source url title attachments fileUrl conferenceData
            createRequest requestId conferenceSolutionKey type entryPoints entryPointType uri eventType
            outOfOfficeProperties autoDeclineMode focusTimeProperties chatStatus workingLocationProperties
            customLocation officeLocation homeOffice birthdayProperties originalStartTime recurringEventId
            guestsCanModify anyoneCanAddSelf gadget address token params ttl expiration resourceId payload
            timeMin timeMax items groupExpansionMax calendarExpansionMax defaultReminders
            notificationSettings notifications selected hidden backgroundColor foregroundColor
            summaryOverride conferenceProperties allowedConferenceSolutionTypes contentType conferenceId
            notes label pin self creator locked hangoutLink etag kind""".trim().split("\\s+", -1));
    static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "1.5",
            "1e400",
            "1e999999999",
            "-1e-999999999",
            "99999999999999999999999",
            "9223372036854775807",
            "-9223372036854775808",
            "\"\"",
            "\"a\"",
            "\"event1\"",
            "\"2026-03-02\"",
            "\"2026-03-03\"",
            "\"2026-03-02T09:00:00Z\"",
            "\"2026-03-02T10:00:00Z\"",
            "\"2026-03-02T09:00:00\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"",
            "\"2026-03-02T09:00:00+18:00\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"0000-01-01\"",
            "\"Europe/Berlin\"",
            "\"Nowhere\"",
            "\"RRULE:FREQ=DAILY\"",
            "\"RRULE:FREQ=DAILY;COUNT=99999999999\"",
            "\"RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\"",
            "\"RRULE:FREQ=SECONDLY\"",
            "\"RRULE:\"",
            "\"EXDATE:2026\"",
            "\"RRULE:FREQ=DAILY;INTERVAL=0\"",
            "\"RRULE:FREQ=DAILY;INTERVAL=2147483647\"",
            "\"RRULE:FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO\"",
            "\"RDATE:99999999T999999Z\"",
            "\"RRULE:FREQ=DAILY;UNTIL=99991231\"",
            "\"cancelled\"",
            "\"confirmed\"",
            "\"tentative\"",
            "\"a@b.c\"",
            "\"dana@example.com\"",
            "\"hangoutsMeet\"",
            "\"outOfOffice\"",
            "\"workingLocation\"",
            "\"birthday\"",
            "\"focusTime\"",
            "\"homeOffice\"",
            "\"http://[\"",
            "\"https://a.b/c\"",
            "\"web_hook\"",
            "\"email\"",
            "\"popup\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<b>&amp;\"",
            "\"12\"",
            "\"-5\"",
            "\"1e5\"",
            "\"99999999999999999999\"",
            "\"#12345g\"",
            "\"accepted\"",
            "\"declined\"",
            "\"private\"",
            "\"transparent\"",
            "\"opaque\"");
    static final Pattern SCALAR = Pattern.compile("[:\\[,](\"[^\"]*\"|\\d+|true|false)(?=[,}\\]])");
    static final List<String> TIMES = List.of(
            "\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}",
            "\"start\":{\"dateTime\":\"2026-03-02T09:00:00\",\"timeZone\":\"Europe/Berlin\"},"
                    + "\"end\":{\"dateTime\":\"2026-03-02T10:00:00\",\"timeZone\":\"Europe/Berlin\"}",
            "\"start\":{\"dateTime\":\"2026-03-02T09:00:00Z\",\"timeZone\":\"UTC\"},"
                    + "\"end\":{\"dateTime\":\"2026-03-02T10:00:00Z\",\"timeZone\":\"UTC\"}",
            "\"timeMin\":\"2026-03-01T00:00:00Z\",\"timeMax\":\"2026-03-09T00:00:00Z\",\"items\":[{\"id\":\"primary\"}],"
                    + "\"calendarExpansionMax\":3,\"groupExpansionMax\":2",
            "\"id\":\"channel1\",\"type\":\"web_hook\",\"address\":\"https://a.b/c\",\"token\":\"t\",\"expiration\":9999999999999,"
                    + "\"params\":{\"ttl\":\"3600\"}",
            "\"id\":\"channel1\",\"resourceId\":\"r\"",
            "\"summary\":\"Team\",\"timeZone\":\"Europe/Berlin\",\"location\":\"here\"",
            "\"selected\":true,\"hidden\":false,\"colorId\":\"3\",\"backgroundColor\":\"#123456\",\"foregroundColor\":\"#ffffff\","
                    + "\"defaultReminders\":[{\"method\":\"popup\",\"minutes\":5}],"
                    + "\"notificationSettings\":{\"notifications\":[{\"type\":\"eventCreation\",\"method\":\"email\"}]}");
    static final List<String> PARTS = List.of(
            "\"id\":\"event1\"",
            "\"id\":\"series1\"",
            "\"iCalUID\":\"one@x\"",
            "\"recurrence\":[\"RRULE:FREQ=DAILY;COUNT=5\"]",
            "\"recurrence\":[\"RRULE:FREQ=WEEKLY;BYDAY=MO\",\"EXDATE:20260309T090000Z\"]",
            "\"attendees\":[{\"email\":\"a@b.c\",\"responseStatus\":\"accepted\",\"additionalGuests\":1,\"optional\":true,"
                    + "\"displayName\":\"A\",\"comment\":\"c\"}]",
            "\"reminders\":{\"useDefault\":false,\"overrides\":[{\"method\":\"popup\",\"minutes\":10}]}",
            "\"extendedProperties\":{\"private\":{\"k\":\"v\"},\"shared\":{\"k\":\"v\"}}",
            "\"source\":{\"title\":\"t\",\"url\":\"https://a.b\"}",
            "\"attachments\":[{\"fileUrl\":\"https://a.b\",\"title\":\"t\",\"mimeType\":\"m\"}]",
            "\"conferenceData\":{\"createRequest\":{\"requestId\":\"r\",\"conferenceSolutionKey\":{\"type\":\"hangoutsMeet\"}}}",
            "\"conferenceData\":{\"conferenceId\":\"i\",\"conferenceSolution\":{\"key\":{\"type\":\"addOn\"},\"name\":\"n\"},"
                    + "\"entryPoints\":[{\"entryPointType\":\"video\",\"uri\":\"https://a.b\",\"label\":\"l\",\"pin\":\"1\"}]}",
            "\"eventType\":\"outOfOffice\",\"outOfOfficeProperties\":{\"autoDeclineMode\":\"declineNone\",\"declineMessage\":\"m\"}",
            "\"eventType\":\"focusTime\",\"focusTimeProperties\":{\"chatStatus\":\"doNotDisturb\"}",
            "\"eventType\":\"workingLocation\",\"visibility\":\"public\",\"transparency\":\"transparent\","
                    + "\"workingLocationProperties\":{\"type\":\"officeLocation\",\"officeLocation\":{\"label\":\"l\"}}",
            "\"eventType\":\"birthday\",\"birthdayProperties\":{\"type\":\"birthday\"}",
            "\"organizer\":{\"email\":\"dana@example.com\"}",
            "\"sequence\":3",
            "\"status\":\"cancelled\"",
            "\"status\":\"confirmed\"",
            "\"guestsCanModify\":true",
            "\"originalStartTime\":{\"date\":\"2026-03-02\"},\"recurringEventId\":\"series1\"",
            "\"colorId\":\"4\",\"summary\":\"s\",\"description\":\"d\",\"location\":\"l\",\"visibility\":\"private\"");

    private OddWords() {}
}
