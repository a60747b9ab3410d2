package dev.plaudit.platform;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import dev.plaudit.platform.audit.AuditOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.PackageRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the shape of the platform, and that the rules can fail.
 */
class PackageTests {

    private static final String ROOT = "dev.plaudit.platform";

    private static final JavaClasses CLASSES = PackageRules.classesOf(ROOT);

    @Test
    void featuresFormATree() {
        PackageRules.featuresFormATree(ROOT).check(CLASSES);
    }

    @Test
    void onlyStoresSpeakToTheDatabase() {
        PackageRules.driverOnlyIn("..platform.mongo..", "..platform.references..", "..platform.outbox..")
            .check(CLASSES);
        assertThat(PackageRules.driverOnlyIn("..platform.mongo..").evaluate(CLASSES).hasViolation()).isTrue();
    }

    @Test
    void onlyTheCatalogueKnowsLucene() {
        noClasses().that()
            .resideOutsideOfPackage("..platform.catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .check(CLASSES);
    }

    @Test
    void nobodyDependsOnControllers() {
        PackageRules.nobodyDependsOnControllers().check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        PackageRules.noFieldInjection().check(CLASSES);
        JavaClasses tests = new ClassFileImporter().importPackages(ROOT + ".publishing");
        assertThat(PackageRules.noFieldInjection().evaluate(tests).hasViolation()).isTrue();
    }

    @Test
    void writesWithoutACallerAndCallersWhoAreNotAskedAreFound() {
        JavaClasses tests = new ClassFileImporter().importPackages(ROOT + ".identity", ROOT + ".http");
        assertThat(violations(PackageRules.writesKnowTheirCaller(), tests)).anyMatch((text) -> text.contains("Notes"))
            .noneMatch((text) -> text.contains("Diary"));
        JavaClasses useCases = new ClassFileImporter().importClasses(Trusting.class, Careful.class);
        assertThat(violations(PackageRules.useCasesAskTheirCaller(), useCases)).singleElement()
            .asString()
            .contains("Trusting");
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }

    private static final class Trusting {

        String erase(Caller caller) {
            return caller.toString();
        }

    }

    private static final class Careful {

        String erase(Caller caller) {
            return caller.require(AuditOperation.READ_AUDIT_LOG).name();
        }

        void erase(Caller caller, String name) {
            caller.requireService(name);
        }

    }

}
