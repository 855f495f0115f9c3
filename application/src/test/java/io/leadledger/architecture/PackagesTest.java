package io.leadledger.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

class PackagesTest {

    private static final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.leadledger");

    @ParameterizedTest
    @ValueSource(strings = {"api", "web", "command", "projection", "query", "intelligence", "automation"})
    void features_of_a_module_have_no_cycles(String module) {
        slices().matching("io.leadledger." + module + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(classes);
    }

    @Test
    void every_package_says_that_nothing_is_null_unless_marked() {
        assertThat(classes.getPackage("io.leadledger").getSubpackagesInTree())
                .filteredOn(packaged -> !packaged.getClasses().isEmpty())
                .allSatisfy(packaged -> assertThat(packaged.isAnnotatedWith(NullMarked.class)).as(packaged.getName()).isTrue())
                .extracting(JavaPackage::getName)
                .contains("io.leadledger.api", "io.leadledger.command.company", "io.leadledger.database");
    }

    @Test
    void features_are_not_sorted_into_layers() {
        assertThat(classes.getPackage("io.leadledger").getSubpackagesInTree()).extracting(JavaPackage::getRelativeName)
                .doesNotContain("controllers", "controller", "services", "service", "repositories", "repository", "dto", "impl", "util", "utils");
    }
}
