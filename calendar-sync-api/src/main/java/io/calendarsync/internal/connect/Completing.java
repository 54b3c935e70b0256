package io.calendarsync.internal.connect;

import io.calendarsync.ConnectOutcome;
import io.calendarsync.ConnectionId;
import io.calendarsync.Problem;
import io.calendarsync.ProblemCode;
import io.calendarsync.internal.EngineParts;
import io.calendarsync.internal.Faults;
import io.calendarsync.internal.Stop;
import io.calendarsync.internal.secret.Grants;
import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.PendingConsent;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a callback: is it the one that was asked for, from the session that asked, and what did the person say. */
public final class Completing {
    private final EngineParts parts;
    private final Grants grants;
    private final AccountLease accounts;
    private final Joining joining;
    private final Consumer<ConnectionId> letGo;

    /** Completes what {@link Connecting} began. */
    public Completing(EngineParts parts, Grants grants, Connecting connecting, Consumer<ConnectionId> letGo) {
        this.parts = parts;
        this.grants = grants;
        this.accounts = new AccountLease(parts);
        this.joining = new Joining(parts, grants, connecting);
        this.letGo = letGo;
    }

    /** What came of it. */
    public ConnectOutcome complete(Secret session, URI uri) {
        Callback callback = new Callback(uri);
        Optional<Secret> state = callback.get("state").map(Secret::of);
        if (callback.problem().isPresent()) {
            // A callback that was meddled with spends its state all the same.
            callback.states().forEach(known -> parts.store().consents().take(Connecting.stateHash(known)));
            return rejected(callback.problem().get());
        }
        if (state.isEmpty()) {
            return rejected(Callback.invalid("state"));
        }
        return parts.store()
                .consents()
                .take(Connecting.stateHash(state.get()))
                .map(pending -> complete(session, callback, state.get(), pending))
                .orElseGet(() -> rejected(Problem.of(ProblemCode.CONSENT_UNKNOWN)));
    }

    private ConnectOutcome complete(Secret session, Callback callback, Secret state, PendingConsent pending) {
        Optional<Problem> problem = problem(session, callback, pending);
        if (problem.isPresent()) {
            return rejected(problem.get());
        }
        Optional<String> error = callback.get("error");
        if (error.isPresent()) {
            return refused(pending, error.get());
        }
        Optional<Secret> code = callback.get("code").map(Secret::of);
        if (code.isEmpty()) {
            return rejected(Callback.invalid("code"));
        }
        return parts.cipher()
                .open(pending.sealedVerifier(), Connecting.context(state))
                .map(bytes -> Secret.of(new String(bytes, StandardCharsets.UTF_8)))
                .map(verifier -> exchange(session, pending, code.get(), verifier))
                .orElseGet(() -> rejected(Problem.of(ProblemCode.CONSENT_UNKNOWN)));
    }

    private Optional<Problem> problem(Secret session, Callback callback, PendingConsent pending) {
        if (!Hashes.same(pending.sessionHash(), Connecting.sessionHash(session))) {
            return Optional.of(Problem.of(ProblemCode.CONSENT_OTHER_SESSION));
        }
        if (!parts.now().isBefore(pending.expiresAt())) {
            return Optional.of(Problem.of(ProblemCode.CONSENT_EXPIRED));
        }
        if (!pending.redirectUri().equals(parts.provider().profile().redirectUri())) {
            return Optional.of(Callback.invalid("redirect"));
        }
        String issuer = parts.provider().profile().issuer();
        return callback.get("iss").filter(other -> !other.equals(issuer)).map(other -> Callback.invalid("iss"));
    }

    private static ConnectOutcome refused(PendingConsent pending, String error) {
        return switch (error) {
            case "access_denied" -> new ConnectOutcome.Declined(pending.connection());
            case "admin_policy_enforced" -> rejected(Problem.of(ProblemCode.ADMIN_POLICY, error));
            default ->
                rejected(Problem.of(ProblemCode.CONSENT_REFUSED, error.matches("[a-z_]{1,40}") ? error : "other"));
        };
    }

    private ConnectOutcome exchange(Secret session, PendingConsent pending, Secret code, Secret verifier) {
        Instant asked = parts.now();
        Reply<Granted> reply = parts.provider().exchange(code, verifier);
        if (reply instanceof Reply.Failed<Granted> failed) {
            return switch (failed.fault().kind()) {
                // A code is good once: whatever failed, only a new consent helps.
                case GRANT_DEAD -> rejected(Problem.of(ProblemCode.CONSENT_EXPIRED));
                case FORBIDDEN ->
                    rejected(Problem.of(
                            ProblemCode.IDENTITY_INVALID, failed.fault().code()));
                default -> rejected(brokenOff(Faults.stop(failed.fault(), "")));
            };
        }
        Granted granted = ((Reply.Done<Granted>) reply).value();
        String grantId = grants.idOf(granted.account().subject());
        try {
            // Nobody holds two accounts at once, or two who swap theirs would wait for each other.
            if (pending.otherAccount()
                    && joining.other(pending.connection(), granted).isPresent()) {
                Optional<ConnectOutcome> refusal = joining.refusal(session, pending, granted, grantId);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                letGo.accept(pending.connection());
            }
            return accounts.hold(grantId, () -> joining.join(session, pending, granted, grantId, asked))
                    .orElseGet(() -> rejected(Problem.of(ProblemCode.CONSENT_BROKE_OFF, "account is busy")));
        } catch (Stop stop) {
            return rejected(brokenOff(stop));
        }
    }

    /** What time alone would end, nobody tries again: only another consent helps. */
    private static Problem brokenOff(Stop stop) {
        return stop.passes()
                ? Problem.of(ProblemCode.CONSENT_BROKE_OFF, stop.problem().argument("code"))
                : stop.problem();
    }

    private static ConnectOutcome rejected(Problem problem) {
        return new ConnectOutcome.Rejected(problem);
    }
}
