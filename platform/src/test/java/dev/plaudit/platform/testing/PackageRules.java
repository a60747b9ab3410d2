package dev.plaudit.platform.testing;

import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The shape that every module keeps, as rules to check its classes against.
 */
public final class PackageRules {

    private PackageRules() {
    }

    /**
     * The classes of a module, without its tests.
     * @param rootPackage the module's
     * @return what to check rules against
     */
    public static JavaClasses classesOf(String rootPackage) {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludePackageInfos())
            .importPackages(rootPackage);
    }

    /**
     * Checks all that a service keeps to: features form a tree, only its repositories
     * speak to the database, its controllers are known to nobody, and what a class needs
     * is in its constructor.
     * @param rootPackage the service's
     */
    public static void checkService(String rootPackage) {
        JavaClasses service = classesOf(rootPackage);
        featuresFormATree(rootPackage).check(service);
        noClasses().that()
            .areNotAnnotatedWith(Repository.class)
            .should()
            .dependOnClassesThat(resideInAPackage("com.mongodb.."))
            .check(service);
        classes().that(metaAnnotatedWith(Controller.class)).should().bePackagePrivate().check(service);
        nobodyDependsOnControllers().check(service);
        noFieldInjection().check(service);
    }

    /**
     * Features know each other in one direction only.
     * @param rootPackage each package below it is a feature
     * @return the rule
     */
    public static ArchRule featuresFormATree(String rootPackage) {
        return SlicesRuleDefinition.slices().matching(rootPackage + ".(*)..").should().beFreeOfCycles();
    }

    /**
     * Only stores speak to the database; others may hand one on.
     * @param storePackages where the driver may be used, as {@code ..mongo..}
     * @return the rule
     */
    public static ArchRule driverOnlyIn(String... storePackages) {
        return noClasses().that()
            .resideOutsideOfPackages(storePackages)
            .should()
            .dependOnClassesThat(resideInAPackage("com.mongodb..").and(type(MongoDatabase.class).negate()))
            .as("Only classes in %s use the MongoDB driver".formatted(String.join(", ", storePackages)));
    }

    /**
     * Controllers are the outermost layer; only a set-up may name one.
     * @return the rule
     */
    public static ArchRule nobodyDependsOnControllers() {
        return classes().that(metaAnnotatedWith(Controller.class))
            .should()
            .onlyHaveDependentClassesThat(metaAnnotatedWith(Controller.class).<JavaClass>forSubtype()
                .or(simpleNameEndingWith("Setup"))
                .or(simpleNameEndingWith("Configuration")))
            .allowEmptyShould(true);
    }

    /**
     * What a class needs is in its constructor.
     * @return the rule
     */
    public static ArchRule noFieldInjection() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

}
