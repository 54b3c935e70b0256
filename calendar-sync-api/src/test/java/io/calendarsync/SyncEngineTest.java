package io.calendarsync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calendarsync.spi.EventSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyncEngineTest {

    @Test
    void whatIsMissingIsNamedAllAtOnce() {
        SyncEngine.Builder builder =
                SyncEngine.builder().namespace("shop").source(EventSources.list(connection -> List.of()));

        IllegalStateException refused = assertThrows(IllegalStateException.class, builder::build);
        assertEquals("a SyncEngine needs also: provider, tokenStore, syncStore, cipher", refused.getMessage());
    }

    @Test
    void aNamespaceIsANameAndNotJustAnything() {
        assertThrows(IllegalArgumentException.class, () -> SyncEngine.builder().namespace(""));
        assertThrows(IllegalArgumentException.class, () -> SyncEngine.builder().namespace("a b"));
    }
}
