package io.calendarsync.samples.consumer;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.SyncEngine;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.google.GoogleCalendar;
import io.calendarsync.spi.EventSources;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.InMemorySyncStore;
import io.calendarsync.testkit.InMemoryTokenStore;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A host of the packaged jars: syncs one event, and fails unless it runs on every jar named by an argument. */
public final class Main {
    private static final String EMAIL = "dana@example.com";

    private Main() {}

    public static void main(String[] expectedJars) {
        sync();
        Set<String> jars = jars();
        List<String> missing =
                Arrays.stream(expectedJars).filter(jar -> !jars.contains(jar)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("a host does not get " + missing + " but " + jars);
        }
    }

    private static void sync() {
        CalendarEvent repair = CalendarEvent.of(
                EventKey.of("repair-due", "R-1"),
                "Repair due",
                EventTime.allDay(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1)));
        try (FakeGoogle google = FakeGoogle.start()) {
            SyncEngine engine = SyncEngine.builder()
                    .namespace("consumer")
                    .provider(GoogleCalendar.builder()
                            .clientId("consumer")
                            .clientSecret("not-a-real-secret")
                            .redirectUri(URI.create("http://localhost:8080/callback"))
                            .endpoint(google.baseUri())
                            .build())
                    .source(EventSources.list(connection -> List.of(repair)))
                    .tokenStore(new InMemoryTokenStore())
                    .syncStore(InMemorySyncStore.create(Clock.systemUTC()))
                    .cipher(TokenCipher.aes(KeyRing.of("k1", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")))
                    .build();
            ConnectionId id = ConnectionId.of("shop");
            CalendarChoice calendar = CalendarChoice.dedicated("Shop", ZoneId.of("Europe/Berlin"));
            URI page =
                    engine.connect(id, ConnectRequest.of("session", calendar)).location();
            engine.complete("session", google.consent(page, EMAIL));
            String said = engine.wording().outcome(engine.connection(id).sync());
            if (!said.equals("Synced 1 repair due.")) {
                throw new IllegalStateException(said);
            }
        }
    }

    private static Set<String> jars() {
        Set<String> jars = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            jars.add(Path.of(entry).getFileName().toString());
        }
        ModuleLayer.boot().configuration().modules().stream()
                .flatMap(module -> module.reference().location().stream())
                .filter(location -> location.getScheme().equals("file"))
                .forEach(location -> jars.add(Path.of(location).getFileName().toString()));
        return jars;
    }
}
