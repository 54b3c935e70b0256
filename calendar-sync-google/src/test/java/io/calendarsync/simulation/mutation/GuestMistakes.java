package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in whom the engine invites, in whom it mails, and in the meetings that it asks for. */
final class GuestMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation(
                    "P2 P6",
                    "an event whose guests change is written without them",
                    "sync/Planner",
                    "return want.guestTags(row.eventId()).equals(row.more().guests())\n",
                    "return true\n",
                    31),
            new Mutation(
                    "P4",
                    "guests are written without a look at who is invited",
                    "sync/Planner",
                    ": new Step.Look(new RowEdit(row).changing(want).at(now), want, mail);",
                    """
                    : new Step.Put(
                            new RowEdit(row).changing(want).at(now),
                            Optional.of(row),
                            want,
                            new EventWrite.Patch(
                                    ids.mark(row.key(), row.generation()),
                                    want.details(row),
                                    toClear(row, want),
                                    Optional.of(new EventWrite.Guests(
                                            want.guests().stream()
                                                    .map(io.calendarsync.spi.Attendee::of)
                                                    .toList(),
                                            "*")),
                                    mail));
                    """,
                    151),
            new Mutation(
                    "P2 P6",
                    "guests whom the host takes back stay invited",
                    "sync/Guests",
                    "} else if (!GuestTags.hold(row.more().guests(), row.eventId(), there.guest())) {",
                    "} else {",
                    31),
            new Mutation(
                    "P4",
                    "guests whom people invited are taken back",
                    "sync/Guests",
                    "} else if (!GuestTags.hold(row.more().guests(), row.eventId(), there.guest())) {",
                    "} else if (false) {",
                    67),
            new Mutation(
                    "P10",
                    "a first listing is news to guests",
                    "sync/Intake",
                    "apply(onceEach(page.events(), seen), Occasion.UPKEEP);",
                    "apply(onceEach(page.events(), seen), Occasion.CHANGE);",
                    540),
            new Mutation(
                    "P2 P3 P6",
                    "a meeting that is not there yet is taken for there",
                    "sync/MoreEdit",
                    "case PENDING -> Meeting.ASKED;",
                    "case PENDING -> Meeting.READY;",
                    33));

    private GuestMistakes() {}
}
