package io.calendarsync.spi;

import io.calendarsync.event.EventKey;

/**
 * What an event of ours carries, unseen by people, so that it is known again.
 *
 * @param owner the same for all events of one connection on one calendar
 * @param key whose event it is
 * @param generation which copy of it, from 0
 * @param eventId the id that this mark was written for; on another id, the event is somebody's copy
 */
public record EventMark(String owner, EventKey key, int generation, String eventId) {}
