package io.calendarsync.google.internal;

import com.google.api.client.http.HttpTransport;
import io.calendarsync.google.internal.oauth.OAuthClient;
import io.calendarsync.spi.Quota;
import java.time.Clock;
import java.time.Duration;

/**
 * What a provider is built from.
 *
 * @param client who the application is at Google
 * @param applicationName what it calls itself in requests
 * @param withProfile whether to ask for the person's name and picture
 * @param endpoints where Google is
 * @param transport what carries the requests
 * @param quota what the application may do
 * @param connectTimeout the longest that a connection may take
 * @param callTimeout the longest that a call may take
 * @param clock the time now
 */
public record Settings(
        OAuthClient client,
        String applicationName,
        boolean withProfile,
        Endpoints endpoints,
        HttpTransport transport,
        Quota quota,
        Duration connectTimeout,
        Duration callTimeout,
        Clock clock) {}
