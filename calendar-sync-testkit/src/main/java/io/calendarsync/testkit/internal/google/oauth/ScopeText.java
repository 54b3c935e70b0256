package io.calendarsync.testkit.internal.google.oauth;

import io.calendarsync.testkit.internal.google.ApiErrors;
import io.calendarsync.testkit.internal.google.Scopes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scopes as they are asked for and answered: words with spaces between them. */
final class ScopeText {
    private ScopeText() {}

    /** The scopes of a text by their short names; each must be one of Google's. */
    static Set<String> parse(String text) {
        Set<String> words = words(text);
        List<String> unknown =
                words.stream().filter(word -> !Scopes.known(word)).toList();
        if (!unknown.isEmpty()) {
            throw ApiErrors.INVALID_SCOPE
                    .saying(ApiErrors.INVALID_SCOPE.message() + " {invalid=" + unknown + "}")
                    .refusal();
        }
        return words.stream().map(Scopes::shortName).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As the token endpoint answers them: by their long names, in an order of Google's own. */
    static String answered(Set<String> scopes) {
        return scopes.stream().sorted().map(Scopes::longName).collect(Collectors.joining(" "));
    }

    /** As the way back from the consent page carries them: what has two names by both. */
    static String calledBack(Set<String> scopes) {
        Stream<String> twice =
                scopes.stream().filter(scope -> !Scopes.longName(scope).equals(scope));
        return Stream.concat(twice.sorted(), Stream.of(answered(scopes))).collect(Collectors.joining(" "));
    }

    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(text.trim().split("\\s+")));
        words.remove("");
        return words;
    }
}
