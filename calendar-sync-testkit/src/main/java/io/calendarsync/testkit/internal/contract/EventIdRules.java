package io.calendarsync.testkit.internal.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calendarsync.event.EventKey;
import io.calendarsync.spi.Lease;
import io.calendarsync.spi.LedgerId;
import io.calendarsync.spi.LedgerRow;
import io.calendarsync.spi.RowState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S6, with S2 and S11, for rows that are found by the ids of their events. */
public abstract class EventIdRules extends StoreRules {
    private static final LedgerId ID = StoreSamples.LEDGER;

    /** Extended for one store. */
    protected EventIdRules() {}

    @Test
    void S6_aRowIsFoundByTheIdOfItsPresentGenerationAlone() {
        save(ID, row(1, 0, "first", RowState.LIVE), row(2, 0, "other", RowState.LIVE));
        assertEquals(List.of("first 0"), found(ID, List.of("first")), "S6: a row is found by its event's id");
        save(ID, row(1, 1, "second", RowState.INTENDED));
        assertEquals(
                List.of("second 1"),
                found(ID, List.of("first", "second")),
                "S6: check that no row is found by the id of an older generation");
        save(ID, row(1, 1, "second", RowState.LIVE));
        assertEquals(List.of("second 1"), found(ID, List.of("second")), "S6: a row that is saved again is found");
    }

    @Test
    void S6_aRowIsFoundByItsIdInWhateverState() {
        RowState[] states = RowState.values();
        save(
                ID,
                IntStream.range(0, states.length)
                        .mapToObj(number -> row(number, 0, "id-" + number, states[number]))
                        .toArray(LedgerRow[]::new));
        List<String> ids = IntStream.range(0, states.length)
                .mapToObj(number -> "id-" + number)
                .toList();
        assertEquals(
                ids.stream().map(id -> id + " 0").toList(),
                found(ID, ids),
                "S6: check that the state of a row is not asked for");
    }

    @Test
    void S6_anyNumberOfIdsMayBeAskedFor() {
        save(ID, row(1, 0, "id-1", RowState.LIVE), row(2, 0, "id-2400", RowState.LIVE));
        assertEquals(List.of(), found(ID, List.of()), "S6: check that no id is asked for and none found");
        List<String> page = Stream.concat(
                        IntStream.rangeClosed(1, 2_500).mapToObj(number -> "id-" + number), Stream.of("id-1"))
                .toList();
        assertEquals(
                List.of("id-1 0", "id-2400 0"),
                found(ID, page),
                "S6: check how many ids one statement takes: a page of a calendar has 2,500, and one may come twice");
    }

    @Test
    void S2_aRowFoundByItsIdIsWhole() {
        LedgerRow full = StoreSamples.fullRow();
        save(ID, full);
        assertEquals(
                Map.of(full.eventId(), full),
                Zones.in("America/St_Johns", () -> space.ledger().findByEventId(ID, List.of(full.eventId(), "none"))),
                "S2: check that everything of a row is kept, and ids that nobody has");
    }

    @Test
    void S11_eventIdsAndLedgersAreToldApartExactly() {
        List<LedgerId> others = List.of(
                new LedgerId(StoreSamples.OTHER, ID.slot()),
                new LedgerId(ID.connection(), "Primary:100"),
                new LedgerId(ID.connection(), ID.slot() + " "));
        save(ID, row(1, 0, "abc", RowState.LIVE));
        for (LedgerId other : others) {
            assertEquals(List.of(), found(other, List.of("abc")), "S11: a ledger is of one connection and slot");
            save(other, row(1, 7, "abc", RowState.LIVE));
        }
        assertEquals(List.of("abc 0"), found(ID, List.of("abc")), "S11: a ledger is of one connection and slot");
        assertEquals(
                List.of(), found(ID, List.of("ABC", "abc ", "ab", "a%")), "S11: check that ids are compared by case");
    }

    private static LedgerRow row(int number, int generation, String eventId, RowState state) {
        LedgerRow bare = StoreSamples.row(number, state);
        EventKey key = bare.key();
        return new LedgerRow(
                key,
                eventId,
                generation,
                state,
                bare.span(),
                bare.owned(),
                bare.sentHash(),
                bare.echoHash(),
                bare.etag(),
                bare.refusedHash(),
                bare.evidence(),
                bare.changedAt(),
                bare.dueAt(),
                bare.attempts(),
                bare.problem(),
                bare.more());
    }

    private List<String> found(LedgerId ledger, Collection<String> ids) {
        return space.ledger().findByEventId(ledger, ids).entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().generation())
                .sorted()
                .collect(Collectors.toList());
    }

    private void save(LedgerId ledger, LedgerRow... rows) {
        Lease lease = space.leases().seize("sync", Duration.ofMinutes(1));
        space.ledger().save(lease, ledger, List.of(rows));
    }
}
