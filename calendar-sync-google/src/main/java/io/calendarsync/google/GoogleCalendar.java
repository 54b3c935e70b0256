package io.calendarsync.google;

import com.google.api.client.http.HttpTransport;
import io.calendarsync.google.internal.Endpoints;
import io.calendarsync.google.internal.GoogleProvider;
import io.calendarsync.google.internal.SafeAddress;
import io.calendarsync.google.internal.Settings;
import io.calendarsync.google.internal.http.JdkTransport;
import io.calendarsync.google.internal.oauth.OAuthClient;
import io.calendarsync.spi.CalendarProvider;
import io.calendarsync.spi.Quota;
import io.calendarsync.spi.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the provider that stands for Google Calendar. */
public final class GoogleCalendar {
    private GoogleCalendar() {}

    /** Starts a provider; client id, client secret and redirect URI must be given, all else has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a provider needs. Confined to one thread. */
    public static final class Builder {
        private String clientId = "";
        private Secret clientSecret = Secret.of("");
        private Optional<URI> redirectUri = Optional.empty();
        private String applicationName = "calendar-sync";
        private boolean withProfile;
        private Optional<HttpTransport> transport = Optional.empty();
        private Endpoints endpoints = Endpoints.GOOGLE;
        private Quota quota = new Quota(600, 10_000, 1_000_000, 3);
        private Duration callTimeout = Duration.ofSeconds(30);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /** Required: the OAuth client's id, from Google's console. */
        public Builder clientId(String id) {
            clientId = id;
            return this;
        }

        /** Required: the OAuth client's secret; printed nowhere. */
        public Builder clientSecret(String secret) {
            clientSecret = Secret.of(secret);
            return this;
        }

        /** Required: where the browser comes back to, exactly as in Google's console; https, or http on localhost. */
        public Builder redirectUri(URI uri) {
            redirectUri = Optional.of(SafeAddress.check("redirectUri", uri));
            return this;
        }

        /** What the application calls itself in requests; {@code calendar-sync} by default. */
        public Builder applicationName(String name) {
            if (!name.matches("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?")) {
                throw new IllegalArgumentException("applicationName must be printable ASCII");
            }
            applicationName = name;
            return this;
        }

        /** Asks for the person's name and picture too; the e-mail alone by default. */
        public Builder withProfile() {
            withProfile = true;
            return this;
        }

        /**
         * Carries requests over another transport, for a proxy or client certificates; over the JDK's client,
         * which heeds the JVM's proxy settings, by default.
         *
         * <p>Such a transport must send PATCH as it is, and keep the call timeout over a whole exchange by itself.
         */
        public Builder transport(HttpTransport other) {
            transport = Optional.of(other);
            return this;
        }

        /** One address with all of Google's paths under it, for a fake or a gateway; Google's hosts by default. */
        public Builder endpoint(URI base) {
            if (base.getRawQuery() != null) {
                throw new IllegalArgumentException("endpoint must have no query");
            }
            endpoints = Endpoints.under(SafeAddress.check("endpoint", base));
            return this;
        }

        /** What Google allows the application; Google's published limits by default. */
        public Builder quota(Quota limits) {
            quota = limits;
            return this;
        }

        /** The longest that a call takes before it fails, its whole answer included; 30 seconds by default. */
        public Builder callTimeout(Duration longest) {
            callTimeout = positive("callTimeout", longest);
            return this;
        }

        /** The longest that a connection may take to open; 10 seconds by default. */
        public Builder connectTimeout(Duration longest) {
            connectTimeout = positive("connectTimeout", longest);
            return this;
        }

        /** The time against which Google's tokens are checked; the system's by default. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** The provider, safe for use by many threads; build one and keep it, since its connections are its own. */
        public CalendarProvider build() {
            requireAll();
            return new GoogleProvider(new Settings(
                    new OAuthClient(clientId, clientSecret, redirectUri.orElseThrow()),
                    applicationName,
                    withProfile,
                    endpoints,
                    transport.orElseGet(
                            () -> new JdkTransport(connectTimeout, callTimeout, JdkTransport.MAX_RESPONSE_BYTES)),
                    quota,
                    connectTimeout,
                    callTimeout,
                    clock));
        }

        private void requireAll() {
            List<String> missing = new ArrayList<>();
            if (clientId.isBlank()) {
                missing.add("clientId");
            }
            if (clientSecret.reveal().isBlank()) {
                missing.add("clientSecret");
            }
            if (redirectUri.isEmpty()) {
                missing.add("redirectUri");
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException("missing: " + String.join(", ", missing));
            }
        }

        private static Duration positive(String field, Duration duration) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(field + " must be positive");
            }
            return duration;
        }
    }
}
