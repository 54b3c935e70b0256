package io.calendarsync.testkit.internal.google.http;

/** Answers HTTP requests, whether they came by a socket or in process. */
@FunctionalInterface
public interface WireHandler {
    WireReply handle(WireRequest request);
}
