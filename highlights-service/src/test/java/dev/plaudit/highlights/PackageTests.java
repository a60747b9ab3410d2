package dev.plaudit.highlights;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The package tree.
 */
@AnalyzeClasses(packages = "dev.plaudit.highlights", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageTests {

    @ArchTest
    static final ArchRule featuresFormATree = slices().matching("dev.plaudit.highlights.(*)..")
        .should()
        .beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreTheirOwn = classes().that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .andShould()
        .haveSimpleNameEndingWith("Controller")
        .andShould()
        .onlyHaveDependentClassesThat()
        .areAnnotatedWith(RestController.class);

    @ArchTest
    static final ArchRule onlyStoresKnowTheDatabase = noClasses().that()
        .areNotAnnotatedWith(Repository.class)
        .and()
        .haveSimpleNameNotEndingWith("Setup")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.mongodb..");

}
