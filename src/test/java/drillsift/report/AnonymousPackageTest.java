package drillsift.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AnonymousPackageTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("drillsift.report");

    @Test
    void knows_nothing_that_can_hold_a_person() {
        noClasses()
                .that()
                .resideInAPackage("drillsift.report.anonymous..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "drillsift.event..",
                        "drillsift.read..",
                        "drillsift.normalize..",
                        "drillsift.classify..",
                        "drillsift.report.named..",
                        "drillsift.store..")
                .check(CLASSES);
    }

    @Test
    void draws_charts_from_finished_words_and_numbers() {
        noClasses()
                .that()
                .resideInAPackage("drillsift.report.chart..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("drillsift.event..", "drillsift.aggregate..")
                .check(CLASSES);
    }
}
