package io.calendarsync.testkit.google;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.sun.management.OperatingSystemMXBean;
import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.internal.google.Scopes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints how fast the fake starts and answers: in process and over loopback, by one thread and by two.
 *
 * <p>No test, since it looks at the wall clock; {@code docs/fake-google/speed.md} says how to start it.
 */
public final class FakeGoogleSpeed {
    private static final int STANDING = 2000;
    private static final String EVENTS = "/calendar/v3/calendars/primary/events";

    private final AtomicInteger numbers;
    private final HttpRequestFactory requests;
    private final String root;
    private final String token;
    private int changes;

    private FakeGoogleSpeed(FakeGoogle google, HttpTransport transport, String token, AtomicInteger numbers) {
        this.numbers = numbers;
        requests = transport.createRequestFactory();
        root = google.baseUri().toString();
        this.token = token;
    }

    /**
     * Measures for about two minutes.
     *
     * @param arguments how many seconds for each measurement; two when nothing is said
     */
    public static void main(String... arguments) throws Exception {
        Duration length = Duration.ofSeconds(arguments.length == 0 ? 2 : Long.parseLong(arguments[0]));
        for (String time : List.of("first", "second")) {
            long start = System.nanoTime();
            FakeGoogle.start().close();
            System.out.printf("%s start and stop: %d ms%n", time, (System.nanoTime() - start) / 1_000_000);
        }
        measured("in process", length, true);
        measured("over loopback", length, false);
    }

    private static void measured(String way, Duration length, boolean inProcess) throws Exception {
        for (int threads : List.of(1, 2)) {
            for (Kind kind : Kind.values()) {
                // The first is not looked at: what runs for the first time is compiled meanwhile.
                var unused = afresh(kind, threads, inProcess, length);
                System.out.printf(
                        "%s, %d thread%s, %s: %s%n",
                        way, threads, threads == 1 ? "" : "s", kind.title, afresh(kind, threads, inProcess, length));
            }
        }
    }

    private static String afresh(Kind kind, int threads, boolean inProcess, Duration length) throws Exception {
        try (FakeGoogle google = FakeGoogle.start()) {
            List<FakeGoogleSpeed> callers = new ArrayList<>();
            AtomicInteger numbers = new AtomicInteger();
            String token = new WireClient(google, Scopes.EVENTS_OWNED).token();
            for (int i = 0; i < threads; i++) {
                callers.add(new FakeGoogleSpeed(
                        google, inProcess ? google.transport() : new NetHttpTransport(), token, numbers));
            }
            for (int i = 0; i < STANDING / 50; i++) {
                callers.get(0).batch();
            }
            return run(callers, kind, length);
        }
    }

    private static String run(List<FakeGoogleSpeed> callers, Kind kind, Duration length) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long busy = process.getProcessCpuTime();
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        List<Callable<Long>> work = callers.stream()
                .map(caller -> caller.until(start + length.toNanos(), kind))
                .toList();
        long calls = 0;
        for (Future<Long> done : threads.invokeAll(work)) {
            calls += done.get();
        }
        threads.shutdown();
        return String.format(
                "%,d calls a second, %d microseconds of processor time each",
                calls * 1_000_000_000L / (System.nanoTime() - start),
                (process.getProcessCpuTime() - busy) / 1000 / calls);
    }

    private Callable<Long> until(long end, Kind kind) {
        return () -> {
            long calls = 0;
            while (System.nanoTime() < end) {
                calls += kind.deed.by(this);
            }
            return calls;
        };
    }

    private int insert() throws IOException {
        return call("POST", EVENTS, event(numbers.incrementAndGet()));
    }

    private int get() throws IOException {
        return call("GET", EVENTS + "/" + known(), "");
    }

    private int patch() throws IOException {
        String body = "{\"summary\":\"Changed " + changes + "\"}";
        return call("PATCH", EVENTS + "/" + known(), body);
    }

    private int list() throws IOException {
        return call("GET", EVENTS + "?maxResults=5", "");
    }

    private int batch() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            text.append("--b\r\nContent-Type: application/http\r\nContent-ID: <item-")
                    .append(i)
                    .append(String.join(
                            "\r\n", ">", "", "POST " + EVENTS + " HTTP/1.1", "Content-Type: application/json", "", ""))
                    .append(event(numbers.incrementAndGet()))
                    .append("\r\n");
        }
        send(
                "POST",
                "/batch/calendar/v3",
                "multipart/mixed; boundary=b",
                text.append("--b--\r\n").toString());
        return 50;
    }

    private int mixed() throws IOException {
        return insert() + get() + patch() + get() + patch();
    }

    private int call(String method, String path, String body) throws IOException {
        send(method, path, "application/json", body);
        return 1;
    }

    private void send(String method, String path, String type, String body) throws IOException {
        // What Google's clients do where their HTTP knows no PATCH.
        boolean patch = method.equals("PATCH");
        HttpRequest request = requests.buildRequest(
                patch ? "POST" : method,
                new GenericUrl(root + path, true),
                body.isEmpty() ? null : new ByteArrayContent(type, body.getBytes(StandardCharsets.UTF_8)));
        request.getHeaders().setAuthorization("Bearer " + token);
        if (patch) {
            request.getHeaders().set("X-HTTP-Method-Override", "PATCH");
        }
        request.setLoggingEnabled(false).setCurlLoggingEnabled(false);
        HttpResponse response = request.execute();
        try (InputStream content = response.getContent()) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private String known() {
        return "event" + (1 + changes++ % STANDING);
    }

    private static String event(int number) {
        return "{\"id\":\"event" + number + "\",\"summary\":\"Fitting " + number + "\",\"location\":\"Workshop\","
                + "\"start\":{\"dateTime\":\"2026-03-02T10:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                + "\"end\":{\"dateTime\":\"2026-03-02T11:00:00+01:00\",\"timeZone\":\"Europe/Berlin\"},"
                + "\"extendedProperties\":{\"private\":{\"booking\":\"A-" + number + "\"}}}";
    }

    private interface Deed {
        int by(FakeGoogleSpeed caller) throws IOException;
    }

    private enum Kind {
        INSERT("insert", FakeGoogleSpeed::insert),
        GET("get", FakeGoogleSpeed::get),
        PATCH("patch", FakeGoogleSpeed::patch),
        LIST("list of five", FakeGoogleSpeed::list),
        BATCH("batches of fifty", FakeGoogleSpeed::batch),
        MIXED("one insert, two gets, two patches", FakeGoogleSpeed::mixed);

        private final String title;

        @SuppressWarnings("ImmutableEnumChecker") // each is a reference to a method
        private final Deed deed;

        Kind(String title, Deed deed) {
            this.title = title;
            this.deed = deed;
        }
    }
}
