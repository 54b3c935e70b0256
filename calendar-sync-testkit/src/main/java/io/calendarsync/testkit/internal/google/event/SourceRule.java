package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.Optional;

/** Where an event comes from: a web address, which its creator alone may change. */
final class SourceRule implements FieldRule {
    private static final Shape SOURCE = new Shape().texts("title", "url");

    @Override
    public void apply(Draft draft) {
        Optional<String> creator = draft.before()
                .flatMap(before -> Json.child(before, "creator"))
                .flatMap(person -> Json.text(person, "email"));
        if (creator.filter(email -> !email.equals(draft.write().person().email()))
                .isPresent()) {
            draft.keep("source");
            return;
        }
        Json.child(draft.event(), "source").map(SOURCE::pick).ifPresent(source -> {
            String url = Json.text(source, "url").orElse("");
            if (!url.startsWith("http://") && !url.startsWith("https://")) {
                throw ApiErrors.INVALID.saying("Invalid source url.").refusal();
            }
            draft.event().add("source", source);
        });
    }
}
