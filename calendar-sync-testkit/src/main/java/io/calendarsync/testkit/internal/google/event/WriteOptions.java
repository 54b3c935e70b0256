package io.calendarsync.testkit.internal.google.event;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.ApiRequest;
import java.util.Optional;

/**
 * What a caller says about a write beside its body.
 *
 * @param conferences whether the caller knows conferences; what one that does not sends of them is ignored
 * @param attachments whether the caller knows attachments; what one that does not sends of them is ignored
 * @param mails who is to be told by mail
 * @param ifMatch the version that the write is meant for
 */
public record WriteOptions(boolean conferences, boolean attachments, MailTo mails, Optional<String> ifMatch) {
    /** A write by a person's hand, which mails nobody. */
    public static final WriteOptions BY_HAND = new WriteOptions(false, false, MailTo.NOBODY, Optional.empty());

    /** What the parameters and the condition of a call say. */
    public static WriteOptions of(ApiRequest request) {
        return new WriteOptions(
                request.parameter("conferenceDataVersion")
                        .map(WriteOptions::knowsConferences)
                        .orElse(false),
                flag(request, "supportsAttachments"),
                mails(request),
                request.ifMatch());
    }

    private static boolean knowsConferences(String version) {
        return switch (version) {
            case "0" -> false;
            case "1" -> true;
            default -> throw ApiErrors.INVALID_PARAMETER.refusal();
        };
    }

    private static MailTo mails(ApiRequest request) {
        boolean older = flag(request, "sendNotifications");
        return request.parameter("sendUpdates").map(MailTo::parse).orElse(older ? MailTo.EVERYBODY : MailTo.NOBODY);
    }

    private static boolean flag(ApiRequest request, String name) {
        request.parameter(name)
                .filter(value -> !value.equals("true") && !value.equals("false"))
                .ifPresent(odd -> {
                    throw ApiErrors.INVALID_PARAMETER.refusal();
                });
        return request.flag(name);
    }
}
