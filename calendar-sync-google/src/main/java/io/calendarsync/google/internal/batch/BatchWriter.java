package io.calendarsync.google.internal.batch;

import io.calendarsync.google.internal.http.Call;
import io.calendarsync.google.internal.http.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes many requests as one multipart body. */
final class BatchWriter {

    // No part can hold this at the start of a line: paths are encoded, and JSON has no raw line breaks.
    private static final String BOUNDARY = "calendar_sync_part";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private BatchWriter() {}

    static Content write(List<Call> calls) {
        BatchWriter writer = new BatchWriter();
        for (int i = 0; i < calls.size(); i++) {
            writer.part(i, calls.get(i));
        }
        writer.line("--" + BOUNDARY + "--");
        return new Content("multipart/mixed; boundary=" + BOUNDARY, writer.out.toByteArray());
    }

    private void part(int index, Call call) {
        line("--" + BOUNDARY);
        line("Content-Type: application/http");
        line("Content-Transfer-Encoding: binary");
        line("Content-ID: <item-" + index + ">");
        line("");
        line(call.method() + " " + call.path() + " HTTP/1.1");
        call.ifMatch().ifPresent(etag -> line("If-Match: " + etag));
        Optional<Content> content = call.content();
        content.ifPresent(body -> {
            line("Content-Type: " + body.type());
            line("Content-Length: " + body.length());
        });
        line("");
        content.ifPresent(body -> body.writeTo(out));
        line("");
    }

    private void line(String text) {
        byte[] bytes = (text + "\r\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
    }
}
