package io.calendarsync.testkit.internal.google.seam;

import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Fault.Kind;
import io.calendarsync.testkit.internal.google.StatusMeaning;

/** What a caller makes of answers that are none, by what it asked for. */
enum Reading {
    /** A write: it may have been done. */
    WRITE(Kind.UNKNOWN, Kind.UNKNOWN, true),
    /** A delete, whose answer says nothing. */
    DELETE(Kind.UNKNOWN, Kind.UNKNOWN, false),
    /** A read: it may be repeated once there was an answer. */
    READ(Kind.UNKNOWN, Kind.TRANSIENT, true),
    /** Something that would be there twice if it were asked for twice. */
    CREATE(Kind.UNKNOWN, Kind.UNKNOWN, true),
    /** A code, which is good once. */
    EXCHANGE(Kind.UNKNOWN, Kind.TRANSIENT, true),
    /** A refresh, which may be repeated. */
    REFRESH(Kind.TRANSIENT, Kind.TRANSIENT, true),
    /** A revocation, which may be repeated and whose answer says nothing. */
    REVOKE(Kind.TRANSIENT, Kind.TRANSIENT, false);

    private final Kind unanswered;
    private final Kind unreadable;
    private final boolean readsBody;

    Reading(Kind unanswered, Kind unreadable, boolean readsBody) {
        this.unanswered = unanswered;
        this.unreadable = unreadable;
        this.readsBody = readsBody;
    }

    boolean readsBody() {
        return readsBody;
    }

    Fault unanswered() {
        return Fault.of(unanswered, "no answer");
    }

    Fault unreadable(int status) {
        return Fault.of(unreadable, status + " unreadable answer");
    }

    /** A refusal of which nothing but its status can be read. */
    Fault bare(int status) {
        Kind kind = ofTokens() ? Kind.TRANSIENT : StatusMeaning.ofStatusAlone(status);
        return meant(Fault.of(kind, String.valueOf(status)));
    }

    /** A page instead of an answer. */
    Fault page(int status) {
        Kind kind = ofTokens() ? Kind.TRANSIENT : StatusMeaning.ofPage(status);
        return meant(Fault.of(kind, status + " html"));
    }

    /** What a refusal means here: where nothing may be asked twice, a failure leaves open whether it was done. */
    Fault meant(Fault fault) {
        return this == CREATE && fault.kind() == Kind.TRANSIENT
                ? new Fault(Kind.UNKNOWN, fault.code(), fault.retryAfter())
                : fault;
    }

    private boolean ofTokens() {
        return this == EXCHANGE || this == REFRESH || this == REVOKE;
    }
}
