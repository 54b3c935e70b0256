package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.AccountCalendar;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.MutableClock;
import io.calendarsync.testkit.internal.google.Scopes;
import io.calendarsync.testkit.internal.google.console.program.Seed;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SeedTest {
    private static final Path EXAMPLE = Path.of("../docs/fake-google/seed.json");

    @Test
    void theExampleMakesItsWorldEachTimeTheSame() {
        Seed seed = Seed.read(EXAMPLE);
        FakeWorld world = seed.world(MutableClock.create());
        AccountCalendar shop = world.account("dana@example.com").calendars().get(1);
        assertEquals("Shop", shop.title());
        assertEquals("Closed", shop.events().get(0).title());
        FakeWorld again = seed.world(MutableClock.create());
        assertEquals(
                shop.id(), again.account("dana@example.com").calendars().get(1).id());
        URI page = URI.create("https://accounts.google.com/o/oauth2/v2/auth?"
                + WireClient.form(
                        "client_id", "shop",
                        "redirect_uri", "http://localhost:3000/callback",
                        "response_type", "code",
                        "scope", "openid " + Scopes.EVENTS));
        assertTrue(world.consent(page, "eve@example.com").toString().contains("code="));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|this is not a JSON object",
                "{}|accounts must name at least one account",
                "{\"acounts\": []}|acounts is not known; known are seed, timeZone, clients, accounts",
                "{\"accounts\": [{\"email\": \"a@b.c\", \"evnts\": []}]}"
                        + "|accounts[0].evnts is not known; known are email, events, calendars",
                "{\"accounts\": [{\"email\": \"a@b.c\", \"calendars\": [{}]}]}|accounts[0].calendars[0].title is missing",
                "{\"accounts\": {}}|accounts is not a list",
                "{\"accounts\": [5]}|accounts[0] is not an object",
                "{\"timeZone\": \"Berlin\", \"accounts\": []}|timeZone is not an IANA zone: Berlin",
                "{\"clients\": [{\"id\": \"x\", \"secret\": \"y\", \"redirectUris\": [{}]}]}"
                        + "|clients[0].redirectUris[0] is not a text",
            })
    void whatIsWrongIsNamedByItsPath(String json, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> Seed.parse(json))
                        .getMessage());
    }

    @Test
    void anEventThatGoogleWouldRefuseIsNamed() {
        Seed seed = Seed.parse("""
                {"accounts": [{"email": "a@b.c", "events": [{"summary": "no time"}]}]}""");
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> seed.world(MutableClock.create()));
        assertTrue(wrong.getMessage().startsWith("accounts[0].events[0]: Missing"), wrong.getMessage());
    }
}
