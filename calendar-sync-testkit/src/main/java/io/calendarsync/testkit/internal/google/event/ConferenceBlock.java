package io.calendarsync.testkit.internal.google.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines about a conference that Google adds to descriptions in mails and exports, and takes out again on a write. */
final class ConferenceBlock {
    private static final Pattern FENCE = Pattern.compile("-::~:~:[:~]*+(?<=:)-");

    private ConferenceBlock() {}

    /** The text without what stands between two fences. */
    static String strip(String text) {
        Matcher fence = FENCE.matcher(text);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (fence.find(from)) {
            int start = fence.start();
            if (!fence.find(fence.end())) {
                break;
            }
            kept.append(text, from, start);
            from = fence.end();
        }
        String rest = kept.append(text, from, text.length()).toString();
        return from == 0 ? text : rest.stripTrailing();
    }
}
