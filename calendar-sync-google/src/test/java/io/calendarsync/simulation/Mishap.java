package io.calendarsync.simulation;

import io.calendarsync.testkit.ArmedFault;
import io.calendarsync.testkit.FakeFault;
import java.util.ArrayList;
import java.util.List;

/** Hears every call of the node that works on a stage, and lets one of them go wrong. */
public final class Mishap {
    /** When it goes wrong. */
    public enum Moment {
        /** Nothing has come of the call. */
        BEFORE,
        /** The call has had its effect. */
        AFTER
    }

    /** How it goes wrong. */
    public enum Manner {
        /** The process ends; another goes on over the same stores. */
        DIES,
        /** The call throws. */
        THROWS,
        /** The request or its answer is lost on the way. */
        LOST;

        /** Whether a call of this name can go wrong like this: a provider answers with faults, and throws nothing. */
        public boolean fits(String name) {
            boolean remote = name.startsWith("provider.");
            return this == DIES
                    || (this == LOST
                            ? remote && !name.equals("provider.consentPage") && !name.equals("provider.missingScopes")
                            : !remote);
        }
    }

    private final Stage stage;
    private final List<String> heard = new ArrayList<>();
    private final List<ArmedFault> armed = new ArrayList<>();
    private boolean died;

    Mishap(Stage stage) {
        this.stage = stage;
    }

    /** Only listens. */
    public Mishap none() {
        life().tell(heard::add);
        return this;
    }

    /** Lets the call of this number go wrong, counted from one. */
    public Mishap at(int number, Moment moment, Manner manner) {
        Boundaries life = life();
        life.tell(name -> {
            heard.add(name);
            if (heard.size() == number) {
                strike(life, name, moment, manner);
            }
        });
        return this;
    }

    /** It can go wrong no more. */
    public void over() {
        life().tell(name -> {});
        stage.sim.faults.clear();
        if (died) { // P7: who dies while refreshing may have had a token that nobody got.
            stage.sim.watch.refreshes.excuse();
        }
    }

    /** The names of the calls in their order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Whether what was to be lost was sent. */
    public boolean lost() {
        return armed.stream().anyMatch(fault -> fault.strikes() > 0);
    }

    /** Of a process that lives: one that has ended is gone on with by another. */
    private Boundaries life() {
        var unused = stage.node.engine();
        return stage.node.boundaries();
    }

    private void strike(Boundaries life, String name, Moment moment, Manner manner) {
        boolean before = moment == Moment.BEFORE;
        switch (manner) {
            case DIES -> {
                died = true;
                life.arm(new Strike(before ? Strike.Kind.CRASH_BEFORE : Strike.Kind.CRASH_AFTER, name, 0, 0));
            }
            case THROWS -> life.arm(new Strike(before ? Strike.Kind.FAIL_BEFORE : Strike.Kind.FAIL_AFTER, name, 0, 0));
            case LOST -> {
                ArmedFault fault = stage.sim
                        .world
                        .faults()
                        .onEverything()
                        .times(1)
                        .fail(before ? FakeFault.lostRequest() : FakeFault.lostAnswer());
                armed.add(fault);
                stage.sim.faults.armed(fault);
                stage.sim.watch.refreshes.excuse();
            }
        }
    }
}
