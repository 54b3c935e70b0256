package io.calendarsync.google.internal.http;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Reads the error of an answer; what cannot be read is no error, and its status alone counts. */
final class ErrorReader {
    private ErrorReader() {}

    static GoogleError read(Answer answer) {
        return answer.json()
                .flatMap(json -> JsonTree.object(json, "error"))
                .map(ErrorReader::read)
                .orElse(GoogleError.NONE);
    }

    private static GoogleError read(JsonObject error) {
        Optional<JsonObject> backEnd =
                JsonTree.objects(error, "errors").stream().findFirst();
        Optional<JsonObject> info = JsonTree.objects(error, "details").stream()
                .filter(detail -> JsonTree.text(detail, "reason").isPresent())
                .findFirst();
        return new GoogleError(
                backEnd.flatMap(first -> JsonTree.word(first, "domain")),
                backEnd.flatMap(first -> JsonTree.word(first, "reason")),
                info.flatMap(detail -> JsonTree.word(detail, "reason")).or(() -> JsonTree.word(error, "status")),
                info.flatMap(detail -> JsonTree.object(detail, "metadata"))
                        .flatMap(metadata -> JsonTree.word(metadata, "quota_limit")));
    }
}
