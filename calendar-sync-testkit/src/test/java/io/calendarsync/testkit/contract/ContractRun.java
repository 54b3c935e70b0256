package io.calendarsync.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract on an implementation, and tells which rules it breaks. */
final class ContractRun {
    private ContractRun() {}

    /** The rules that failed, with their messages. */
    static Map<String, List<String>> brokenRules(Class<?> suite) {
        Map<String, List<String>> broken = new TreeMap<>();
        int[] passed = {0};
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == Status.FAILED) {
                    String name = test.getDisplayName();
                    String rule = name.contains("_") ? name.substring(0, name.indexOf('_')) : name;
                    broken.computeIfAbsent(rule, first -> new ArrayList<>())
                            .add(result.getThrowable()
                                    .map(Throwable::getMessage)
                                    .orElse(""));
                } else if (test.isTest()) {
                    passed[0]++;
                }
            }
        };
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(suite))
                                .build(),
                        listener);
        if (passed[0] == 0) {
            throw new AssertionError("no test of " + suite + " passed: was any found?");
        }
        return broken;
    }
}
