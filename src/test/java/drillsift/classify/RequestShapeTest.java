package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks for. */
class RequestShapeTest {

    private static RequestShape request(String method, int status, String path) {
        return RequestShape.of(
                new EventContext(
                        method, method, status, path, "", "", "", "", "", "", Connection.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/app",
                "/assets/x.php",
                "/a/b.css",
                "/LOGO.PNG",
                "/f.woff2",
                "/favicon.ico"
            })
    void a_file_that_pages_draw_in_is_one(String path) {
        assertThat(request("GET", 200, path).isResource()).isTrue();
        assertThat(request("POST", 200, path).isResource()).isFalse();
        assertThat(request("HEAD", 200, path).isResource()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/login",
                "/a.b/c",
                "/x.",
                "/index.php",
                "/a.HTML",
                "/.env",
                "/x.longer",
                "/robots.txt",
                "/track",
                "/my/static/"
            })
    void a_page_or_a_program_is_none(String path) {
        assertThat(request("GET", 200, path).isResource()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "POST, false", "HEAD, true", "OPTIONS, true", "'', false"})
    void who_asks_otherwise_than_browsers_do_probes(String method, boolean isProbe) {
        assertThat(request(method, 200, "/").isProbe()).isEqualTo(isProbe);
        assertThat(request(method, 200, "/").isRequest()).isEqualTo(!method.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, false", "200, false", "399, false", "400, true", "404, true", "500, true"})
    void an_answer_from_400_on_is_an_error(int status, boolean isError) {
        assertThat(request("GET", status, "/").isError()).isEqualTo(isError);
    }

    @ParameterizedTest
    @CsvSource({"/robots.txt, true", "/a/Robots.TXT, true", "/robots.txt.gz, false"})
    void only_crawlers_ask_for_their_rules(String path, boolean isRobots) {
        assertThat(request("GET", 200, path).isRobots()).isEqualTo(isRobots);
    }

    @ParameterizedTest
    @CsvSource({
        "Campaign Completed, true",
        "CLOSED, true",
        "announced, true",
        "Email Sent, false",
        "'', false"
    })
    void a_tool_marks_the_end_of_a_campaign(String kind, boolean isCompletion) {
        assertThat(RequestShape.of(EventContext.ofKind(kind)).isCompletion())
                .isEqualTo(isCompletion);
    }

    @Test
    void what_no_web_server_recorded_is_no_request() {
        RequestShape shape = RequestShape.of(EventContext.ofKind("Clicked Link"));

        assertThat(shape.isRequest()).isFalse();
        assertThat(shape.isProbe()).isFalse();
        assertThat(shape.isResource()).isFalse();
    }
}
