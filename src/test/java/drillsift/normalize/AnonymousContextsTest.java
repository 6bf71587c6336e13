package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventContext;
import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a record says beside who and from where, once nobody is to be known by it. */
class AnonymousContextsTest {

    private static final Pseudonyms NAMES =
            new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8));
    private static final String HASH = "txt-[a-z2-7]{16}";

    private final AnonymousContexts contexts = new AnonymousContexts(NAMES);

    private String path(String path) {
        return contexts.of(new EventContext("GET", "GET", 200, path, "", "", "", "", "")).path();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/track",
                "/report",
                "/static/app.js/*",
                "/k/*",
                "/page/*",
                "/btn/2/*",
                "/favicon.ico",
                "/robots.txt",
                "/Robots.TXT",
                "/index.html",
                "*"
            })
    void a_path_that_tells_of_nobody_stays(String path) {
        assertThat(path(path.replace("app.js/", ""))).isEqualTo(path.replace("app.js/", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "/hanako/welcome.html, '/#/#.html'",
        "/h.sato, '/#.file'",
        "/h.sato@corp.example, '/#'",
        "/assets/sato.PNG, '/assets/#.png'",
        "/training/aB3xK9q/*, '/training/#/*'",
        "https://drill.example/l?rid&sato, 'https://#/l?#'"
    })
    void all_else_in_a_path_is_hashed_part_by_part(String path, String expected) {
        assertThat(path(path))
                .matches(
                        expected.replace("?", "\\?")
                                .replace("*", "\\*")
                                .replace(".", "\\.")
                                .replace("#", HASH));
    }

    @Test
    void equal_paths_stay_equal_and_others_stay_others() {
        assertThat(path("/hanako/a")).isEqualTo(path("/hanako/a")).isNotEqualTo(path("/taro/a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clicked Link", "Campaign Created", "campaign_recipient_page_visited", "CLICKED",
                "クリック", "プログラム実行", "clicked_at", "POST"
            })
    void kinds_in_the_words_of_tools_stay(String kind) {
        assertThat(contexts.of(EventContext.ofKind(kind)).sourceKind()).isEqualTo(kind);
    }

    @Test
    void any_other_kind_is_hashed_but_for_the_end_of_a_campaign() {
        assertThat(contexts.of(EventContext.ofKind("Hanako clicked")).sourceKind()).matches(HASH);
        assertThat(contexts.of(EventContext.ofKind("Closed by Hanako")).sourceKind())
                .matches("completed " + HASH);
    }

    @Test
    void free_text_is_hashed_and_notes_go() {
        EventContext made =
                contexts.of(
                        new EventContext(
                                "CLICKED",
                                "",
                                0,
                                "",
                                "name=",
                                "https://sato.example/",
                                "",
                                "hanako.docx",
                                "Hanako's phone",
                                "Hanako called",
                                new Connection(64500, "JP", "t13d1516h2_8daaf6152771", "sato")));

        assertThat(made.query()).matches(HASH);
        assertThat(made.referrer()).matches(HASH);
        assertThat(made.detail()).matches(HASH);
        assertThat(made.device()).matches(HASH);
        assertThat(made.note()).isEmpty();
        assertThat(made.connection().purpose()).matches(HASH);
        assertThat(made.connection().asn()).isEqualTo(64500);
        assertThat(made.connection().country()).isEqualTo("JP");
        assertThat(made.connection().ja4()).isEqualTo("t13d1516h2_8daaf6152771");
    }

    @Test
    void a_program_that_looks_ahead_still_does() {
        Connection ahead = new Connection(0, "", "", "prefetch;anonymous-client-ip");
        EventContext context =
                new EventContext("GET", "GET", 200, "/", "", "", "", "", "", "", ahead);

        assertThat(contexts.of(context).connection().isAhead()).isTrue();
    }

    @Test
    void hops_become_pseudonyms_and_words_say_nothing() {
        EventContext context =
                new EventContext("GET", "GET", 200, "/", "", "", "192.0.2.7, desk-of-sato", "", "");

        assertThat(contexts.of(context).forwardedFor())
                .isEqualTo(NAMES.address("192.0.2.7") + ", unknown");
    }
}
