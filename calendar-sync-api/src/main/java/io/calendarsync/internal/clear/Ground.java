package io.calendarsync.internal.clear;

import io.calendarsync.ConnectionId;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.Secret;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to be cleared, and with which right.
 *
 * @param connection whose events
 * @param calendar where they stand
 * @param grantId whose allowance is used
 * @param tokens gives an access token that is good now; it is told which one the provider just refused, if one was
 */
public record Ground(
        ConnectionId connection, CalendarSlot calendar, String grantId, Function<Optional<Secret>, Secret> tokens) {

    LedgerId ledger() {
        return new LedgerId(connection, calendar.slot());
    }
}
