package io.calendarsync.testkit.google;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calendarsync.testkit.FakeGoogle;
import io.calendarsync.testkit.FakeWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleVisitorsTest {
    private final FakeGoogle google =
            FakeGoogle.builder(FakeWorld.create()).hostNames("fake-google").start();
    private final String port = ":" + google.baseUri().getPort();

    @AfterEach
    void stop() {
        google.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "127.0.0.1", "[::1]", "console.localhost", "LOCALHOST", "10.1.2.3", "fake-google"})
    void thisMachineAndItsNamesMayAsk(String host) throws IOException {
        assertEquals(200, status("Host: " + host + port));
        assertEquals(
                200, status("Host: " + host + port, "Origin: http://" + host + port, "Sec-Fetch-Site: same-origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example",
                "fake-google.example"
            })
    void aNameThatOnlyLeadsHereMayNot(String host) throws IOException {
        assertEquals(403, status("Host: " + host + port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://attacker.example",
                "Origin: null",
                "Origin: http://localhost:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void aPageOfAnotherOriginMayNot(String header) throws IOException {
        assertEquals(403, status("Host: localhost" + port, header));
    }

    @Test
    void googlesOwnPathsAnswerUnderAnyName() throws IOException {
        String answer = firstLine("GET /calendar/v3/calendars/primary HTTP/1.1", "Host: www.googleapis.com");
        assertTrue(answer.contains(" 401 "), answer);
    }

    private int status(String... headers) throws IOException {
        return Integer.parseInt(firstLine("GET /_fake/clock HTTP/1.1", headers).split(" ", -1)[1]);
    }

    // By hand, since clients do not let their users choose these headers.
    private String firstLine(String request, String... headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), google.baseUri().getPort())) {
            String text = request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
