package io.calendarsync.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.api.client.http.HttpTransport;
import io.calendarsync.spi.ProviderProfile;
import io.calendarsync.spi.Quota;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleCalendarTest {
    private static final URI CALLBACK = URI.create("https://shop.example/cb");

    @Test
    void whatIsMissingIsNamedAtOnce() {
        Exception refused = assertThrows(
                IllegalStateException.class, () -> GoogleCalendar.builder().build());
        assertEquals("missing: clientId, clientSecret, redirectUri", refused.getMessage());
        Exception blank = assertThrows(
                IllegalStateException.class,
                () -> GoogleCalendar.builder()
                        .clientId("c")
                        .clientSecret(" ")
                        .redirectUri(CALLBACK)
                        .build());
        assertEquals("missing: clientSecret", blank.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/cb",
                "http://127.0.0.1.evil.example/",
                "http://localhost.evil.example/",
                "http://localhost@evil.example/",
                "http://user@localhost/",
                "ftp://localhost/",
                "https:///cb",
                "/cb",
                "https://shop.example/cb#x"
            })
    void unsafeAddressesAreRefusedByName(String address) {
        URI uri = URI.create(address);
        Exception redirect = assertThrows(
                IllegalArgumentException.class, () -> GoogleCalendar.builder().redirectUri(uri));
        assertTrue(redirect.getMessage().startsWith("redirectUri "), redirect.getMessage());
        Exception endpoint = assertThrows(
                IllegalArgumentException.class, () -> GoogleCalendar.builder().endpoint(uri));
        assertTrue(endpoint.getMessage().startsWith("endpoint "), endpoint.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/cb",
                "HTTPS://shop.example",
                "http://localhost:8080/cb",
                "http://127.0.0.1:1/",
                "http://127.9.9.9/",
                "http://[::1]:8080/"
            })
    void safeAddressesAreTaken(String address) {
        GoogleCalendar.builder().redirectUri(URI.create(address)).endpoint(URI.create(address));
    }

    @Test
    void anEndpointWithAQueryIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> GoogleCalendar.builder().endpoint(URI.create("https://gateway.example/?x=1")));
    }

    @Test
    void headersCannotBeSmuggledInTheName() {
        assertThrows(
                IllegalArgumentException.class, () -> GoogleCalendar.builder().applicationName("shop\r\nX-Evil: 1"));
    }

    @Test
    void timeoutsMustBePositive() {
        assertThrows(
                IllegalArgumentException.class, () -> GoogleCalendar.builder().callTimeout(Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> GoogleCalendar.builder().connectTimeout(Duration.ofSeconds(-1)));
    }

    @Test
    void theProfileSaysWhatGoogleAllows() {
        ProviderProfile profile = GoogleCalendar.builder()
                .clientId("client-1")
                .clientSecret("s")
                .redirectUri(CALLBACK)
                .build()
                .profile();
        assertEquals(
                new ProviderProfile(
                        "google",
                        "https://accounts.google.com",
                        "client-1",
                        CALLBACK,
                        new Quota(600, 10_000, 1_000_000, 3),
                        50,
                        Duration.ofSeconds(30)),
                profile);
    }

    @Test
    void noTypeOfGooglesIsPublishedButTheTransport() {
        Stream<Class<?>> used = Stream.of(GoogleCalendar.class, GoogleCalendar.Builder.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .flatMap(GoogleCalendarTest::types);
        assertFalse(used.filter(type -> type != HttpTransport.class)
                .anyMatch(type -> type.getName().startsWith("com.google")));
    }

    private static Stream<Class<?>> types(Method method) {
        return Stream.concat(Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()));
    }
}
