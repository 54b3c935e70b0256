package io.calendarsync.google;

/** Google's two error envelopes. */
final class Errors {
    private Errors() {}

    static String backEnd(int status, String domain, String reason) {
        return """
                {"error":{"errors":[{"domain":"%s","reason":"%s","message":"Some text."}],"code":%d,"message":"Some text."}}""".formatted(domain, reason, status);
    }

    static String frontEnd(int status, String rpcStatus, String reason, String metadata) {
        return """
                {"error":{"code":%d,"message":"Some text.","status":"%s","details":[
                 {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"%s","domain":"googleapis.com","metadata":{%s}}]}}""".formatted(status, rpcStatus, reason, metadata);
    }
}
