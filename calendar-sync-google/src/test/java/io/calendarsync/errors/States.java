package io.calendarsync.errors;

import static io.calendarsync.behaviour.Scene.EMAIL;

import io.calendarsync.behaviour.Scene;
import io.calendarsync.spi.SealedGrant;
import io.calendarsync.testkit.FakeFault;
import io.calendarsync.testkit.FakeSwitch;
import io.calendarsync.testkit.InMemoryEventSource.Call;
import io.calendarsync.testkit.InjectedFault;
import io.calendarsync.testkit.SourceFault;
import java.time.Duration;

/** Troubles that are states of the world, and no single answers. */
final class States {
    private static final Duration LONG = Duration.ofSeconds(170);

    private States() {}

    static Trouble userMinute() {
        return Trouble.state(
                scene -> {
                    scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_FROM_FRONT_END);
                    scene.world.quota().perUserMinute(1);
                },
                scene -> scene.world.quota().unlimited());
    }

    static Trouble projectMinute() {
        return Trouble.state(
                scene -> {
                    scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_FROM_FRONT_END);
                    scene.world.switches().turnOn(FakeSwitch.RATE_LIMITS_ANSWER_429);
                    scene.world.quota().perProjectMinute(1);
                },
                scene -> scene.world.quota().unlimited());
    }

    static Trouble readOnly() {
        return Trouble.state(
                scene -> scene.calendar().losesWriteAccess(),
                scene -> scene.calendar().regainsWriteAccess());
    }

    /** Some organisations have no video meetings. */
    static Trouble meetingsForbidden() {
        return Trouble.state(scene -> scene.calendar().forbidsMeetings(), scene -> {});
    }

    /** An own calendar cannot be removed: that it may not be seen comes to the same. */
    static Trouble calendarUnseen() {
        FakeFault notFound = FakeFault.refused(404, "global", "notFound");
        return Trouble.state(
                scene -> {
                    scene.world.faults().always("events.insert", notFound);
                    scene.world.faults().always("events.list", notFound);
                },
                scene -> scene.world.faults().clear());
    }

    static Trouble deletedByHand() {
        return Trouble.state(
                scene -> scene.calendar().deletes(scene.event("Appointment 1").id()), scene -> {});
    }

    /** So soon after it was written that it may only not be shown yet. */
    static Trouble purgedByHandAtOnce() {
        return Trouble.state(States::purge, scene -> {});
    }

    static Trouble purgedByHand() {
        return Trouble.state(
                scene -> {
                    scene.clock.advance(Duration.ofMinutes(3));
                    purge(scene);
                },
                scene -> {});
    }

    private static void purge(Scene scene) {
        scene.calendar().deletes(scene.event("Appointment 1").id());
        scene.calendar().emptiesTrash();
    }

    static Trouble blockedByAdministrator() {
        return Trouble.state(
                scene -> scene.world.oauth().block(scene.world.account(EMAIL)),
                scene -> scene.world.oauth().unblock(scene.world.account(EMAIL)));
    }

    static Trouble changesUnreadable() {
        return Trouble.state(scene -> scene.source.suffer(SourceFault.CHANGES_THROW), scene -> scene.source.recover());
    }

    /** The first booking that is asked for. */
    static Trouble bookingUnreadable() {
        return Trouble.state(
                scene -> next(scene, Call.FIND, 1, () -> {
                    throw new InjectedFault("find");
                }),
                scene -> {});
    }

    /** Each answer of the host takes almost as long as a lease lasts, and then there is one booking more. */
    static Trouble slow() {
        return Trouble.state(
                scene -> {
                    for (int booking = 1; booking <= 3; booking++) {
                        next(scene, Call.FIND, booking, () -> scene.clock.advance(LONG));
                    }
                    next(scene, Call.CHANGES, 1, () -> {
                        scene.clock.advance(LONG);
                        scene.books(Scene.appointment(4));
                    });
                },
                scene -> {});
    }

    private static void next(Scene scene, Call call, int nth, Runnable action) {
        scene.source.runBefore(call, scene.source.calls(call) + nth, action);
    }

    /** What stands in the store is sealed as no engine of this version seals. */
    static Trouble tokensUnreadable() {
        return Trouble.state(
                scene -> scene.tokens.grants().forEach((id, grant) -> {
                    String newer = Scene.cipher().seal(new byte[] {2, 0, 0}, "grant|" + id);
                    scene.tokens.replace(id, grant.version(), new SealedGrant(grant.version() + 1, newer));
                }),
                scene -> {});
    }

    static Trouble interrupted() {
        return Trouble.state(scene -> Thread.currentThread().interrupt(), scene -> Thread.interrupted());
    }
}
