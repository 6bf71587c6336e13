package drillsift.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    @Test
    void every_code_is_unique_and_has_a_text_in_both_languages() throws Exception {
        Map<String, List<String>> owners = new TreeMap<>();
        for (Code code : codes()) {
            owners.computeIfAbsent(code.id(), key -> new ArrayList<>())
                    .add(code.getClass().getSimpleName());
            for (Language language : Language.values()) {
                String text = new Messages(language).text(code, "0", "1", "2", "3", "4");
                assertThat(text).as(code.id() + " " + language).isNotBlank();
            }
            assertThat(code.exit()).isNotNull();
        }
        assertThat(owners).allSatisfy((id, types) -> assertThat(types).as(id).hasSize(1));
        assertThat(owners).hasSizeGreaterThan(50);
    }

    static List<Code> codes() throws ClassNotFoundException {
        List<Code> codes = new ArrayList<>();
        for (JavaClass type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("drillsift")) {
            if (type.isEnum() && type.isAssignableTo(Code.class)) {
                for (Object constant : Class.forName(type.getName()).getEnumConstants()) {
                    codes.add((Code) constant);
                }
            }
        }
        return codes;
    }
}
