package io.calendarsync.testkit.internal.junit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes a scene before each test, gives its parts as parameters, and clears it away afterwards. */
public final class FakeGoogleExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(FakeGoogleExtension.class);
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    @Override
    public void beforeEach(ExtensionContext context) {
        boolean alone = context.getConfigurationParameter(PARALLEL)
                .map(enabled -> !Boolean.parseBoolean(enabled))
                .orElse(true);
        store(context).put(TestScene.class, new TestScene(alone ? LeftThreads.watch() : LeftThreads.blind()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestScene scene = store(context).remove(TestScene.class, TestScene.class);
        if (scene != null) {
            scene.clearAway();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TestScene.gives(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestScene scene = store(context).get(TestScene.class, TestScene.class);
        if (scene == null) {
            throw new ParameterResolutionException(
                    "each test has its own "
                            + parameter.getParameter().getType().getSimpleName()
                            + ": take it in the test method or a @BeforeEach method, not in a constructor or a @BeforeAll method");
        }
        return scene.give(parameter.getParameter().getType());
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
