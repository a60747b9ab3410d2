package dev.plaudit.platform.testing;

import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import dev.plaudit.platform.identity.Caller;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The shape that every module keeps, as rules to check its classes against.
 */
public final class PackageRules {

    private static final DescribedPredicate<List<JavaClass>> ANY_CALLER = DescribedPredicate.describe("a caller",
            (types) -> types.stream().anyMatch((type) -> type.isEquivalentTo(Caller.class)));

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
     * speak to the database, its controllers are known to nobody, what a class needs is
     * in its constructor, and nothing is written for nobody knows whom.
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
        writesKnowTheirCaller().check(service);
        useCasesAskTheirCaller().check(service);
    }

    /**
     * Whatever takes a write over HTTP takes the caller too.
     * @return the rule
     */
    public static ArchRule writesKnowTheirCaller() {
        return methods().that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areNotAnnotatedWith(GetMapping.class)
            .should()
            .haveRawParameterTypes(ANY_CALLER)
            .allowEmptyShould(true);
    }

    /**
     * Whoever is handed the caller asks them first: a use case that does not require
     * anything of its caller lets everybody do it.
     * @return the rule
     */
    public static ArchRule useCasesAskTheirCaller() {
        return methods().that()
            .areDeclaredInClassesThat(metaAnnotatedWith(Controller.class).<JavaClass>forSubtype().negate())
            .and()
            .areNotPrivate()
            .and()
            .haveRawParameterTypes(ANY_CALLER)
            .should(askTheirCaller())
            .allowEmptyShould(true);
    }

    private static ArchCondition<JavaMethod> askTheirCaller() {
        return new ArchCondition<>("require something of their caller") {

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean asks = method.getMethodCallsFromSelf()
                    .stream()
                    .anyMatch((call) -> call.getTargetOwner().isEquivalentTo(Caller.class)
                            && call.getName().startsWith("require"));
                events.add(new SimpleConditionEvent(method, asks, method.getFullName()));
            }

        };
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
