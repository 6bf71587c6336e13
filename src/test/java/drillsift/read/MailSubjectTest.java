package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailSubjectTest {

    @Test
    void answers_width_case_and_spaces_make_no_other_mail() {
        for (String subject :
                List.of("Re: 【重要】 Parcel ＡＢ", "FW: RE[2]: 【重要】parcel AB", "転送: 【重要】ＰＡＲＣＥＬ　ab")) {
            assertThat(MailSubject.comparable(subject)).as(subject).isEqualTo("【重要】parcelab");
        }
        assertThat(MailSubject.comparable("Reply")).isEqualTo("reply");
        assertThat(MailSubject.comparable("Re: ".repeat(20_000) + "AB")).isEqualTo("ab");
    }

    @Test
    void a_text_is_looked_for_in_the_whole_subject() {
        assertThat(MailSubject.isOf("Fwd: お荷物の お届け", List.of("請求", "荷物のお届け"))).isTrue();
        assertThat(MailSubject.isOf("請求書", List.of("お荷物"))).isFalse();
        assertThat(MailSubject.isOf("", List.of("お荷物"))).isFalse();
        assertThat(MailSubject.isOf("", List.of("*"))).isTrue();
    }
}
