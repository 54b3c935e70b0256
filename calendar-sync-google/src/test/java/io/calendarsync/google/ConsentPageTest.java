package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentPageTest {
    private static final String AUTH = "https%3A%2F%2Fwww.googleapis.com%2Fauth%2F";

    @Test
    void theAddressAsksForExactlyWhatIsNeeded() {
        URI page = builder().build().consentPage(request(Set.of(Access.OWN_CALENDAR), Optional.empty()));
        assertEquals(
                "https://accounts.google.com/o/oauth2/v2/auth?response_type=code&client_id=client-1"
                        + "&redirect_uri=https%3A%2F%2Fshop.example%2Fcb%3Ftenant%3D1"
                        + "&scope=openid%20email%20" + AUTH + "calendar.app.created"
                        + "&access_type=offline&prompt=consent%20select_account&state=st%26te"
                        + "&code_challenge=chal-lenge_&code_challenge_method=S256",
                page.toString());
    }

    @Test
    void aHintedAccountIsNotChosenAgain() {
        String page = builder()
                .build()
                .consentPage(request(Set.of(Access.PRIMARY_CALENDAR), Optional.of("anna+x@shop.example")))
                .toString();
        assertTrue(page.contains("&prompt=consent&"), page);
        assertTrue(page.endsWith("&login_hint=anna%2Bx%40shop.example"), page);
        assertTrue(page.contains("email%20" + AUTH + "calendar.events.owned&"), page);
    }

    @Test
    void nameAndPictureAreAskedForWhenWanted() {
        String page = builder()
                .withProfile()
                .endpoint(URI.create("http://localhost:9/google/"))
                .build()
                .consentPage(request(Set.of(Access.OWN_CALENDAR, Access.PRIMARY_CALENDAR), Optional.empty()))
                .toString();
        assertTrue(page.startsWith("http://localhost:9/google/o/oauth2/v2/auth?"), page);
        assertTrue(
                page.contains("scope=openid%20email%20profile%20" + AUTH + "calendar.app.created%20" + AUTH
                        + "calendar.events.owned&"),
                page);
    }

    @Test
    void readingIsAskedForBesidesWriting() {
        String page = builder()
                .build()
                .consentPage(request(
                        Set.of(Access.OWN_CALENDAR, Access.ANY_CALENDAR, Access.BUSY_TIMES, Access.EVENT_DETAILS),
                        Optional.empty()))
                .toString();
        assertTrue(
                page.contains("scope=openid%20email%20" + AUTH + "calendar.app.created%20" + AUTH + "calendar.events%20"
                        + AUTH + "calendar.calendarlist.readonly%20" + AUTH + "calendar.events.freebusy%20" + AUTH
                        + "calendar.events.readonly&"),
                page);
    }

    private static GoogleCalendar.Builder builder() {
        return GoogleCalendar.builder()
                .clientId("client-1")
                .clientSecret("s")
                .redirectUri(URI.create("https://shop.example/cb?tenant=1"));
    }

    private static ConsentRequest request(Set<Access> access, Optional<String> hint) {
        return new ConsentRequest(Secret.of("st&te"), "chal-lenge_", access, hint);
    }
}
