package io.leadledger.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

@AnalyzeClasses(packages = "io.leadledger", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modules_know_only_what_they_may = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("shared-api").definedBy("io.leadledger.api..")
            .layer("web").definedBy("io.leadledger.web..")
            .layer("command-side").definedBy("io.leadledger.command..")
            .layer("projections").definedBy("io.leadledger.projection..")
            .layer("query-side").definedBy("io.leadledger.query..")
            .layer("intelligence").definedBy("io.leadledger.intelligence..")
            .layer("automation").definedBy("io.leadledger.automation..")
            .layer("application").definedBy("io.leadledger", "io.leadledger.database..", "io.leadledger.log..")
            .whereLayer("application").mayNotBeAccessedByAnyLayer()
            .whereLayer("command-side").mayOnlyBeAccessedByLayers("application")
            .whereLayer("projections").mayOnlyBeAccessedByLayers("application")
            .whereLayer("query-side").mayOnlyBeAccessedByLayers("application")
            .whereLayer("intelligence").mayOnlyBeAccessedByLayers("automation", "application")
            .whereLayer("automation").mayOnlyBeAccessedByLayers("application")
            .whereLayer("web").mayOnlyBeAccessedByLayers("command-side", "query-side", "intelligence", "automation", "application");

    @ArchTest
    static final ArchRule messages_need_neither_spring_nor_a_database = noClasses().that().resideInAPackage("io.leadledger.api..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "jakarta.persistence..", "java.sql..", "javax.sql..",
                    "org.postgresql..", "jakarta.servlet..", "org.axonframework.eventsourcing..", "org.axonframework.spring..");

    @ArchTest
    static final ArchRule the_query_side_only_answers_gets = methods()
            .that().areDeclaredInClassesThat().resideInAPackage("io.leadledger.query..")
            .should().notBeAnnotatedWith(PostMapping.class)
            .andShould().notBeAnnotatedWith(PutMapping.class)
            .andShould().notBeAnnotatedWith(PatchMapping.class)
            .andShould().notBeAnnotatedWith(DeleteMapping.class)
            .andShould().notBeAnnotatedWith(RequestMapping.class);

    @ArchTest
    static final ArchRule the_query_side_appends_no_events = noClasses().that().resideInAPackage("io.leadledger.query..")
            .should().dependOnClassesThat().resideInAnyPackage("org.axonframework.commandhandling..", "org.axonframework.modelling..",
                    "org.axonframework.eventsourcing..");

    @ArchTest
    static final ArchRule one_jackson = noClasses().should().dependOnClassesThat().resideInAPackage("tools.jackson..")
            .because("stored events and HTTP bodies go through Jackson 2");

    @ArchTest
    static final ArchRule dependencies_come_in_through_constructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule one_logging_facade = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule logs_are_structured = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
}
