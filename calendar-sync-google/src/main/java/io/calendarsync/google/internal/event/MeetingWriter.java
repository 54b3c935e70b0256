package io.calendarsync.google.internal.event;

import com.google.api.services.calendar.model.ConferenceData;
import com.google.api.services.calendar.model.ConferenceSolutionKey;
import com.google.api.services.calendar.model.CreateConferenceRequest;

/** Asks for a video meeting. */
final class MeetingWriter {
    private MeetingWriter() {}

    /** Always under the same request id for an event: Google makes one for it, however often it is asked. */
    static ConferenceData wish(String eventId) {
        return new ConferenceData()
                .setCreateRequest(new CreateConferenceRequest()
                        .setRequestId(eventId)
                        .setConferenceSolutionKey(new ConferenceSolutionKey().setType("hangoutsMeet")));
    }
}
