package dev.plaudit.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The package tree.
 */
@AnalyzeClasses(packages = "dev.plaudit.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageTests {

    @ArchTest
    static final ArchRule packagesFormATree = slices().matching("dev.plaudit.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesAreCalledInOnePlace = noClasses().that()
        // Providers of logins are no services of ours.
        .resideOutsideOfPackages("..services..", "..login..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.hc..", "java.net.http..", "org.springframework.web.client..");

    @ArchTest
    static final ArchRule onlySessionsAreKept = noClasses().that()
        .resideOutsideOfPackage("..sessions..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.apache.lucene..");

}
