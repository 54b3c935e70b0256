package io.calendarsync.testkit.internal.google.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.calendarsync.testkit.internal.google.ApiError;
import io.calendarsync.testkit.internal.google.Envelope;
import io.calendarsync.testkit.internal.google.ErrorInfo;
import java.util.Locale;

/** Errors in Google's three envelopes. */
final class ErrorJson {
    private ErrorJson() {}

    static JsonObject of(ApiError error, String method) {
        return switch (error.envelope()) {
            case TOKEN -> token(error);
            case BACKEND -> wrapped(backend(error));
            case FRONT_END -> wrapped(frontEnd(error, method));
        };
    }

    private static JsonObject token(ApiError error) {
        JsonObject json = new JsonObject();
        json.addProperty("error", error.reason());
        json.addProperty("error_description", error.message());
        error.detail().ifPresent(subtype -> json.addProperty("error_subtype", subtype.reason()));
        return json;
    }

    private static JsonObject backend(ApiError error) {
        JsonObject json = new JsonObject();
        json.add("errors", errors(error));
        json.addProperty("code", error.status());
        json.addProperty("message", error.message());
        return json;
    }

    private static JsonObject frontEnd(ApiError error, String method) {
        JsonObject json = new JsonObject();
        json.addProperty("code", error.status());
        json.addProperty("message", error.message());
        boolean limit = error.detail().filter(ErrorInfo::tellsOfLimit).isPresent();
        if (!limit) {
            json.add("errors", errors(error));
        }
        json.addProperty("status", statusWord(limit ? 429 : error.status()));
        error.detail().ifPresent(info -> json.add("details", details(info, method)));
        return json;
    }

    private static JsonArray errors(ApiError error) {
        JsonObject json = new JsonObject();
        json.addProperty("domain", error.domain());
        json.addProperty("reason", error.reason());
        json.addProperty("message", error.message());
        error.location().ifPresent(location -> {
            int space = location.indexOf(' ');
            json.addProperty("locationType", location.substring(0, space));
            json.addProperty("location", location.substring(space + 1));
        });
        JsonArray errors = new JsonArray();
        errors.add(json);
        return errors;
    }

    private static JsonArray details(ErrorInfo error, String method) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("service", "calendar-json.googleapis.com");
        error.metadata().forEach(metadata::addProperty);
        if (error.metadata().isEmpty() && !method.isEmpty()) {
            int dot = method.indexOf('.');
            metadata.addProperty(
                    "method",
                    "calendar.v3." + capital(method.substring(0, dot)) + "." + capital(method.substring(dot + 1)));
        }
        JsonObject info = new JsonObject();
        info.addProperty("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        info.addProperty("reason", error.reason());
        info.addProperty("domain", "googleapis.com");
        info.add("metadata", metadata);
        JsonArray details = new JsonArray();
        details.add(info);
        return details;
    }

    private static JsonObject wrapped(JsonObject error) {
        JsonObject json = new JsonObject();
        json.add("error", error);
        return json;
    }

    private static String statusWord(int status) {
        return switch (status) {
            case 400 -> "INVALID_ARGUMENT";
            case 401 -> "UNAUTHENTICATED";
            case 403 -> "PERMISSION_DENIED";
            case 429 -> "RESOURCE_EXHAUSTED";
            default -> "UNKNOWN";
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String indent(ApiError error) {
        return error.envelope() == Envelope.BACKEND ? " " : "  ";
    }
}
