package dev.plaudit.platform;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

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
        PackageRules.driverOnlyIn("..platform.mongo..", "..platform.references..").check(CLASSES);
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

}
