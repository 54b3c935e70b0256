package io.calendarsync.internal.push;

import io.calendarsync.spi.ChannelOpened;
import io.calendarsync.spi.ChannelRequest;
import io.calendarsync.spi.Fault;
import io.calendarsync.spi.Reply;
import java.util.Optional;

/** Asks the provider for channels, once each; what it refuses is an answer. */
public interface ChannelCalls {

    /** Asks to be told whenever a calendar changes. */
    Reply<ChannelOpened> watch(String calendar, ChannelRequest request);

    /** Ends a channel; empty when it is ended. */
    Optional<Fault> stop(String channelId, String resourceId);
}
