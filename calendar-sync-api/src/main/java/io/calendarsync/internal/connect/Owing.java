package io.calendarsync.internal.connect;

import io.calendarsync.ConnectionId;
import io.calendarsync.EventPolicy;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.Debt;
import io.calendarsync.spi.FormerCalendar;
import io.calendarsync.spi.PushChannel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what is owed from the moment on at which a connection is let go. */
final class Owing {
    private final EngineParts parts;
    private final Grants grants;

    Owing(EngineParts parts, Grants grants) {
        this.parts = parts;
        this.grants = grants;
    }

    /**
     * What is owed, kept in the store; empty when nothing is.
     *
     * @param last whether no other connection uses the grant
     */
    Optional<Debt> of(ConnectionRecord record, EventPolicy policy, boolean last) {
        String grantId = record.grantId().orElseThrow();
        Instant now = parts.now();
        Optional<String> token = grants.sealOwed(grantId);
        Debt debt = new Debt(
                record.id(),
                grantId,
                token,
                parts.inbound().sink().isPresent(),
                channels(record.id()),
                events(record, policy, now),
                last && token.isPresent(),
                now,
                now,
                0);
        return put(debt);
    }

    /** That the host's sink is to forget a connection that was let go before. */
    void blockedTime(ConnectionRecord record) {
        if (record.connected() || parts.inbound().sink().isEmpty()) {
            return;
        }
        record.account().map(account -> grants.idOf(account.subject())).ifPresent(grantId -> {
            Instant now = parts.now();
            Debt known = parts.store().debts().of(record.id()).stream()
                    .filter(debt -> debt.grantId().equals(grantId))
                    .findFirst()
                    .orElseGet(() -> new Debt(
                            record.id(), grantId, Optional.empty(), true, List.of(), List.of(), false, now, now, 0));
            put(known.withBlockedTime(true));
        });
    }

    private Optional<Debt> put(Debt debt) {
        if (debt.isPaid()) {
            return Optional.empty();
        }
        parts.store().debts().put(debt);
        return Optional.of(debt);
    }

    private List<Debt.Channel> channels(ConnectionId id) {
        // One of which the provider said nothing cannot be stopped, and ends by itself.
        return parts.store().channels().of(id).stream()
                .flatMap(channel -> channel.resourceId().map(resource -> channel(channel, resource)).stream())
                .toList();
    }

    /** One that is taken for ended may not be: it is stopped all the same. */
    private Debt.Channel channel(PushChannel channel, String resourceId) {
        return new Debt.Channel(channel.id(), resourceId, channel.endsAt().filter(end -> end.isAfter(parts.now())));
    }

    private static List<Debt.Events> events(ConnectionRecord record, EventPolicy policy, Instant now) {
        if (policy == EventPolicy.KEEP) {
            return List.of();
        }
        boolean all = policy == EventPolicy.DELETE_ALL;
        Optional<Instant> after = all ? Optional.empty() : Optional.of(now);
        Stream<CalendarSlot> calendars = Stream.concat(
                record.calendar().stream(), record.former().stream().map(FormerCalendar::calendar));
        return calendars
                .collect(Collectors.toMap(CalendarSlot::slot, slot -> slot, (one, same) -> one))
                .values()
                .stream()
                .map(slot -> new Debt.Events(slot.slot(), slot.info().address(), after, all && slot.made(), 0))
                .toList();
    }
}
