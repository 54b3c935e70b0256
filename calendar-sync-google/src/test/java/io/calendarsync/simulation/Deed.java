package io.calendarsync.simulation;

import java.util.SplittableRandom;

/** Everything that can happen in a history, and how often it does compared with the rest. */
enum Deed {
    CREATE(60, HostDeeds::create),
    EDIT(60, HostDeeds::edit),
    MOVE(20, HostDeeds::move),
    CANCEL(40, HostDeeds::cancel),
    UNCANCEL(15, HostDeeds::uncancel),
    REKEY(8, HostDeeds::rekey),
    BURST(8, HostDeeds::burst),
    MASS_CANCEL(4, HostDeeds::massCancel),
    IMPORT(1, HostDeeds::bulkImport),
    BLUNDER(12, HostDeeds::blunder),
    CLOCK_CHANGE(8, HostDeeds::clockChange),
    SOURCE_TROUBLE(14, HostDeeds::sourceTrouble),
    SOURCE_RECOVERY(14, HostDeeds::sourceRecovery),

    SYNC(160, NodeDeeds::sync),
    SYNC_ALL(30, NodeDeeds::syncAll),
    TOGETHER(25, NodeDeeds::together),
    PREVIEW(8, NodeDeeds::preview),
    STATUS(8, NodeDeeds::status),
    APPROVE(12, NodeDeeds::approve),
    APPROVE_LATE(3, NodeDeeds::approveLate),
    RESTART(8, NodeDeeds::restart),
    UPGRADE(2, NodeDeeds::upgrade),
    SKEW(6, NodeDeeds::skew),
    PAUSE(3, NodeDeeds::pause),
    RESUME(12, NodeDeeds::resume),
    INTERRUPT(3, NodeDeeds::interrupt),
    COPY_SYNCS(3, NodeDeeds::copySyncs),

    CONNECT(40, ConsentDeeds::connect),
    RECONNECT(20, ConsentDeeds::reconnect),
    SCOPES_LEFT_OUT(6, ConsentDeeds::scopesLeftOut),
    DECLINE(4, ConsentDeeds::decline),
    ABANDON(3, ConsentDeeds::abandon),
    WRONG_ACCOUNT(4, ConsentDeeds::wrongAccount),
    BAD_CALLBACK(8, ConsentDeeds::badCallback),
    DISCONNECT(6, ConsentDeeds::disconnect),
    DISCONNECT_ALL(2, ConsentDeeds::disconnectAll),
    DISCONNECT_OFFLINE(5, ConsentDeeds::disconnectOffline),
    KEYS_LOST(2, ConsentDeeds::keysLost),

    SECONDS(60, TimeDeeds::seconds),
    MINUTES(60, TimeDeeds::minutes),
    HOURS(25, TimeDeeds::hours),
    DAYS(8, TimeDeeds::days),
    WEEKS(4, TimeDeeds::weeks),
    MONTH(1, TimeDeeds::month),
    JUMP(3, TimeDeeds::jump),

    RETITLE(10, UserDeeds::retitle),
    DESCRIBE(8, UserDeeds::describe),
    USER_MOVES(8, UserDeeds::move),
    CONTEST(2, UserDeeds::contest),
    RECOLOUR(8, UserDeeds::recolour),
    REMIND(10, UserDeeds::remind),
    GUEST(10, UserDeeds::guest),
    OCCURRENCE_BY_HAND(25, UserDeeds::occurrence),
    FORBID_MEETINGS(2, UserDeeds::forbidMeetings),
    MEETINGS(6, UserDeeds::meetings),
    USER_DELETES(20, UserDeeds::delete),
    COPY(6, UserDeeds::copy),
    OWN_EVENT(12, UserDeeds::ownEvent),
    OTHERS_ADD(16, OthersDeeds::add),
    OTHERS_CHANGE(24, OthersDeeds::change),
    OTHERS_SERIES(8, OthersDeeds::addSeries),
    OTHERS_CHANGE_SERIES(16, OthersDeeds::changeSeries),
    DELIVER(30, PushDeeds::deliver),
    PUSH_TROUBLE(8, PushDeeds::trouble),
    FORGED_PUSH(3, PushDeeds::forge),
    POSITIONS_LOST(5, OthersDeeds::forgetPositions),
    TWICE(6, OthersDeeds::twice),
    OTHER_RULES(4, OthersDeeds::otherRules),
    STRIP(3, UserDeeds::strip),
    EMPTY_TRASH(6, UserDeeds::emptyTrash),
    REMOVE_CALENDAR(3, UserDeeds::removeCalendar),
    REVOKE(3, UserDeeds::revoke),
    LOSE_WRITING(5, UserDeeds::loseWriting),
    REGAIN_WRITING(8, UserDeeds::regainWriting),
    SUSPEND(3, UserDeeds::suspend),
    RESTORE(6, UserDeeds::restore),
    BLOCK(2, UserDeeds::block),
    PASSWORD(3, UserDeeds::password),

    FAULT_ONCE(70, FaultDeeds::once),
    FAULT_OFTEN(25, FaultDeeds::often),
    FAULT_BY_CHANCE(15, FaultDeeds::byChance),
    FAULTS_END(25, FaultDeeds::end),
    LAND_LATE(15, FaultDeeds::landLate),
    LATENCY(4, FaultDeeds::latency),
    FREEZE(4, FaultDeeds::freeze),
    LESS_QUOTA(4, FaultDeeds::lessQuota),
    LIMITS(8, FaultDeeds::limits),

    STRIKE(70, StoreDeeds::strike),
    CRASH(30, StoreDeeds::crash),
    SINK_TROUBLE(20, StoreDeeds::sinkTrouble),
    BACK_UP(4, StoreDeeds::backUp),
    SPENT_ID(6, StoreDeeds::spentId),
    LOSE_LEDGERS(2, StoreDeeds::loseLedgers),
    RESTORE_LEDGERS(2, StoreDeeds::restoreLedgers);

    private static final int ALL = weights();

    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a static method holds nothing.
    private final Body body;

    Deed(int weight, Body body) {
        this.weight = weight;
        this.body = body;
    }

    static Deed any(SplittableRandom chance) {
        int left = chance.nextInt(ALL);
        for (Deed deed : values()) {
            left -= deed.weight;
            if (left < 0) {
                return deed;
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    void happen(Sim sim, SplittableRandom chance) {
        body.happen(sim, chance);
    }

    private static int weights() {
        int sum = 0;
        for (Deed deed : values()) {
            sum += deed.weight;
        }
        return sum;
    }

    private interface Body {
        void happen(Sim sim, SplittableRandom chance);
    }
}
