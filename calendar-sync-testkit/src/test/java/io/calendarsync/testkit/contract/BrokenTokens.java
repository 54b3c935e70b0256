package io.calendarsync.testkit.contract;

import io.calendarsync.spi.Access;
import io.calendarsync.spi.CalendarCall;
import io.calendarsync.spi.CalendarInfo;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.ConsentRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Granted;
import io.calendarsync.spi.Refreshed;
import io.calendarsync.spi.Reply;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Providers that are wrong about consents and tokens. */
final class BrokenTokens {
    private BrokenTokens() {}

    static final class CannotRevokeTwice extends BentProvider {
        private final Set<Secret> revoked = new HashSet<>();

        CannotRevokeTwice(CalendarProvider right) {
            super(right);
        }

        @Override
        public Optional<Fault> revoke(Secret token) {
            Optional<Fault> fault = super.revoke(token);
            return fault.isPresent() || revoked.add(token)
                    ? fault
                    : Optional.of(Fault.of(Fault.Kind.GRANT_DEAD, "400 invalid_token"));
        }
    }

    static final class RedeemsFromACache extends BentProvider {
        private final Map<Secret, Reply<Granted>> redeemed = new HashMap<>();

        RedeemsFromACache(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<Granted> exchange(Secret code, Secret verifier) {
            return redeemed.computeIfAbsent(code, fresh -> super.exchange(code, verifier));
        }
    }

    static final class TellsTheToken extends BentProvider {
        TellsTheToken(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<CalendarInfo> describe(CalendarCall call) {
            return refault(
                    super.describe(call),
                    fault -> new Fault(
                            fault.kind(),
                            fault.code() + " for " + call.accessToken().reveal(),
                            fault.retryAfter()));
        }
    }

    static final class ChangesTheState extends BentProvider {
        ChangesTheState(CalendarProvider right) {
            super(right);
        }

        @Override
        public URI consentPage(ConsentRequest request) {
            return URI.create(super.consentPage(request)
                    .toString()
                    .replace("state=" + request.state().reveal(), "state=mine"));
        }
    }

    static final class KeepsTheGrantsEnd extends BentProvider {
        KeepsTheGrantsEnd(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<Granted> exchange(Secret code, Secret verifier) {
            return super.exchange(code, verifier)
                    .map(granted -> new Granted(
                            granted.account(),
                            granted.accessToken(),
                            granted.expiresIn(),
                            granted.refreshToken(),
                            Optional.empty(),
                            granted.scopes()));
        }
    }

    static final class MissesNothing extends BentProvider {
        MissesNothing(CalendarProvider right) {
            super(right);
        }

        @Override
        public Set<String> missingScopes(Set<Access> needed, Set<String> granted) {
            return Set.of();
        }
    }

    static final class InventsAccessTokens extends BentProvider {
        InventsAccessTokens(CalendarProvider right) {
            super(right);
        }

        @Override
        public Reply<Refreshed> refresh(Secret refreshToken) {
            return super.refresh(refreshToken)
                    .map(fresh -> new Refreshed(Secret.of("invented"), fresh.expiresIn(), fresh.refreshToken()));
        }
    }
}
