package io.calendarsync.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.SealedGrant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    private static final int NEWEST = 1;

    @ParameterizedTest
    @EnumSource
    void tablesAreMadeOnceAndStayAsTheyAre(Databases database) {
        DataSource source = database.empty();
        assertEquals(0, Schema.upgrade(source));
        assertTrue(JdbcTokenStore.on(source).create("grant", new SealedGrant(1, "sealed")));
        assertEquals(NEWEST, Schema.upgrade(source));
        assertTrue(JdbcTokenStore.on(source).load("grant").isPresent());
    }

    @Test
    void manyNodesThatStartAtOnceMakeThemOnce() throws Exception {
        DataSource source = Databases.POSTGRESQL.empty();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> upgrades = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                upgrades.add(() -> Schema.upgrade(source));
            }
            int makers = 0;
            for (Future<Integer> before : nodes.invokeAll(upgrades)) {
                makers += before.get() == 0 ? 1 : 0;
            }
            assertEquals(1, makers);
        } finally {
            nodes.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStoreWithoutTablesSaysWhatToDo(Databases database) {
        JdbcSyncStore store = JdbcSyncStore.on(database.empty());
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> find(store));
        assertEquals(
                "The database has no tables of calendar-sync: call Schema.upgrade(dataSource) before the stores are used",
                refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void tablesOfANewerVersionAreRefused(Databases database) {
        DataSource source = database.empty();
        Schema.upgrade(source);
        Databases.execute(source, "update calendar_sync_schema set version = " + (NEWEST + 1));
        String said =
                "The database has tables of a newer calendar-sync, version 2; this one knows them up to version 1:"
                        + " use the newer library here too";
        assertEquals(
                said,
                assertThrows(IllegalStateException.class, () -> Schema.upgrade(source))
                        .getMessage());
        JdbcSyncStore store = JdbcSyncStore.on(source);
        assertEquals(
                said,
                assertThrows(IllegalStateException.class, () -> find(store)).getMessage());
    }

    @Test
    void bothDatabasesHaveTheSameColumns() {
        assertEquals(columns(Databases.POSTGRESQL.empty()), columns(Databases.H2.empty()));
    }

    private static void find(JdbcSyncStore store) {
        store.namespace("shop").connections().find(ConnectionId.of("tenant"));
    }

    private static Map<String, Set<String>> columns(DataSource source) {
        Schema.upgrade(source);
        Map<String, Set<String>> columns = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet all = connection.getMetaData().getColumns(null, connection.getSchema(), null, null)) {
            while (all.next()) {
                String table = all.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (table.startsWith("calendar_sync_") && !table.matches(".*_(pkey|key|seq)")) {
                    columns.computeIfAbsent(table, made -> new TreeSet<>())
                            .add(all.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + " "
                                    + all.getString("IS_NULLABLE"));
                }
            }
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
        return columns;
    }
}
