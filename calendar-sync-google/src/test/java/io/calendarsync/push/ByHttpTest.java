package io.calendarsync.push;

import static io.calendarsync.behaviour.Scene.DANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calendarsync.PushOutcome;
import io.calendarsync.PushOutcome.Accepted;
import io.calendarsync.SyncOutcome;
import io.calendarsync.behaviour.Front;
import io.calendarsync.testkit.FakeDelivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole way of a change, over sockets, to a host that syncs when its endpoint is told. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Front.class)
class ByHttpTest {
    private final BlockingQueue<SyncOutcome> syncs = new LinkedBlockingQueue<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final HttpServer server;
    private final Pushed pushed;

    ByHttpTest(Front front) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/push");
        pushed = Pushed.overHttp(front).becomes(builder -> builder.push(address));
    }

    @AfterEach
    void close() {
        pushed.close();
        worker.shutdownNow();
        server.stop(0);
    }

    /** What a host writes. */
    private void answer(HttpExchange exchange) throws IOException {
        PushOutcome outcome = pushed.engine.receive(exchange.getRequestHeaders());
        exchange.sendResponseHeaders(outcome.status(), -1);
        exchange.close();
        if (outcome instanceof Accepted accepted) {
            worker.execute(() ->
                    syncs.add(pushed.engine.connection(accepted.connection()).sync()));
        }
    }

    @Test
    void aChangeReachesTheHostsTable() throws InterruptedException {
        pushed.watching();
        pushed.push.deliversByItself();
        pushed.adds("Dentist", 14, 15);
        assertNotNull(syncs.poll(30, TimeUnit.SECONDS));
        assertFalse(pushed.isFree(14, 15));
        pushed.push.deliversWhenTold();
    }

    @Test
    void aMessageOfNobodysIsAnsweredAndDoesNothing() {
        pushed.watching();
        pushed.store()
                .channels()
                .of(DANA)
                .forEach(channel -> pushed.store().channels().forget(channel.id()));
        List<FakeDelivery> deliveries = pushed.push.deliver();
        assertEquals(
                List.of(FakeDelivery.Result.FAILED),
                deliveries.stream().map(FakeDelivery::result).toList());
        assertEquals(404, deliveries.get(0).status().orElseThrow());
        assertEquals(0, syncs.size());
    }
}
