package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import java.util.Set;

/**
 * What an application wants Google to ask the person.
 *
 * @param none nothing at all
 * @param consent for consent, even where it was given before
 * @param account which account it is, even where that is clear
 */
record Prompt(boolean none, boolean consent, boolean account) {
    private static final Set<String> KNOWN = Set.of("none", "consent", "select_account");

    static Prompt of(Form form) {
        Set<String> words = ScopeText.words(form.optional("prompt").orElse(""));
        String older = form.optional("approval_prompt").orElse("auto");
        if (!words.isEmpty() && form.optional("approval_prompt").isPresent()) {
            throw ApiErrors.INVALID_REQUEST
                    .saying("Conflict params: approval_prompt and prompt")
                    .refusal();
        }
        if (!older.equals("auto") && !older.equals("force")) {
            throw invalid("approval_prompt", older);
        }
        words.stream().filter(word -> !KNOWN.contains(word)).findFirst().ifPresent(word -> {
            throw invalid("prompt", word);
        });
        Prompt prompt = new Prompt(
                words.contains("none"),
                words.contains("consent") || older.equals("force"),
                words.contains("select_account"));
        if (prompt.none && words.size() > 1) {
            throw invalid("prompt", String.join(" ", words));
        }
        return prompt;
    }

    boolean asksNothing() {
        return !consent && !account;
    }

    private static RuntimeException invalid(String parameter, String value) {
        return ApiErrors.INVALID_REQUEST
                .saying("Invalid parameter value for " + parameter + ": " + value)
                .refusal();
    }
}
