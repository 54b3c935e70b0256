package io.calendarsync.testkit.internal.google.push;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody who wants to watch has asked for, once Google finds nothing wrong with it.
 *
 * @param expires when the channel ends, Google's own limit included
 */
record ChannelRequest(String id, Optional<String> token, URI address, Instant expires) {
    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TOKEN = 256;
    private static final Set<String> TYPES = Set.of("web_hook", "webhook");
    // Whatever else would not go through a header.
    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /** Not the token. */
    @Override
    public String toString() {
        return id + " to " + address;
    }

    static ChannelRequest read(JsonObject body, Instant now, Duration longest) {
        String id = Json.text(body, "id").filter(text -> !text.isEmpty()).orElseThrow(missing("id")::refusal);
        if (id.length() > LONGEST_ID || !PLAIN.matcher(id).matches()) {
            throw invalid("id").refusal();
        }
        String type = Json.text(body, "type").orElseThrow(missing("type")::refusal);
        if (!TYPES.contains(type)) {
            throw ApiErrors.CHANNEL_TYPE
                    .saying("Channel type not supported: " + type)
                    .refusal();
        }
        Optional<String> token = Json.text(body, "token");
        token.filter(text ->
                        text.length() > LONGEST_TOKEN || !PLAIN.matcher(text).matches())
                .ifPresent(text -> {
                    throw invalid("token").refusal();
                });
        return new ChannelRequest(id, token, address(body), expires(body, now, longest));
    }

    // Plain HTTP is for receivers on this machine alone: a fake has no certificate that anybody trusts.
    private static URI address(JsonObject body) {
        String text = Json.text(body, "address").orElseThrow(missing("address")::refusal);
        try {
            URI address = URI.create(text);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            boolean secure = "https".equalsIgnoreCase(address.getScheme()) && !host.isEmpty();
            boolean here = "http".equalsIgnoreCase(address.getScheme())
                    && THIS_MACHINE.matcher(host).matches();
            if (secure || here) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw notHttps(text).refusal();
        }
        throw notHttps(text).refusal();
    }

    private static Instant expires(JsonObject body, Instant now, Duration longest) {
        Optional<Instant> life = Json.child(body, "params")
                .flatMap(params -> Json.text(params, "ttl"))
                .map(ttl -> later(now, number(ttl, "params.ttl")));
        Optional<Instant> end =
                Json.text(body, "expiration").map(time -> Instant.ofEpochMilli(number(time, "expiration")));
        Instant wished = Stream.of(life, end)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(now.plus(USUAL_LIFE));
        if (!wished.isAfter(now)) {
            throw invalid("expiration").refusal();
        }
        Instant latest = now.plus(longest);
        return Instant.ofEpochMilli((wished.isAfter(latest) ? latest : wished).toEpochMilli());
    }

    private static Instant later(Instant now, long seconds) {
        try {
            return now.plusSeconds(seconds);
        } catch (DateTimeException | ArithmeticException beyond) {
            return Instant.MAX;
        }
    }

    private static long number(String text, String field) {
        if (!NUMBER.matcher(text).matches()) {
            throw invalid(field).refusal();
        }
        return Long.parseLong(text);
    }

    private static ApiError missing(String field) {
        return ApiErrors.REQUIRED.saying("Missing required field: " + field);
    }

    private static ApiError invalid(String field) {
        return ApiErrors.INVALID.saying("Invalid value for: " + field);
    }

    private static ApiError notHttps(String address) {
        return ApiErrors.WEBHOOK_NOT_HTTPS.saying("WebHook callback must be HTTPS: " + address);
    }
}
