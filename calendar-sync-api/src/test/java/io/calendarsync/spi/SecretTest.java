package io.calendarsync.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.calendarsync.Account;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void neverPrintsItselfWhateverHoldsIt() {
        Secret secret = Secret.of("ya29.token");
        assertEquals("***", secret.toString());
        Granted granted = new Granted(
                Account.of("1", "a@example.com"),
                secret,
                Duration.ofHours(1),
                Optional.of(secret),
                Optional.empty(),
                Set.of());
        assertFalse(granted.toString().contains("ya29"), granted::toString);
        assertEquals("ya29.token", secret.reveal());
    }

    @Test
    void isEqualByItsText() {
        assertEquals(Secret.of("ä"), Secret.of("ä"));
        assertEquals(Secret.of("ä").hashCode(), Secret.of("ä").hashCode());
        assertNotEquals(Secret.of("a"), Secret.of("A"));
        assertNotEquals(Secret.of("a"), Secret.of("aa"));
    }
}
