package io.calendarsync.testkit.google;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;

/** Requests that no client means, drawn from a seed: of Google's shapes, with something wrong in them. */
@SuppressWarnings("StringConcatToTextBlock") // the check fails at a line break that stands alone
final class OddRequests {
    private final Random random;

    OddRequests(Random random) {
        this.random = random;
    }

    /** One request, its header lines besides the usual ones. */
    record Odd(String method, String path, String type, String body, Map<String, String> headers) {}

    Odd next() {
        String path = any(OddWords.PATHS.subList(0, random.nextBoolean() ? 10 : OddWords.PATHS.size()));
        String usual = usual(path);
        path = path.replace("calendars/{}", "calendars/" + (random.nextInt(9) == 0 ? any(OddWords.NAMES) : "primary"));
        while (path.contains("{}")) {
            path = path.replaceFirst("\\{}", java.util.regex.Matcher.quoteReplacement(any(OddWords.NAMES)));
        }
        String query = random.nextInt(3) > 0 ? "" : "?" + pairs(true);
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(12) == 0) {
            headers.put("If-Match", any(OddWords.VALUES));
        }
        if (random.nextInt(20) == 0) {
            headers.put("X-HTTP-Method-Override", any(OddWords.METHODS));
        }
        String method = random.nextInt(8) == 0 ? any(OddWords.METHODS) : usual;
        if (path.startsWith("/batch")) {
            return new Odd("POST", path + query, batchType(), batch(), headers);
        }
        if (method.equals("GET") || method.equals("DELETE") || method.equals("HEAD")) {
            return new Odd(method, path + query, "", "", headers);
        }
        boolean form = !path.startsWith("/calendar");
        return new Odd(
                method,
                path + query,
                form ? "application/x-www-form-urlencoded" : "application/json; charset=UTF-8",
                form ? pairs(false) : random.nextInt(40) == 0 ? broken() : body(),
                headers);
    }

    private String usual(String path) {
        if (path.endsWith("watch")
                || path.endsWith("stop")
                || path.endsWith("move")
                || path.endsWith("clear")
                || path.endsWith("import")
                || path.endsWith("quickAdd")
                || path.endsWith("freeBusy")
                || path.equals("/token")
                || path.equals("/revoke")) {
            return "POST";
        }
        if (path.endsWith("/{}")) {
            return any(List.of("GET", "PUT", "PATCH", "PATCH", "DELETE"));
        }
        return any(List.of("GET", "POST"));
    }

    private String pairs(boolean encoded) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(any(OddWords.KEYS))
                    .append(random.nextInt(12) == 0 ? "" : "=")
                    .append(value(any(OddWords.VALUES), encoded))
                    .append('&');
        }
        return text.toString();
    }

    // An address with a broken percent sign does not even reach a server; a form does.
    private static String value(String raw, boolean encoded) {
        return encoded ? URLEncoder.encode(raw, StandardCharsets.UTF_8) : raw;
    }

    private String batchType() {
        return any(List.of(
                "multipart/mixed; boundary=b",
                "multipart/mixed; boundary=b",
                "multipart/mixed; boundary=\"b\"",
                "multipart/mixed; boundary=",
                "multipart/mixed",
                "text/plain",
                "multipart/mixed; boundary=" + "(".repeat(50)));
    }

    private String batch() {
        StringBuilder text = new StringBuilder(any(List.of("", "preamble\r\n", "\r\n")));
        String end = any(List.of("\r\n", "\r\n", "\n"));
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append("--b").append(end);
            text.append(any(List.of("Content-Type: application/http", "Content-Type: text/plain", ":", "", "junk")))
                    .append(end);
            text.append(any(List.of("Content-ID: <item-1>", "Content-ID: ", "Content-ID: <\u0001>", "Content-ID")))
                    .append(end)
                    .append(end);
            text.append(any(List.of(
                            "",
                            "GET ",
                            "POST /calendar/v3/calendars/primary/events HTTP/1.1",
                            "GET http://[bad HTTP/1.1",
                            "GET https://www.googleapis.com/calendar/v3/colors HTTP/1.1",
                            "GET /calendar/v3/calendars/%zz HTTP/1.1",
                            "POST /batch/calendar/v3 HTTP/1.1",
                            "GET  HTTP/1.1",
                            "PATCH /calendar/v3/calendars/primary/events/event1?%zz=%",
                            "GET /calendar/v3/calendars/primary/events?fields=(( HTTP/1.1")))
                    .append(end);
            text.append(any(List.of(
                            "Authorization: Bearer nothing",
                            "Content-Length: -5",
                            "Content-Length: 99999999999999",
                            "X: y",
                            "")))
                    .append(end)
                    .append(end);
            text.append(random.nextInt(3) == 0 ? broken() : body()).append(end);
        }
        return text.append(any(List.of("--b--", "--b--\r\n", "", "--b"))).toString();
    }

    private String broken() {
        return any(List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "{\"a\":".repeat(200) + "1" + "}".repeat(200),
                "[]",
                "1",
                "\"a\"",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{a:'b'}",
                "\u0000",
                "{\"summary\":\"" + "x".repeat(100_000) + "\"}",
                "null",
                "{\"start\":" + "{\"a\":".repeat(200) + "1" + "}".repeat(200) + "}"));
    }

    private String body() {
        StringBuilder text = new StringBuilder("{");
        text.append(any(OddWords.TIMES));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(',').append(any(OddWords.PARTS));
        }
        if (random.nextInt(6) == 0) {
            text.append(",\"").append(any(OddWords.FIELDS)).append("\":").append(value(0));
        }
        text.append('}');
        return random.nextInt(3) == 0 ? text.toString() : bent(text.toString());
    }

    private String bent(String body) {
        List<MatchResult> scalars = OddWords.SCALAR.matcher(body).results().toList();
        MatchResult one = any(scalars);
        return body.substring(0, one.start(1)) + value(1) + body.substring(one.end(1));
    }

    private String value(int depth) {
        int kind = random.nextInt(depth > 3 ? 4 : 8);
        if (kind < 5) {
            return any(OddWords.SCALARS);
        }
        if (kind == 5) {
            return "[" + value(depth + 1) + (random.nextBoolean() ? "" : "," + value(depth + 1)) + "]";
        }
        StringBuilder text = new StringBuilder("{");
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append('"')
                    .append(any(OddWords.FIELDS))
                    .append("\":")
                    .append(value(depth + 1))
                    .append(i == 0 ? "" : ",");
        }
        return text.append('}').toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
