package dev.plaudit.platform.imports;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells the operator what is wrong with their folder, without a stack trace.
 */
class ImportRefusedAnalyzer extends AbstractFailureAnalyzer<ImportRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ImportRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), "Mend the file and start again; nothing was stored.", cause);
    }

}
