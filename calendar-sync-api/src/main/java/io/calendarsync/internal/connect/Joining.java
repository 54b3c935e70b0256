package io.calendarsync.internal.connect;

import io.calendarsync.Account;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.AccountMismatch;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.secret.GrantSecrets;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.Secret;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins a connection to the account that a person just gave access to; called while nobody else settles the account. */
final class Joining {
    private static final Set<ProblemCode> ENDED_BY_CONSENT = Set.of(
            ProblemCode.RECONNECT_NEEDED,
            ProblemCode.TOKEN_UNREADABLE,
            ProblemCode.SCOPE_MISSING,
            ProblemCode.ADMIN_POLICY);

    private final EngineParts parts;
    private final Grants grants;
    private final Connecting connecting;
    private final Records records;
    private final CalendarSetup calendars;
    private final Fence fence;

    Joining(EngineParts parts, Grants grants, Connecting connecting) {
        this.parts = parts;
        this.grants = grants;
        this.connecting = connecting;
        this.records = new Records(parts);
        this.calendars = new CalendarSetup(parts, records);
        this.fence = new Fence(parts);
    }

    ConnectOutcome join(Secret session, PendingConsent pending, Granted granted, String grantId, Instant asked) {
        ConnectionId id = pending.connection();
        ConnectionRecord before = records.find(id);
        Optional<Account> other = before.account()
                .filter(known -> before.connected())
                .filter(known -> !known.subject().equals(granted.account().subject()));
        if (other.isPresent()) {
            return new AccountMismatch(id, other.get(), granted.account());
        }
        List<ConnectionId> users = parts.store().connections().usersOf(grantId);
        Set<Access> needed = needed(pending, users);
        Set<String> missing = parts.provider().missingScopes(needed, granted.scopes());
        if (!missing.isEmpty()) {
            return new ScopesMissing(
                    id,
                    missing,
                    connecting.begin(
                            id,
                            session,
                            pending.calendar(),
                            Optional.of(granted.account().email()).filter(email -> !email.isBlank()),
                            needed));
        }
        if (!store(granted, grantId, asked)) {
            return new Rejected(Problem.of(ProblemCode.NO_LASTING_ACCESS));
        }
        boolean connected = false;
        try {
            // Whatever syncs this connection now does so for what it was before.
            ConnectOutcome outcome =
                    fence.around(id, () -> connect(pending, granted, grantId, asked, records.find(id)));
            connected = outcome instanceof Connected;
            if (connected && grants.find(grantId) instanceof Grants.Found.Absent) {
                // Somebody would not wait any longer to let go of the account.
                records.change(id, ConnectionRecord::disconnected);
                return new Rejected(Problem.of(ProblemCode.RECONNECT_NEEDED, "let go meanwhile"));
            }
            if (connected) {
                // Owed revocations would end the grant that was given just now.
                parts.store().debts().forget(grantId);
                users.stream().filter(user -> !user.equals(id)).forEach(user -> revived(user, granted, asked));
            }
            return outcome;
        } finally {
            if (!connected && parts.store().connections().usersOf(grantId).isEmpty()) {
                grants.delete(grantId);
            }
        }
    }

    /** What the grant must cover from now on: it replaces the one that other connections use. */
    private Set<Access> needed(PendingConsent pending, List<ConnectionId> users) {
        Set<Access> needed = EnumSet.noneOf(Access.class);
        needed.addAll(pending.access());
        users.forEach(user -> needed.addAll(records.find(user).access()));
        return needed;
    }

    private boolean store(Granted granted, String grantId, Instant asked) {
        for (int tries = 0; tries < 100; tries++) {
            Grants.Found before = grants.find(grantId);
            Optional<Secret> refresh = granted.refreshToken()
                    .or(() -> before instanceof Grants.Found.Open open
                            ? Optional.of(open.secrets().refresh())
                            : Optional.empty());
            if (refresh.isEmpty()) {
                return false;
            }
            GrantSecrets next = new GrantSecrets(
                    refresh.get(), granted.accessToken(), asked.plus(granted.expiresIn()), granted.scopes());
            if (grants.put(grantId, before, next)) {
                return true;
            }
        }
        throw new IllegalStateException("the token store refuses every grant");
    }

    private ConnectOutcome connect(
            PendingConsent pending, Granted granted, String grantId, Instant asked, ConnectionRecord before) {
        ConnectionId id = pending.connection();
        boolean sameAccount = before.account()
                .filter(known -> known.subject().equals(granted.account().subject()))
                .isPresent();
        ConnectionRecord joined = new ConnectionRecord(
                id,
                before.revision(),
                true,
                Optional.of(granted.account()),
                Optional.of(grantId),
                granted.refreshExpiresIn().map(asked::plus),
                Set.of(Connecting.accessOf(pending.calendar())),
                sameAccount ? before.calendar() : Optional.empty(),
                Optional.empty(),
                sameAccount ? readAgain(before) : Progress.NONE,
                Optional.empty());
        Optional<Problem> refused = calendars.settle(joined, pending.calendar(), granted);
        if (refused.isPresent()) {
            records.change(id, now -> before);
            return new Rejected(refused.get());
        }
        return new Connected(id, granted.account(), records.find(id).calendar().map(CalendarSlot::info));
    }

    // What changed while it was not connected was not taken down: everything is read once more.
    private static Progress readAgain(ConnectionRecord before) {
        Progress known = before.progress();
        return before.connected() ? known : known.toBeListed(known.eventVersion());
    }

    private void revived(ConnectionId user, Granted granted, Instant asked) {
        records.change(user, record -> {
            boolean ended = record.trouble()
                    .filter(trouble ->
                            ENDED_BY_CONSENT.contains(trouble.problem().code()))
                    .isPresent();
            return record.withAccessEndsAt(granted.refreshExpiresIn().map(asked::plus))
                    .withTrouble(ended ? Optional.empty() : record.trouble());
        });
    }
}
