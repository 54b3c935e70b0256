package io.calendarsync.google.internal.oauth;

import io.calendarsync.spi.Secret;
import java.net.URI;

/**
 * Who the application is at Google.
 *
 * @param id the client id
 * @param secret the client secret
 * @param redirectUri where the browser comes back to
 */
public record OAuthClient(String id, Secret secret, URI redirectUri) {}
