package io.calendarsync.simulation;

import io.calendarsync.testkit.FakeFault;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One fault of Google, at a method for which it means something.
 *
 * <p>Google fails, refuses and is late. It does not lie: nothing is called deleted or unknown that stands there for all
 * to see, since against that no client can defend itself.
 */
record Trouble(String method, FakeFault fault) {
    private static final List<String> WRITES =
            List.of("events.insert", "events.patch", "events.update", "events.delete", "calendars.insert");
    private static final List<String> EVENT_WRITES =
            List.of("events.insert", "events.patch", "events.update", "events.delete");
    private static final int UNSEEN = 4;
    private static final List<String> READS = List.of("events.get", "events.list", "calendars.get");
    private static final List<String> TOKENS = List.of("oauth.refresh", "oauth.token", "oauth.revoke");
    private static final List<String> ALL = List.of(
            "batch",
            "events.insert",
            "events.patch",
            "events.update",
            "events.delete",
            "events.get",
            "events.list",
            "events.watch",
            "channels.stop",
            "calendars.get",
            "calendars.insert",
            "oauth.refresh",
            "oauth.token",
            "oauth.revoke");

    /** Trouble that may come again and again; a calendar that is empty time after time is empty. */
    static Trouble lasting(SplittableRandom chance) {
        Trouble trouble = any(chance);
        return trouble.fault() instanceof FakeFault.EmptyListing
                ? new Trouble(trouble.method(), FakeFault.htmlPage(502))
                : trouble;
    }

    static Trouble any(SplittableRandom chance) {
        return switch (chance.nextInt(18)) {
            case 0, 1 -> refused(chance);
            case 2 -> new Trouble(one(TOKENS, chance), tokenError(chance));
            case 3 -> page(chance);
            case 4 -> new Trouble(one(chance.nextBoolean() ? EVENT_WRITES : READS, chance), FakeFault.expiredToken());
            case 5 -> new Trouble(one(ALL, chance), FakeFault.lostRequest());
            case 6 -> new Trouble(one(ALL, chance), FakeFault.lostAnswer());
            case 7 -> slow(chance);
            case 8 -> new Trouble(one(ALL, chance), moment(FakeFault.truncatedBody(), chance));
            case 9 -> malformed(chance);
            case 10 -> new Trouble(one(ALL, chance), FakeFault.wrongContentType());
            case 11 -> new Trouble(one(WRITES, chance), FakeFault.landsWhenTold());
            case 12 -> new Trouble(one(WRITES, chance), FakeFault.landsAfterCalls(1 + chance.nextInt(4)));
            case 13 -> new Trouble(one(EVENT_WRITES, chance), FakeFault.landsAfterNewer());
            case 14 -> new Trouble(one(EVENT_WRITES, chance), FakeFault.duplicateDelivery());
            case 15 -> batch(chance);
            case 16 ->
                new Trouble("events.list", chance.nextBoolean() ? FakeFault.emptyListing() : FakeFault.oddEntries());
            default -> new Trouble("events.insert", FakeFault.notYetVisible(1 + chance.nextInt(UNSEEN)));
        };
    }

    private static Trouble refused(SplittableRandom chance) {
        return switch (chance.nextInt(19)) {
            case 0 -> new Trouble(one(ALL, chance), FakeFault.refused(500, "global", "backendError"));
            case 1 -> failed(one(ALL, chance));
            case 2 -> new Trouble(one(WRITES, chance), FakeFault.refused(403, "usageLimits", "rateLimitExceeded"));
            case 3 ->
                new Trouble(
                        one(READS, chance),
                        FakeFault.refused(429, "usageLimits", "rateLimitExceeded", Duration.ofSeconds(20)));
            case 4 -> new Trouble(one(WRITES, chance), FakeFault.refused(403, "usageLimits", "quotaExceeded"));
            case 5 -> new Trouble(one(WRITES, chance), FakeFault.refused(403, "usageLimits", "dailyLimitExceeded"));
            case 6 -> new Trouble(one(READS, chance), FakeFault.refused(403, "usageLimits", "accessNotConfigured"));
            case 7 -> new Trouble(one(WRITES, chance), FakeFault.refused(403, "global", "insufficientPermissions"));
            case 8 -> new Trouble(one(WRITES, chance), FakeFault.refused(403, "global", "domainPolicy"));
            case 9 -> new Trouble(one(EVENT_WRITES, chance), FakeFault.refused(403, "calendar", "requiredAccessLevel"));
            case 10 ->
                new Trouble(
                        one(List.of("events.insert", "events.patch"), chance),
                        FakeFault.refused(403, "global", "forbidden"));
            case 11 ->
                new Trouble(
                        one(List.of("events.insert", "events.patch"), chance),
                        FakeFault.refused(400, "global", "invalid"));
            case 12 -> new Trouble(one(EVENT_WRITES, chance), FakeFault.refused(409, "global", "conflict"));
            case 13 -> new Trouble("events.patch", FakeFault.refused(412, "global", "conditionNotMet"));
            case 14 -> new Trouble("events.patch", FakeFault.refused(404, "global", "notFound"));
            case 15 -> new Trouble("events.patch", FakeFault.refused(410, "global", "deleted"));
            case 16 -> new Trouble("calendars.insert", FakeFault.refused(403, "global", "forbidden"));
            case 17 -> new Trouble("events.update", FakeFault.refused(403, "global", "forbidden"));
            default -> new Trouble("events.get", FakeFault.refused(403, "global", "forbidden"));
        };
    }

    private static FakeFault tokenError(SplittableRandom chance) {
        return switch (chance.nextInt(6)) {
            case 0 -> FakeFault.tokenError(400, "invalid_grant");
            case 1 -> FakeFault.tokenError(401, "invalid_client");
            case 2 -> FakeFault.tokenError(400, "admin_policy_enforced");
            case 3 -> FakeFault.tokenError(429, "rate_limit_exceeded");
            default -> FakeFault.tokenError(503, "temporarily_unavailable");
        };
    }

    private static Trouble slow(SplittableRandom chance) {
        FakeFault.Slow slow = FakeFault.slow(Duration.ofSeconds(1 + chance.nextInt(45)));
        return new Trouble(one(ALL, chance), chance.nextBoolean() ? slow.afterEffect() : slow);
    }

    private static Trouble page(SplittableRandom chance) {
        String method = one(ALL, chance);
        FakeFault.HtmlPage page = FakeFault.htmlPage(one(List.of(502, 503), chance));
        return new Trouble(method, chance.nextBoolean() ? page.afterEffect() : page);
    }

    private static Trouble failed(String method) {
        FakeFault.Refused failed = FakeFault.refused(503, "global", "backendError");
        return new Trouble(method, failed.afterEffect());
    }

    private static Trouble malformed(SplittableRandom chance) {
        String method = one(ALL, chance);
        FakeFault fault = moment(FakeFault.malformedBody(), chance);
        return new Trouble(method, fault);
    }

    private static Trouble batch(SplittableRandom chance) {
        return new Trouble(
                "batch",
                switch (chance.nextInt(3)) {
                    case 0 -> FakeFault.batchCutShort(chance.nextInt(5));
                    case 1 -> FakeFault.batchPartMissing(chance.nextInt(5));
                    default -> FakeFault.batchReordered();
                });
    }

    private static FakeFault moment(FakeFault.TruncatedBody body, SplittableRandom chance) {
        return chance.nextBoolean() ? body.beforeEffect() : body;
    }

    private static FakeFault moment(FakeFault.MalformedBody body, SplittableRandom chance) {
        return chance.nextBoolean() ? body.beforeEffect() : body;
    }

    private static <T> T one(List<T> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }

    @Override
    public String toString() {
        return method + " meets " + fault;
    }
}
