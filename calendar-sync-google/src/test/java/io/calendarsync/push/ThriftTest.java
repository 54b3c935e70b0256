package io.calendarsync.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.ConnectionStatus.Push;
import io.calendarsync.behaviour.Front;
import io.calendarsync.spi.Quota;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Channels are paid for like any other call, and only with what is left. */
@ParameterizedClass
@EnumSource(Front.class)
class ThriftTest {
    private final Pushed pushed;

    ThriftTest(Front front) {
        pushed = Pushed.on(front, new Quota(1, 1000, 1000, 3));
    }

    @AfterEach
    void close() {
        pushed.close();
    }

    @Test
    void whatTheAllowanceDoesNotLeaveIsAskedForLater() {
        pushed.becomes(builder -> builder.waitBudget(Duration.ZERO));
        pushed.connects();
        pushed.synced();
        assertEquals(0, pushed.watches());
        assertEquals(Push.REFUSED, pushed.status().push());
        assertEquals(
                "own pace: user", pushed.status().pushProblem().orElseThrow().argument("code"));

        pushed.becomes(builder -> builder.waitBudget(Duration.ofMinutes(5)));
        pushed.scene.clock.advance(Duration.ofMinutes(10));
        pushed.synced();
        pushed.assertOneChannel();
    }
}
