package io.calendarsync.internal.status;

import io.calendarsync.DisconnectOutcome.Step;
import io.calendarsync.spi.Debt;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What debts come to.
 *
 * @param steps what is still to be done
 * @param eventsLeft how many events are still to be deleted, when that was last tried
 */
record OwedSteps(List<Step> steps, long eventsLeft) {

    static OwedSteps of(List<Debt> debts) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        long left = 0;
        for (Debt debt : debts) {
            if (!debt.channels().isEmpty()) {
                steps.add(Step.CHANNELS_STOPPED);
            }
            if (debt.blockedTime()) {
                steps.add(Step.BLOCKED_TIME_FORGOTTEN);
            }
            if (!debt.events().isEmpty()) {
                steps.add(Step.EVENTS_DELETED);
            }
            if (debt.revoke()) {
                steps.add(Step.ACCESS_REVOKED);
            }
            left += debt.events().stream().mapToLong(Debt.Events::left).sum();
        }
        return new OwedSteps(List.copyOf(steps), left);
    }
}
