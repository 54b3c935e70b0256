package io.calendarsync.samples.quickstart;

import io.calendarsync.spi.CalendarProvider;
import java.net.URI;
import java.util.Map;

/** The calendar service of this program: a fake on this machine, or Google. */
interface Google extends AutoCloseable {

    /** Google itself when client id and secret are given, else the fake. */
    static Google of(Map<String, String> environment) throws Exception {
        String id = environment.getOrDefault("GOOGLE_CLIENT_ID", "");
        String secret = environment.getOrDefault("GOOGLE_CLIENT_SECRET", "");
        return id.isEmpty() || secret.isEmpty() ? new FakedGoogle() : new RealGoogle(id, secret);
    }

    CalendarProvider provider();

    /** Sends a browser to the consent page, and says where it came back to. */
    URI consent(URI page) throws Exception;

    /** What the calendar holds. */
    String calendar();

    @Override
    void close();
}
