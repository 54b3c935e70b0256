package io.calendarsync.samples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calendarsync.CalendarChoice;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.Resealed;
import io.calendarsync.SyncEngine;
import io.calendarsync.SyncOutcome;
import io.calendarsync.event.CalendarEvent;
import io.calendarsync.event.EventKey;
import io.calendarsync.event.EventTime;
import io.calendarsync.jdbc.JdbcOutbox;
import io.calendarsync.spi.KeyRing;
import io.calendarsync.spi.TokenCipher;
import io.calendarsync.testkit.FakeGoogleTest;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.InMemoryEventSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

@FakeGoogleTest
class DatabaseTest {
    private static final ConnectionId DANA = ConnectionId.of("main-street", "dana");
    private static final String ADDRESS = "h2:mem:shop;DB_CLOSE_DELAY=-1";

    @Test
    void aBookingAndItsMarkAreCommittedAsOne(SyncEngine.Builder builder, InMemoryEventSource bookings, FakeWorld google)
            throws SQLException {
        Stores stores = Stores.of(ADDRESS);
        SyncEngine engine = builder.tokenStore(stores.tokens())
                .syncStore(stores.everythingElse())
                .build();
        bookings.put(DANA, repair(10));
        engine.complete(
                "session",
                google.consent(
                        engine.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));
        engine.connection(DANA).sync();

        move(database(), "R-7", LocalDate.of(2026, 3, 12));
        bookings.put(DANA, repair(12));
        assertInstanceOf(SyncOutcome.Synced.class, engine.connection(DANA).sync());
        assertEquals(
                "[2026-03-12 Repair due]",
                google.account("dana@example.com").calendar().events().toString());
    }

    @Test
    void aKeyIsReplacedWhileEverythingGoesOn(SyncEngine.Builder builder, FakeWorld google) {
        Stores stores = Stores.of("h2:mem:keys;DB_CLOSE_DELAY=-1");
        String old = "old:ZmFrZS1nb29nbGUtdGVzdC1mYWtlLWdvb2dsZS10ZXM=";
        String both = "new:bmV3LWtleS1uZXcta2V5LW5ldy1rZXktbmV3LWtleSE=," + old;
        builder.tokenStore(stores.tokens()).syncStore(stores.everythingElse());
        SyncEngine before = builder.cipher(cipher(old)).build();
        before.complete(
                "session",
                google.consent(
                        before.connect(DANA, ConnectRequest.of("session", CalendarChoice.primary()))
                                .location(),
                        "dana@example.com"));

        SyncEngine engine = builder.cipher(cipher(both)).build();
        // [reseal]
        Resealed done = engine.reseal(progress -> show(progress));
        // [/reseal]
        assertEquals(new Resealed(1, 0, 0), done);
    }

    private static TokenCipher cipher(String keys) {
        // [keys]
        TokenCipher cipher = TokenCipher.aes(KeyRing.parse(keys)); // "new:BASE64,old:BASE64"
        // [/keys]
        return cipher;
    }

    private static void show(Resealed progress) {
        assertEquals(0, progress.unreadable());
    }

    private static void move(DataSource database, String repair, LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement table = connection.createStatement()) {
            table.execute("create table repair (number varchar, due date)");
            table.execute("insert into repair values ('R-7', date '2026-03-10')");
        }
        // [outbox]
        JdbcOutbox outbox = JdbcOutbox.of("test"); // the namespace of the engine
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update repair set due = ? where number = ?")) {
            connection.setAutoCommit(false);
            update.setObject(1, day);
            update.setString(2, repair);
            update.executeUpdate();
            outbox.changed(connection, DANA, EventKey.of("repair-due", repair));
            connection.commit();
        }
        // [/outbox]
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:" + ADDRESS);
        return database;
    }

    private static CalendarEvent repair(int day) {
        return CalendarEvent.of(
                EventKey.of("repair-due", "R-7"), "Repair due", EventTime.allDay(LocalDate.of(2026, 3, day)));
    }
}
