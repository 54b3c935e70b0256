package io.calendarsync.testkit.internal.google.http;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests to any host without a socket, by the same handling as a server. */
public final class InProcessTransport extends HttpTransport {
    private final Supplier<WireFront> front;

    /** A transport to whichever front there is when it is asked. */
    public InProcessTransport(Supplier<WireFront> front) {
        this.front = front;
    }

    @Override
    public boolean supportsMethod(String method) {
        return true;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(front.get(), method, URI.create(url));
    }

    private static final class Request extends LowLevelHttpRequest {
        private final WireFront front;
        private final String method;
        private final URI uri;
        private final Map<String, String> headers = new HashMap<>();
        private Duration patience = Duration.ZERO;

        Request(WireFront front, String method, URI uri) {
            this.front = front;
            this.method = method;
            this.uri = uri;
        }

        @Override
        public void addHeader(String name, String value) {
            headers.put(name.toLowerCase(Locale.ROOT), value);
        }

        @Override
        public void setTimeout(int connectMillis, int readMillis) {
            patience = Duration.ofMillis(readMillis);
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            Optional.ofNullable(getContentType()).ifPresent(type -> headers.put("content-type", type));
            Optional.ofNullable(getContentEncoding()).ifPresent(encoding -> headers.put("content-encoding", encoding));
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            if (getStreamingContent() != null) {
                getStreamingContent().writeTo(body);
            }
            WireRequest request = WireRequest.received(
                    method,
                    uri.getRawPath(),
                    Optional.ofNullable(uri.getRawQuery()).orElse(""),
                    headers,
                    new ByteArrayInputStream(body.toByteArray()));
            WireReply reply = front.within(patience, request)
                    .orElseThrow(() -> new SocketTimeoutException("no answer within " + patience));
            if (reply instanceof WireReply.Sent sent) {
                byte[] bytes = sent.bytes();
                return new InProcessResponse(sent, bytes.length, new ByteArrayInputStream(bytes));
            }
            if (reply instanceof WireReply.BrokenOff broken) {
                byte[] bytes = broken.whole().bytes();
                return new InProcessResponse(broken.whole(), bytes.length, new BrokenStream(broken.beginningOf(bytes)));
            }
            throw new IOException("the connection ended without an answer");
        }
    }
}
