package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs the jar as people do. */
final class StandaloneJarIT {
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void itSaysWhereItListensServesAndEnds() throws Exception {
        Process program = run("--port", "0", "--clock", "2026-03-02T08:00:00Z");
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        String first = out.readLine();
        assertTrue(first.matches("Fake Google listens on http://127\\.0\\.0\\.1:\\d+"), first);
        URI base = URI.create(first.substring(first.indexOf("http")));
        assertEquals("Its page: " + base + "/  Its control API: " + base + "/_fake/", out.readLine());
        assertEquals("Press Ctrl+C to stop.", out.readLine());

        ControlClient client = new ControlClient(base);
        assertEquals(
                "2026-03-02T08:00:00Z", client.get("/_fake/clock").get("now").getAsString());
        String token = token(client, base);
        JsonObject made = JsonParser.parseString(client.send(
                                "POST",
                                "/calendar/v3/calendars/primary/events",
                                """
                                {"summary": "Fitting", "start": {"dateTime": "2026-03-03T10:00:00Z"},
                                 "end": {"dateTime": "2026-03-03T11:00:00Z"}}""",
                                "Authorization",
                                "Bearer " + token)
                        .body())
                .getAsJsonObject();
        assertEquals("Fitting", made.get("summary").getAsString());
        assertTrue(client.send("GET", "/", "").body().contains("Fitting"), "the page shows it");

        // By its handle, which leaves the streams open.
        assertTrue(program.toHandle().destroy());
        assertTrue(program.waitFor(10, TimeUnit.SECONDS), "it ends when told");
        assertEquals("", text(program), "nothing was said on the error stream");
    }

    @Test
    void aSeedFileIsTheWorldAndResetComesBackToIt() throws Exception {
        Process program = run("--seed", Path.of("../docs/fake-google/seed.json").toString());
        String first = program.inputReader(StandardCharsets.UTF_8).readLine();
        ControlClient client = new ControlClient(URI.create(first.substring(first.indexOf("http"))));
        assertEquals(2, client.get("/_fake/accounts").getAsJsonArray("accounts").size());
        client.ok("POST", "/_fake/accounts", "{\"email\": \"finn@example.com\"}");
        client.ok("POST", "/_fake/reset", "");
        assertEquals(2, client.get("/_fake/accounts").getAsJsonArray("accounts").size());
        assertEquals(
                1,
                client.get("/_fake/accounts/dana@example.com/calendars/primary/events")
                        .getAsJsonArray("events")
                        .size());
    }

    @Test
    void wrongOptionsAreNamed() throws Exception {
        assertEquals("fake-google: there is no option --prot", refused(2, "--prot", "8085"));
        assertEquals("fake-google: --port needs a value", refused(2, "--port"));
        assertEquals("fake-google: cannot read nowhere.json", refused(2, "--seed", "nowhere.json"));
        Process other = run();
        String line = other.inputReader(StandardCharsets.UTF_8).readLine();
        String port = line.substring(line.lastIndexOf(':') + 1);
        String taken = refused(1, "--port", port);
        assertTrue(taken.startsWith("fake-google: cannot listen on 127.0.0.1:" + port), taken);
    }

    @Test
    void helpNamesTheOptions() throws Exception {
        Process help = run("--help");
        String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, help.waitFor());
        assertTrue(text.contains("--seed FILE"), text);
        assertFalse(text.contains("internal"), text);
    }

    private static String token(ControlClient client, URI base) throws IOException, InterruptedException {
        String page = base + "/o/oauth2/v2/auth?"
                + WireClient.form(
                        "client_id", "app",
                        "redirect_uri", WireClient.REDIRECT,
                        "response_type", "code",
                        "scope", "openid https://www.googleapis.com/auth/calendar.events",
                        "code_challenge", WireClient.CHALLENGE,
                        "code_challenge_method", "S256");
        URI back = URI.create(
                client.ok("POST", "/_fake/consent", "{\"page\": \"" + page + "\", \"account\": \"dana@example.com\"}")
                        .get("location")
                        .getAsString());
        String form = WireClient.exchange(WireClient.parameter(back, "code"), WireClient.VERIFIER);
        return JsonParser.parseString(
                        client.send("POST", "/token", form, "Content-Type", "application/x-www-form-urlencoded")
                                .body())
                .getAsJsonObject()
                .get("access_token")
                .getAsString();
    }

    private String refused(int code, String... options) throws Exception {
        Process program = run(options);
        String text = text(program);
        assertEquals(code, program.waitFor(), text);
        return text.lines().findFirst().orElseThrow();
    }

    private static String text(Process program) throws IOException {
        return new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process run(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("standalone.jar")));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        // What a JVM says about options in the environment is not the program's.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        started.add(process);
        return process;
    }
}
