package io.calendarsync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** Answers to batches. */
final class Multipart {
    private Multipart() {}

    static String part(int index, int status, String body) {
        return """
                Content-Type: application/http
                Content-ID: <response-item-%d>

                HTTP/1.1 %d X
                Content-Type: application/json; charset=UTF-8

                %s
                """.formatted(index, status, body);
    }

    static String body(String boundary, String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--").append(boundary).append('\n').append(part);
        }
        return body.append("--").append(boundary).append("--\n").toString();
    }

    static ResponseDefinitionBuilder response(String contentType, String body) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", contentType)
                .withBody(body);
    }
}
