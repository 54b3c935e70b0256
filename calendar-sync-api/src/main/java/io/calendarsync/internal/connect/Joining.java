package io.calendarsync.internal.connect;

import io.calendarsync.Account;
import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectOutcome.AccountMismatch;
import io.calendarsync.ConnectOutcome.Connected;
import io.calendarsync.ConnectOutcome.LeftBehind;
import io.calendarsync.ConnectOutcome.Rejected;
import io.calendarsync.ConnectOutcome.ScopesMissing;
import io.calendarsync.ConnectRequest;
import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.calendar.Unread;
import io.calendarsync.internal.calendar.WatchedCalendars;
import io.calendarsync.internal.push.Distrust;
import io.calendarsync.internal.secret.GrantSecrets;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarSlot;
import io.calendarsync.spi.ConnectionRecord;
import io.calendarsync.spi.ConnectionRecord.Progress;
import io.calendarsync.spi.ConnectionRecord.Trouble;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.Reads;
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
    private final Placement placement;
    private final Needs needs;
    private final Fence fence;
    private final Cancelling cancelling;

    Joining(EngineParts parts, Grants grants, Connecting connecting) {
        this.parts = parts;
        this.grants = grants;
        this.connecting = connecting;
        this.records = new Records(parts);
        this.calendars = new CalendarSetup(parts, records);
        this.placement = new Placement(parts);
        this.needs = new Needs(parts);
        this.fence = new Fence(parts);
        this.cancelling = new Cancelling(parts);
    }

    ConnectOutcome join(Secret session, PendingConsent pending, Granted granted, String grantId, Instant asked) {
        ConnectionId id = pending.connection();
        Optional<Account> other = other(id, granted);
        if (other.isPresent()) {
            return new AccountMismatch(id, other.get(), granted.account());
        }
        Optional<ConnectOutcome> refusal = refusal(session, pending, granted, grantId);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<ConnectionId> users = parts.store().connections().usersOf(grantId);
        if (!store(granted, grantId, asked)) {
            return new Rejected(noLastingAccess());
        }
        Distrust channels = new Distrust(parts);
        channels.of(id);
        users.forEach(channels::of);
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
                cancelling.joined(id, grantId);
                users.stream().filter(user -> !user.equals(id)).forEach(user -> revived(user, granted, asked));
            }
            return outcome;
        } finally {
            if (!connected && parts.store().connections().usersOf(grantId).isEmpty()) {
                grants.delete(grantId);
            }
        }
    }

    /** The other account that the connection belongs to, if it does. */
    Optional<Account> other(ConnectionId id, Granted granted) {
        ConnectionRecord record = records.find(id);
        return record.account()
                .filter(known -> record.connected())
                .filter(known -> !known.subject().equals(granted.account().subject()));
    }

    /** Why nothing comes of what was granted; asks nobody, and keeps nothing. */
    Optional<ConnectOutcome> refusal(Secret session, PendingConsent pending, Granted granted, String grantId) {
        Set<Access> needed = needed(pending, parts.store().connections().usersOf(grantId));
        Set<String> missing = parts.provider().missingScopes(needed, granted.scopes());
        if (!missing.isEmpty()) {
            Optional<String> email = Optional.of(granted.account().email()).filter(known -> !known.isBlank());
            ConnectRequest again =
                    new ConnectRequest(session, pending.calendar(), email, pending.watched(), pending.otherAccount());
            ConnectionId id = pending.connection();
            return Optional.of(new ScopesMissing(id, missing, connecting.begin(id, again, needed)));
        }
        boolean lasting = granted.refreshToken().isPresent() || grants.find(grantId) instanceof Grants.Found.Open;
        return lasting ? Optional.empty() : Optional.of(new Rejected(noLastingAccess()));
    }

    private static Problem noLastingAccess() {
        return Problem.of(ProblemCode.NO_LASTING_ACCESS);
    }

    /** What the grant must cover from now on: it replaces the one that other connections use. */
    private Set<Access> needed(PendingConsent pending, List<ConnectionId> users) {
        Set<Access> needed = EnumSet.noneOf(Access.class);
        needed.addAll(pending.access());
        for (ConnectionId user : users) {
            Set<Access> access = records.find(user).access();
            // What this connection watched is not needed where it is to watch something else.
            boolean otherwise =
                    user.equals(pending.connection()) && pending.watched().isPresent();
            needed.addAll(otherwise ? needs.watching(access, Set.of()) : access);
        }
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
        if (before.account().isPresent() && !isOf(before, granted.account())) {
            // The disconnect had it forgotten, unless the sink failed then.
            Unread.forgetAll(parts, id);
        }
        Optional<Problem> refused =
                calendars.settle(joined(pending, granted, grantId, asked, before), pending.calendar(), granted);
        if (refused.isPresent()) {
            records.change(id, now -> before);
            return new Rejected(refused.get());
        }
        return new Connected(
                id,
                granted.account(),
                records.find(id).calendar().map(CalendarSlot::info),
                leftBehind(before, granted));
    }

    private ConnectionRecord joined(
            PendingConsent pending, Granted granted, String grantId, Instant asked, ConnectionRecord before) {
        boolean same = isOf(before, granted.account());
        Optional<CalendarSlot> calendar = same ? before.calendar() : Optional.empty();
        List<String> watched = WatchedCalendars.of(
                pending.watched().orElse(same ? before.reads().watched() : List.of()), granted.account());
        ConnectionRecord joined = before.joined(
                        granted.account(),
                        grantId,
                        granted.refreshExpiresIn().map(asked::plus),
                        needs.of(before.id(), pending.calendar(), calendar, watched),
                        calendar)
                .withProgress(same ? readAgain(before) : Progress.NONE)
                .withReads(same ? before.reads().withoutTrouble() : Reads.NONE)
                .withFormer(same ? before.former() : List.of())
                .withMade(same ? before.made() : Optional.empty());
        return Unread.changed(joined, joined.withReads(joined.reads().watching(watched)), parts.now());
    }

    private Optional<LeftBehind> leftBehind(ConnectionRecord before, Granted granted) {
        return before.account()
                .filter(account -> !isOf(before, granted.account()))
                .flatMap(account -> before.calendar()
                        .map(calendar ->
                                new LeftBehind(account, calendar.info(), placement.standing(before, calendar))))
                .filter(left -> left.events() > 0);
    }

    private static boolean isOf(ConnectionRecord record, Account account) {
        return record.account()
                .filter(known -> known.subject().equals(account.subject()))
                .isPresent();
    }

    // What changed while it was not connected was not taken down: everything is read once more.
    private static Progress readAgain(ConnectionRecord before) {
        Progress known = before.progress();
        return before.connected() ? known : known.toBeListed(known.eventVersion());
    }

    private void revived(ConnectionId user, Granted granted, Instant asked) {
        records.change(user, record -> {
            ConnectionRecord revived = isEnded(record.reads().trouble())
                    ? record.withReads(record.reads().withoutTrouble())
                    : record;
            return revived.withAccessEndsAt(granted.refreshExpiresIn().map(asked::plus))
                    .withTrouble(isEnded(record.trouble()) ? Optional.empty() : record.trouble());
        });
    }

    private static boolean isEnded(Optional<Trouble> trouble) {
        return trouble.filter(known -> ENDED_BY_CONSENT.contains(known.problem().code()))
                .isPresent();
    }
}
