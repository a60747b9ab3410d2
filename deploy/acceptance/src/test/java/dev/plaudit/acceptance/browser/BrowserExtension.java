package dev.plaudit.acceptance.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each test its people and closes their browsers after it; of a test that failed it
 * keeps pictures of what they saw last. Each thread that runs tests has its own Chromium,
 * since Playwright is bound to one thread; they end with the test run.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Logger log = LoggerFactory.getLogger(BrowserExtension.class);

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        String reason = "No Chromium at %s, so browser tests are SKIPPED; install it or set %s to its program"
            .formatted(Chromium.USUAL, Chromium.SETTING);
        log.warn("{}: {}", context.getDisplayName(), reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == People.class;
    }

    @Override
    public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Thread.currentThread(), (key) -> Chromium.start(), Chromium.class);
        return context.getStore(NAMESPACE).computeIfAbsent(People.class, (key) -> new People(chromium), People.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        People people = context.getStore(NAMESPACE).get(People.class, People.class);
        if (people != null) {
            if (context.getExecutionException().isPresent()) {
                people.keep("failed-" + context.getRequiredTestMethod().getName());
            }
            people.leave();
        }
    }

}
