package drillsift.report.named;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void orders_names_by_their_usual_reading_and_those_beyond_jis_last() {
        List<String> names =
                List.of("𠮷田 浩", "中村 由美", "加藤 誠", "Smith John", "伊藤 翔", "阿部 誠", "木村 愛");

        assertThat(names.stream().sorted(NameOrder.JAPANESE))
                .containsExactly("Smith John", "阿部 誠", "伊藤 翔", "加藤 誠", "中村 由美", "木村 愛", "𠮷田 浩");
    }
}
