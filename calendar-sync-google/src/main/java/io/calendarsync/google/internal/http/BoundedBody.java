package io.calendarsync.google.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Collects a response until it ends, grows too large, or its time is up.
 *
 * <p>The JDK's own timeout ends with the headers; a server that trickles its body would hold a call for ever.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final CompletableFuture<byte[]> told = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final boolean refusal;
    private final long end;
    private final int max;
    private volatile Flow.@Nullable Subscription subscription;

    /** Ends at a moment of {@link System#nanoTime()}. */
    BoundedBody(int status, long end, int max) {
        this.refusal = status >= 400;
        this.end = end;
        this.max = max;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return told;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        var unused = whole.handle(this::tell);
        // The timer is cancelled as soon as the body is there, so that finished calls leave nothing behind.
        whole.orTimeout(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        synchronized (bytes) {
            for (ByteBuffer buffer : buffers) {
                if (bytes.size() + buffer.remaining() > max) {
                    whole.completeExceptionally(new IOException("response larger than " + max + " bytes"));
                    return;
                }
                byte[] chunk = new byte[buffer.remaining()];
                buffer.get(chunk);
                bytes.write(chunk, 0, chunk.length);
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(soFar());
    }

    private byte[] soFar() {
        synchronized (bytes) {
            return bytes.toByteArray();
        }
    }

    // Told before the connection is let go: from JDK 25 on, letting go fails the exchange with an error of its own.
    private boolean tell(byte @Nullable [] body, @Nullable Throwable failure) {
        if (body != null) {
            return told.complete(body);
        }
        boolean first = refusal
                // A refusal's status says enough, even where its text does not arrive.
                ? told.complete(soFar())
                : told.completeExceptionally(
                        failure instanceof TimeoutException || failure == null
                                ? new HttpTimeoutException("body")
                                : failure);
        Flow.Subscription open = subscription;
        if (open != null) {
            open.cancel();
        }
        return first;
    }
}
