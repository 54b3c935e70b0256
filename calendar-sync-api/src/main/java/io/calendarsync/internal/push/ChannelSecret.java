package io.calendarsync.internal.push;

import io.calendarsync.internal.secret.Hashes;
import io.calendarsync.spi.Secret;

/** What is kept of the secret of a channel. */
final class ChannelSecret {
    private ChannelSecret() {}

    /** The hash of the secret, which is good for this channel alone. */
    static String hash(String channelId, Secret secret) {
        return Hashes.base64("channel", channelId, secret.reveal());
    }
}
