package drillsift;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may use whom, and the one home of each library. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("drillsift");

    /** Each row is a package and all others that it may use; message may be used by everybody. */
    private static final Map<String, String> MAY_USE =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("event", ""), // the shared words know nobody
                            Map.entry("pseudonym", ""), // a key and texts
                            Map.entry("message", "event"), // problems point at a SourceRef
                            Map.entry("read", "event pseudonym"),
                            Map.entry("normalize", "event read pseudonym"),
                            Map.entry("classify", "event pseudonym"),
                            // which texts hold a mail address is known once
                            Map.entry("aggregate", "event classify pseudonym"),
                            Map.entry("report", "event aggregate"),
                            Map.entry("report.review", "event aggregate classify normalize report"),
                            Map.entry("report.anonymous", "event aggregate report"),
                            Map.entry("report.preview", "event aggregate report report.anonymous"),
                            Map.entry("store", "event read normalize classify aggregate"),
                            Map.entry("generate", "event"), // invents files, reads none
                            Map.entry(
                                    "job",
                                    "event pseudonym read normalize classify aggregate report"
                                            + " report.review report.anonymous report.preview"
                                            + " store"),
                            Map.entry(
                                    "cli",
                                    "event job generate aggregate report"))); // job's answers only

    @Test
    void packages_use_only_what_the_table_allows() {
        Set<String> broken = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            List<String> allowed = new ArrayList<>(List.of(MAY_USE.get(row(from)).split(" ")));
            allowed.add("message");
            allowed.add(row(from));
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(to -> to.getPackageName().startsWith("drillsift"))
                    .filter(to -> !allowed.contains(row(to)))
                    .forEach(to -> broken.add(from.getName() + " -> " + to.getName()));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_package_stands_in_the_table() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(row(type)));
        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @Test
    void each_library_has_one_home() {
        only("Spring Batch and Boot", "org.springframework..", "drillsift.job");
        only("SQL", "java.sql..", "drillsift.store");
        only(
                "JasperReports",
                "net.sf.jasperreports..",
                "drillsift.report",
                "drillsift.report.pdf",
                "drillsift.report.chart");
        only("PDFBox", "org.apache.pdfbox..", "drillsift.report.pdf");
        only("picocli", "picocli..", "drillsift.cli");
        only("YAML", "org.yaml..", "drillsift.job.file", "drillsift.classify", "drillsift.read");
        only("Zstandard", "io.airlift..", "drillsift.read");
        // CSV comes in by read, is understood in normalize, and goes out by report.csv.
        only(
                "Commons CSV",
                "org.apache.commons.csv..",
                "drillsift.read",
                "drillsift.normalize",
                "drillsift.report.csv");
    }

    private static void only(String library, String packages, String... homes) {
        noClasses()
                .that()
                .resideInAPackage("drillsift..")
                .and()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .because(library + " has its home in " + Arrays.toString(homes))
                .check(CLASSES);
    }

    @Test
    void the_stages_know_no_clock_and_no_defaults_of_the_machine() {
        String[] stages = {
            "drillsift.event..",
            "drillsift.pseudonym..",
            "drillsift.read..",
            "drillsift.normalize..",
            "drillsift.classify..",
            "drillsift.aggregate..",
            "drillsift.report.."
        };
        var none = noClasses().that().resideInAnyPackage(stages).should();
        none.callMethod(java.time.Instant.class, "now").check(CLASSES);
        none.callMethod(java.time.LocalDate.class, "now").check(CLASSES);
        none.callMethod(java.time.LocalDateTime.class, "now").check(CLASSES);
        none.callMethod(System.class, "currentTimeMillis").check(CLASSES);
        none.callMethod(java.util.Locale.class, "getDefault").check(CLASSES);
        none.callMethod(java.time.ZoneId.class, "systemDefault").check(CLASSES);
        none.callMethod(java.nio.charset.Charset.class, "defaultCharset").check(CLASSES);
        none.callMethod(String.class, "toLowerCase").check(CLASSES);
        none.callMethod(String.class, "toUpperCase").check(CLASSES);
        none.callMethod(String.class, "getBytes").check(CLASSES);
    }

    @Test
    void the_anonymous_report_has_no_field_for_a_person() {
        List<String> personal = List.of("name", "email", "mail", "token", "recipient", "address");
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getPackageName().startsWith("drillsift.report.anonymous")
                    || type.getPackageName().startsWith("drillsift.aggregate.privacy")) {
                type.getFields().stream()
                        .filter(field -> personal.contains(field.getName()))
                        .forEach(field -> found.add(field.getFullName()));
                type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getName())
                        .filter(
                                name ->
                                        name.equals("drillsift.event.Recipient")
                                                || name.equals("drillsift.event.Roster")
                                                || name.equals("drillsift.aggregate.Outcome"))
                        .forEach(found::add);
            }
        }
        assertThat(found).isEmpty();
    }

    /** Subpackages belong to their stage unless they have a row of their own. */
    private static String row(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^drillsift\\.?", "");
        if (MAY_USE.containsKey(name)) {
            return name;
        }
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
