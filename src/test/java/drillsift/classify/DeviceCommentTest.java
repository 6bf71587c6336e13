package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of telephones are no words of the program; a crawler's comment is. */
class DeviceCommentTest {

    @Test
    void leaves_out_what_a_browser_says_of_its_device() {
        assertThat(
                        DeviceComment.without(
                                "mozilla/5.0 (linux; android 7.0; m bot 60 build/nrd90m; wv)"
                                        + " applewebkit/537.36 (khtml, like gecko) chrome/67.0"))
                .isEqualTo(
                        "mozilla/5.0 (linux; android)"
                                + " applewebkit/537.36 (khtml, like gecko) chrome/67.0");
    }

    @Test
    void brackets_in_a_model_name_come_in_pairs() {
        assertThat(
                        DeviceComment.without(
                                "(linux; android 12; moto g(50) 5g build/s1rss32; wv) gecko"))
                .isEqualTo("(linux; android) gecko");
        assertThat(DeviceComment.without("dalvik/2.1 (linux; android 11; bot")).endsWith("android");
    }

    @Test
    void an_app_may_name_the_system_before_the_bracket() {
        assertThat(
                        DeviceComment.without(
                                "instagram 364.0 android (34/14; 1080x2176; redmi; ruby; mt6877)"))
                .isEqualTo("instagram 364.0 android ()");
    }

    @Test
    void a_product_behind_the_build_is_the_programs() {
        assertThat(
                        DeviceComment.without(
                                "(linux; android 8.0; m bot build/opd3.17; some-answer/1.0) gecko"))
                .isEqualTo("(linux; android; some-answer/1.0) gecko");
        assertThat(DeviceComment.without("(linux; android 8.0; bot/1.0; build/x; wv; a b/2)"))
                .isEqualTo("(linux; android; a b/2)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mozilla/5.0 (windows nt 10.0; win64; x64; rv:128.0) gecko/20100101 firefox/128.0",
                "(linux; android 9; compatible; somebot/2.1)",
                "(linux; android 9; somebot/2.1; http://bot.example)",
                "(linux; android 9; somebot/2.1; +bot.example)",
                "some_app/5.90 (com.example.app; android api 28)",
                "android somebot/2.1",
                ""
            })
    void everything_else_stays(String agent) {
        assertThat(DeviceComment.without(agent)).isEqualTo(agent);
    }
}
