package io.calendarsync.samples.quickstart;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectRequest;
import io.calendarsync.Connection;
import io.calendarsync.ConnectionId;
import io.calendarsync.ConsentLink;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.EventKind;
import io.calendarsync.spi.EventSources;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;

/** Connects a calendar, syncs a shop's bookings, changes some, and disconnects. */
final class Quickstart {
    private Quickstart() {}

    public static void main(String[] args) throws Exception {
        LocalDate tomorrow = LocalDate.now(Shop.ZONE).plusDays(1);
        String store = args.length == 0 ? "memory" : args[0].replaceFirst("^--store=", "");
        try (Google google = Google.of(System.getenv())) {
            run(new Shop(tomorrow), tomorrow, google, store);
        }
    }

    private static SyncEngine engine(Shop shop, Google google, Stores stores, String key) {
        // [engine]
        SyncEngine engine = SyncEngine.builder()
                .namespace("quickstart")
                .provider(google.provider())
                .source(EventSources.list(connection -> shop.bookings()))
                .tokenStore(stores.tokens())
                .syncStore(stores.everythingElse())
                .cipher(TokenCipher.aes(KeyRing.of("key-1", key)))
                .kind(EventKind.of("appointment"))
                .kind(EventKind.of("repair-due").called("repair due date", "repair due dates"))
                .build();
        // [/engine]
        return engine;
    }

    private static void run(Shop shop, LocalDate tomorrow, Google google, String store) throws Exception {
        String session = "the-browser-session-of-dana";
        String key = newKey();
        Stores stores = Stores.of(store);
        SyncEngine engine = engine(shop, google, stores, key);
        // [connect]
        ConnectionId dana = ConnectionId.of("main-street", "dana");
        CalendarChoice calendar = CalendarChoice.dedicated("Shop bookings", Shop.ZONE);
        ConsentLink link = engine.connect(dana, ConnectRequest.of(session, calendar));
        URI callback = google.consent(link.location()); // the browser goes there and comes back
        ConnectOutcome connected = engine.complete(session, callback);

        Connection connection = engine.connection(dana);
        SyncOutcome synced = connection.sync();
        // [/connect]
        say("Connect", engine.wording().outcome(connected));
        say("First sync", engine.wording().outcome(synced));
        if (stores.lasting()) {
            engine = engine(shop, google, Stores.of(store), key);
            connection = engine.connection(dana);
            say("Started again", engine.wording().outcome(connection.sync()));
        }

        shop.moveAppointment(1003, tomorrow.atTime(18, 0));
        shop.cancelRepair(2);
        say("A-1003 moved to six o'clock, R-2 cancelled", engine.wording().outcome(connection.sync()));
        say("Nothing changed", engine.wording().outcome(connection.sync()));

        say("On the calendar", google.calendar());
        say("Status", engine.wording().status(connection.status()));
        say("Disconnect", engine.wording().outcome(connection.disconnect()));
        say("Status", engine.wording().status(connection.status()));
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static void say(String what, String text) {
        System.out.println(what + ": " + text);
    }
}
