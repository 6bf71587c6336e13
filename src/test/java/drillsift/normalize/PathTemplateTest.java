package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    @ParameterizedTest
    @CsvSource({
        "/x/<token>, /x/t1, t1,",
        "/x/<token>, /x/t1/, t1,",
        "/x/<token>/, /x/t1/, t1,",
        "/x/<token>, /x/t%27, t%27,",
        "/dl/<token>.exe, /dl/t1.exe, t1,",
        "/dl/v-<token>.exe, /dl/v-t1.exe, t1,",
        "/dl/<token>.exe, /dl/t1.exe.exe, t1.exe,",
        "/btn/<button>/<token>, /btn/ok/t1, t1, ok",
        "/c/<any>/<any>/<token>, /c/2026/3/t1, t1,",
        "/static/*, /static/, ,",
        "/static/*, /static/css/a.css, ,",
        "*/track, /track, ,",
        "*/track, /a/b/track, ,",
        "*.gif, /a/b.gif, ,",
        "/a*z, /a/b/z, ,",
        "/a*z, /az, ,",
        "*/btn/<button>/<token>, /a/b/btn/ok/t1, t1, ok",
        "/u/<token>/*/end, /u/t1/a/b/end, t1,",
        "*, /, ,",
        "/, /, ,",
    })
    void fits_and_says_where_the_names_stand(
            String template, String path, String token, String button) {
        RequestPlaces places = new RequestPlaces();
        byte[] bytes = ("GET " + path + "?rid=no").getBytes(StandardCharsets.US_ASCII);

        assertThat(fits(template, bytes, 4 + path.length(), places)).isTrue();

        assertThat(text(bytes, places.tokenStart, places.tokenEnd))
                .isEqualTo(token == null ? "" : token);
        assertThat(text(bytes, places.buttonStart, places.buttonEnd))
                .isEqualTo(button == null ? "" : button);
    }

    @ParameterizedTest
    @CsvSource({
        "/x/<token>, /x/",
        "/x/<token>, /x",
        "/x/<token>, /X/t1",
        "/x/<token>, /x/t1/more",
        "/x/<token>, /y/x/t1",
        "/x/<token>/, /x/t1",
        "/dl/<token>.exe, /dl/.exe",
        "/dl/<token>.exe, /dl/exe",
        "/btn/<button>/<token>, /btn//t1",
        "/static/*, /static",
        "/static/*, /a/static/",
        "*/track, /tracks",
        "*/track, /xtrack",
        "/a*z, /a",
        "/ab*bc, /abc",
        "/u/<token>/*/end, /u/t1/end",
        "/, /a",
    })
    void passes_over_what_only_looks_alike(String template, String path) {
        byte[] bytes = ("GET " + path).getBytes(StandardCharsets.US_ASCII);

        assertThat(fits(template, bytes, bytes.length, new RequestPlaces())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x/<token>",
                "/x/{token}",
                "/x/<token",
                "/x/<>",
                "/x/token>",
                "/a*b*",
                "/<token>*",
                "/a/*<token>",
                "/<token><any>",
                "/<token>/<token>",
                "/x?rid=<token>",
                "/x y",
                "/ニュース",
                "",
                "/x#top"
            })
    void refuses_what_could_mean_two_things_or_nothing(String text) {
        assertThat(PathTemplate.of(text)).isEmpty();
    }

    @Test
    void gives_the_names_in_brackets_also_those_that_nobody_knows() {
        assertThat(PathTemplate.names("/<a>/b/<token>.exe")).containsExactly("a", "token");
    }

    private static boolean fits(String template, byte[] bytes, int end, RequestPlaces places) {
        return PathTemplate.of(template).orElseThrow().fits(bytes, 4, end, places);
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
