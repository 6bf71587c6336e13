package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import drillsift.message.Language;
import drillsift.report.PageStyle;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentKeysTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void reads_moves_with_their_place_and_tells_the_pages() {
        JobFile job =
                folder.with("department-map:\n  - {round: 1, from: 営業部 > 第一課, to: 営業本部}\n").read();

        assertThat(job.departmentMap())
                .singleElement()
                .satisfies(
                        move -> {
                            assertThat(move.from()).isEqualTo("営業部/第一課");
                            assertThat(move.where().line()).isEqualTo(10);
                        });
        assertThat(job.texts().in(Language.JA).replaced("departments.mapped"))
                .contains("組織改編に合わせ、第1回の1部署を今の部署に読み替えて数えています。");
        assertThat(folder.with("").read().texts().in(Language.JA).replaced("departments.mapped"))
                .isEmpty();
    }

    @Test
    void counts_a_department_that_moves_in_several_rounds_once() {
        TextsOverride none = TextsOverride.of(PageStyle.PLAIN);
        List<DepartmentMove> moves = List.of(move(1, "a"), move(2, "a"), move(2, "b"));

        assertThat(none.with(moves).in(Language.JA).replaced("departments.mapped"))
                .contains("組織改編に合わせ、第1回、第2回の2部署を今の部署に読み替えて数えています。");
        assertThat(none.with(moves).in(Language.EN).replaced("departments.mapped"))
                .contains(
                        "After the reorganisation departments of Round 1, Round 2 are counted as"
                                + " those of today (departments moved: 2).");
    }

    private static DepartmentMove move(int round, String from) {
        return new DepartmentMove(round, from, "c", new SourceRef("jobs/drill.yaml", 10));
    }

    @Test
    void tells_a_round_that_there_is_not_and_a_department_that_moves_twice() {
        assertThat(
                        folder.with(
                                        """
                                        department-map:
                                          - {round: 7, from: a, to: b}
                                          - {round: 1, from: a, to: b}
                                          - {round: 1, from: a, to: c}
                                        """)
                                .refusal())
                .containsExactly(
                        "jobs/drill.yaml:10: round: there is no round 7. The job file has: 1.",
                        "jobs/drill.yaml:12: from: a of that round stands already in line 11. Keep"
                                + " one of the two.");
    }
}
