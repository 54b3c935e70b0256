package io.calendarsync.simulation.mutation;

import java.util.List;

/** Mistakes in leases, tokens, and letting go. */
final class AccessMistakes {
    static final List<Mutation> ALL = List.of(
            new Mutation("P1", "a sync takes the lease from whoever holds it", "sync/Syncing", """
                    Instant asked = parts.now();
                            Optional<Lease> lease = parts.store().leases().acquire(leaseName(id), LeaseGuard.length(parts));
                    """, """
                    Instant asked = parts.now();
                    Optional<Lease> lease =
                            Optional.of(parts.store().leases().seize(leaseName(id), LeaseGuard.length(parts)));
                    """, 1),
            new Mutation(
                    "P1",
                    "a lease that could not be renewed is taken for renewed",
                    "sync/LeaseGuard",
                    "if (!parts.store().leases().renew(lease, length)) {\n            throw lost();\n        }",
                    "parts.store().leases().renew(lease, length);",
                    108),
            new Mutation(
                    "P7",
                    "tokens are refreshed without the lease for it",
                    "secret/AccessTokens",
                    "Optional<Lease> lease = parts.store().leases().acquire(\"refresh/\" + grantId, length);",
                    "Optional<Lease> lease = Optional.of(new Lease(\"refresh/\" + grantId, 1));",
                    1),
            new Mutation(
                    "P7",
                    "refreshed tokens are stored over whatever is there",
                    "secret/Grants",
                    "? parts.tokens().replace(grantId, open.version(), sealed)",
                    """
                    ? parts.tokens()
                            .load(grantId)
                            .map(now -> parts.tokens().replace(grantId, now.version(), sealed))
                            .orElse(false)
                    """,
                    58),
            new Mutation(
                    "P7",
                    "a token that could not be stored is used",
                    "secret/AccessTokens",
                    "if (grants.put(grantId, before, next)) {",
                    "grants.put(grantId, before, next); if (true) {",
                    58),
            new Mutation(
                    "P7",
                    "tokens are refreshed long before they end",
                    "secret/AccessTokens",
                    "MARGIN = Duration.ofMinutes(3)",
                    "MARGIN = Duration.ofMinutes(59)",
                    2),
            new Mutation(
                    "P8",
                    "letting go takes the tokens of other connections",
                    "connect/Disconnecting",
                    ".usersOf(grantId).stream().allMatch(id::equals);",
                    ".usersOf(grantId).stream().anyMatch(id::equals);",
                    1),
            new Mutation(
                    "P9",
                    "a token is logged",
                    "secret/Grants",
                    "if (before instanceof Found.Unreadable lost) {",
                    """
                    LOG.debug("new tokens for {}: {}", grantId, next.access().reveal());
                    if (before instanceof Found.Unreadable lost) {
                    """,
                    1),
            new Mutation(
                    "P9",
                    "a token is told in a problem",
                    "secret/AccessTokens",
                    "Stop stop = Faults.stop(fault, \"\");",
                    """
                    Stop stop = Stop.blocked(Problem.of(
                            ProblemCode.RECONNECT_NEEDED, before.secrets().refresh().reveal()));
                    """,
                    2));

    private AccessMistakes() {}
}
