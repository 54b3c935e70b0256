package io.calendarsync.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

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

    /** The rules that failed, each with one of its messages. */
    static Map<String, String> brokenRules(Class<?> suite) {
        Map<String, String> broken = new TreeMap<>();
        int[] passed = {0};
        TestExecutionListener listener = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() == Status.FAILED) {
                    String name = test.getDisplayName();
                    String message =
                            result.getThrowable().map(Throwable::getMessage).orElse("");
                    broken.put(name.contains("_") ? name.substring(0, name.indexOf('_')) : name, message);
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
