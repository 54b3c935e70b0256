package io.calendarsync.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One row of a table: an implementation that breaks a rule.
 *
 * @param rule which
 * @param how in words
 * @param message a part of what the contract then says
 * @param made how it is made
 */
record Broken<M>(String rule, String how, String message, M made) {

    /** Runs the suite on each row's implementation: its rule must fail with its message, and no other. */
    static <M> Stream<DynamicTest> tests(List<Broken<M>> rows, Class<?> suite, Consumer<M> subject) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.rule + ": " + row.how, () -> {
                    subject.accept(row.made);
                    row.assertFound(ContractRun.brokenRules(suite));
                }));
    }

    private void assertFound(Map<String, List<String>> failures) {
        assertEquals(Set.of(rule), failures.keySet(), failures::toString);
        List<String> said = failures.getOrDefault(rule, List.of());
        assertTrue(said.stream().anyMatch(text -> text.contains(message)), said::toString);
        assertTrue(said.stream().allMatch(text -> text.startsWith(rule + ": ")), "all name the rule: " + said);
    }
}
