package io.calendarsync.testkit;

/** What a guest has answered to an invitation. */
public enum GuestAnswer {
    /** Nothing yet. */
    NEEDS_ACTION("needsAction"),
    /** The guest does not come. */
    DECLINED("declined"),
    /** The guest may come. */
    TENTATIVE("tentative"),
    /** The guest comes. */
    ACCEPTED("accepted");

    private final String wire;

    GuestAnswer(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }

    static GuestAnswer of(String wire) {
        for (GuestAnswer answer : values()) {
            if (answer.wire.equals(wire)) {
                return answer;
            }
        }
        throw new IllegalArgumentException("no answer is called " + wire);
    }
}
