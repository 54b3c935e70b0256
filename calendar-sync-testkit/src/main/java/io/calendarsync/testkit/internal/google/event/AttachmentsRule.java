package io.calendarsync.testkit.internal.google.event;

import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attachments: only a caller that says it knows them changes them, and there are at most 25. */
final class AttachmentsRule implements FieldRule {
    private static final Shape ATTACHMENT = new Shape().texts("fileUrl", "title", "mimeType", "iconLink");
    private static final Pattern DRIVE_FILE =
            Pattern.compile("https://(?:docs|drive)\\.google\\.com/.*?(?:/d/|[?&]id=)([\\w-]+)");
    private static final int MOST = 25;

    @Override
    public void apply(Draft draft) {
        if (!draft.write().options().attachments()) {
            draft.keep("attachments");
            return;
        }
        List<JsonObject> attachments = ATTACHMENT.pickAll(draft.event(), "attachments");
        if (attachments.size() > MOST) {
            throw Shape.refused("attachments");
        }
        attachments.forEach(AttachmentsRule::complete);
        draft.event().remove("attachments");
        if (!attachments.isEmpty()) {
            draft.event().add("attachments", Shape.list(attachments));
        }
    }

    private static void complete(JsonObject attachment) {
        String url = Json.text(attachment, "fileUrl")
                .orElseThrow(ApiErrors.REQUIRED.saying("Missing attachment fileUrl.")::refusal);
        if (!url.startsWith("https://") && !url.startsWith("http://")) {
            throw Shape.refused("fileUrl");
        }
        Matcher drive = DRIVE_FILE.matcher(url);
        if (drive.find()) {
            attachment.addProperty("fileId", drive.group(1));
        }
    }
}
