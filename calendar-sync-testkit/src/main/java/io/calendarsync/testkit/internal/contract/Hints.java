package io.calendarsync.testkit.internal.contract;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/** Puts the number of the rule and the {@link Hint} of a test before the message of its failure. */
public final class Hints implements TestExecutionExceptionHandler {
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Hint hint = context.getRequiredTestMethod().getAnnotation(Hint.class);
        if (hint == null || failure instanceof IncompleteExecutionException) {
            throw failure;
        }
        String name = context.getRequiredTestMethod().getName();
        String rule = name.substring(0, Math.max(0, name.indexOf('_')));
        String message = rule + ": check " + hint.value() + " ==> " + failure.getMessage();
        if (failure instanceof AssertionFailedError compared && compared.isExpectedDefined()) {
            throw new AssertionFailedError(message, compared.getExpected(), compared.getActual(), failure);
        }
        throw new AssertionError(message, failure);
    }
}
