package io.calendarsync.testkit.internal.google.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The way back from the consent page to the application. */
final class Callback {
    private final AuthorizationRequest request;
    private final Map<String, String> fields = new LinkedHashMap<>();

    Callback(AuthorizationRequest request, boolean namesIssuer) {
        this.request = request;
        request.state().ifPresent(state -> fields.put("state", state));
        if (namesIssuer) {
            fields.put("iss", Identity.ISSUER);
        }
    }

    Callback with(String name, String value) {
        fields.put(name, value);
        return this;
    }

    URI address() {
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(request.redirectUri() + (request.redirectUri().contains("?") ? "&" : "?") + query);
    }
}
