package io.calendarsync.testkit.internal.google.http;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.FormText;
import io.calendarsync.testkit.internal.google.Outcome;
import io.calendarsync.testkit.internal.google.Refusal;
import io.calendarsync.testkit.internal.google.model.GoogleModel;
import io.calendarsync.testkit.internal.google.oauth.IdentityDesk;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Google's addresses for tokens and identity. */
final class OAuthRoutes {
    private static final String KEPT = "public, max-age=21600, must-revalidate, no-transform";
    private static final String NOT_KEPT = "no-cache, no-store, max-age=0, must-revalidate";

    private final GoogleModel model;

    OAuthRoutes(GoogleModel model) {
        this.model = model;
    }

    /** What goes back, where the address is one of these. */
    Optional<WireReply> answer(WireRequest request) {
        return Optional.ofNullable(
                switch (request.path()) {
                    case "/token", "/oauth2/v4/token" -> token(request);
                    case "/revoke" -> revoke(request);
                    case "/v1/userinfo", "/oauth2/v3/userinfo" -> userinfo(request);
                    case "/tokeninfo", "/oauth2/v3/tokeninfo" -> tokeninfo(request);
                    case "/oauth2/v3/certs" -> fetched(request, "oauth.certs", IdentityDesk::keySet);
                    case "/oauth2/v1/certs" -> fetched(request, "oauth.certs", IdentityDesk::certificates);
                    case "/.well-known/openid-configuration" ->
                        fetched(
                                request,
                                "oauth.discovery",
                                desk -> desk.discovery(address -> here(request, URI.create(address))));
                    default -> null;
                });
    }

    private WireReply token(WireRequest request) {
        require(request, "POST");
        Map<String, List<String>> form = new LinkedHashMap<>(decoded(request.body()));
        BasicCredentials.of(request).ifPresent(shown -> {
            form.put("client_id", List.of(shown.name()));
            form.put("client_secret", List.of(shown.secret()));
        });
        return reply(model.token(form), NOT_KEPT);
    }

    private WireReply revoke(WireRequest request) {
        require(request, "POST");
        return reply(model.revoke(fields(request)), NOT_KEPT);
    }

    private WireReply userinfo(WireRequest request) {
        require(request, "GET", "POST");
        Optional<String> token = WireFront.bearer(request)
                .or(() -> fields(request).getOrDefault("access_token", List.of()).stream()
                        .findFirst());
        return reply(model.identity("oauth.userinfo", desk -> desk.userinfo(token)), NOT_KEPT);
    }

    private WireReply tokeninfo(WireRequest request) {
        require(request, "GET", "POST");
        Map<String, List<String>> fields = fields(request);
        return reply(model.identity("oauth.tokeninfo", desk -> desk.tokeninfo(fields)), NOT_KEPT);
    }

    private WireReply fetched(WireRequest request, String method, Function<IdentityDesk, Outcome> document) {
        require(request, "GET");
        return reply(model.identity(method, document), KEPT);
    }

    private void require(WireRequest request, String... methods) {
        if (!List.of(methods).contains(request.method())) {
            throw model.unexpected().refuse(request.method() + " " + request.path());
        }
    }

    /** What the query and the body say; the body where both do. */
    private static Map<String, List<String>> fields(WireRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>(decoded(request.query()));
        fields.putAll(decoded(request.body()));
        return fields;
    }

    private static Map<String, List<String>> decoded(String form) {
        try {
            return FormText.parse(form);
        } catch (Refusal undecodable) {
            throw ApiErrors.INVALID_REQUEST.refusal();
        }
    }

    /** Google's address on the host that was asked; without a host, as it is. */
    private static String here(WireRequest request, URI address) {
        return request.header("host")
                .filter(host -> host.matches("[A-Za-z0-9.:\\[\\]-]+"))
                .map(host -> "http://" + host + address.getPath())
                .orElseGet(address::toString);
    }

    private static WireReply reply(Outcome outcome, String caching) {
        WireReply reply = Replies.of(outcome, "", Replies.View.OF_TOKENS);
        return reply instanceof WireReply.Sent sent && sent.status() == 200
                ? sent.with("Cache-Control", caching)
                : reply;
    }
}
