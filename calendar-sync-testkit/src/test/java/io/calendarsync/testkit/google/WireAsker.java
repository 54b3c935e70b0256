package io.calendarsync.testkit.google;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks over HTTP: with sockets by the JDK's client, without them by Google's classes; neither repeats anything. */
final class WireAsker implements Asker {
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";
    private static final Pattern PART = Pattern.compile("Content-ID: <response-item-(\\d+)>\\s+HTTP/1.1 (\\d+)");

    private final FakeGoogle google;
    private final WireClient client;
    private final boolean loopback;

    WireAsker(FakeWorld world, boolean loopback) {
        this.loopback = loopback;
        google = FakeGoogle.start(world);
        try {
            client = new WireClient(google, Scopes.EVENTS_OWNED);
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public String insert(String id, String title) {
        return said("POST", EVENTS, body(id, title));
    }

    @Override
    public String patch(String id, String title) {
        return said("PATCH", EVENTS + "/" + id, "{\"summary\":\"" + title + "\"}");
    }

    @Override
    public String delete(String id) {
        return said("DELETE", EVENTS + "/" + id, "");
    }

    @Override
    public String get(String id) {
        return said("GET", EVENTS + "/" + id, "");
    }

    @Override
    public String list() {
        Got got = ask("GET", EVENTS, "", "application/json");
        var page = JsonParser.parseString(got.body).getAsJsonObject();
        return page.getAsJsonArray("items").size() + (page.has("nextSyncToken") ? "" : " and more");
    }

    @Override
    public String batch(List<String> ids) {
        String parts = IntStream.range(0, ids.size())
                .mapToObj(i -> "--b\r\nContent-Type: application/http\r\nContent-ID: <item-" + i + ">\r\n\r\nPOST "
                        + EVENTS + " HTTP/1.1\r\nContent-Type: application/json\r\n\r\n" + body(ids.get(i), ids.get(i))
                        + "\r\n")
                .collect(Collectors.joining());
        Got got = ask("POST", "/batch/calendar/v3", parts + "--b--\r\n", "multipart/mixed; boundary=b");
        if (got.status != 200 || !got.type.startsWith("multipart/mixed")) {
            return got.toString();
        }
        Matcher part = PART.matcher(got.body);
        return part.results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        google.close();
    }

    private String said(String method, String path, String body) {
        return ask(method, path, body, "application/json").toString();
    }

    private Got ask(String method, String path, String body, String type) {
        try {
            return loopback ? overLoopback(method, path, body, type) : inProcess(method, path, body, type);
        } catch (IOException unanswered) {
            return new Got(0, "", "", Map.of());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Got overLoopback(String method, String path, String body, String type)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.call(method, path, body, "Content-Type", type);
        Map<String, String> headers = new TreeMap<>();
        response.headers().firstValue("Retry-After").ifPresent(wait -> headers.put("Retry-After", wait));
        return new Got(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                headers);
    }

    private Got inProcess(String method, String path, String body, String type) throws IOException {
        HttpTransport transport = google.transport();
        HttpRequest request = transport
                .createRequestFactory()
                .buildRequest(
                        method,
                        new GenericUrl("https://www.googleapis.com" + path, true),
                        body.isEmpty() ? null : new ByteArrayContent(type, body.getBytes(StandardCharsets.UTF_8)));
        request.setThrowExceptionOnExecuteError(false).setLoggingEnabled(false);
        request.getHeaders().setAuthorization("Bearer " + client.token());
        var response = request.execute();
        String answer = new String(
                response.getContent() == null
                        ? new byte[0]
                        : response.getContent().readAllBytes(),
                StandardCharsets.UTF_8);
        Map<String, String> headers = new TreeMap<>();
        if (response.getHeaders().getRetryAfter() != null) {
            headers.put("Retry-After", response.getHeaders().getRetryAfter());
        }
        return new Got(
                response.getStatusCode(),
                response.getContentType() == null ? "" : response.getContentType(),
                answer,
                headers);
    }

    private static String body(String id, String title) {
        return "{\"id\":\"" + id + "\",\"summary\":\"" + title
                + "\",\"start\":{\"date\":\"2026-03-02\"},\"end\":{\"date\":\"2026-03-03\"}}";
    }

    private record Got(int status, String type, String body, Map<String, String> headers) {
        @Override
        public String toString() {
            if (status == 0) {
                return "no answer";
            }
            String kind = type.isEmpty() || type.startsWith("application/json") ? "" : " " + type.replaceAll(";.*", "");
            boolean readable = body.isEmpty() || kind.equals(" text/html") || json();
            return status + kind + (readable ? "" : " unreadable") + (headers.isEmpty() ? "" : " " + headers);
        }

        private boolean json() {
            try {
                return new GsonBuilder()
                        .setStrictness(Strictness.STRICT)
                        .create()
                        .fromJson(body, JsonElement.class)
                        .isJsonObject();
            } catch (JsonParseException unreadable) {
                return false;
            }
        }
    }
}
