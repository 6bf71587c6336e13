package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agents that are made otherwise than browsers' are: what is marked, and what people use. */
class UnlikeBrowserTest {

    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/148.0.0.0 Safari/537.36";

    private static String row(String agent) {
        return KnownAgents.shipped().facts(agent).row();
    }

    @Test
    void a_product_that_no_browser_carries_is_found_wherever_it_stands() {
        assertThat(row(WINDOWS + " SomeAnswer/1.0")).isEqualTo("foreign-product");
        assertThat(row(WINDOWS + " SomeAnswer")).isEqualTo("foreign-product");
        assertThat(row(WINDOWS + "; SomeAnswer/1.0")).isEqualTo("foreign-product");
        assertThat(row("Some_Answer/1.0 " + WINDOWS)).isEqualTo("foreign-product");
        assertThat(row(WINDOWS.replace(" Chrome", " SomeAnswer Chrome")))
                .isEqualTo("foreign-product");
    }

    @Test
    void numbers_comments_and_new_browsers_are_no_foreign_products() {
        assertThat(row(WINDOWS + " 1.2 SE 2.X MetaSr 1.0")).isEmpty();
        assertThat(row(WINDOWS + " (a (deep) SomeAnswer/1.0)")).isEmpty();
        assertThat(row(WINDOWS + " (never closed SomeAnswer/1.0")).isEmpty();
        assertThat(row(WINDOWS + " BrandNewBrowser/1.0")).isEmpty();
        assertThat(row(WINDOWS + " Edg/148.0.0.0 ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.13231; Pro)",
                "Microsoft Office Word 2014",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X) Word/14.63.0",
                "MacOutlook/16.41.20091302 (Intelx64 Mac OS X 10.14.4 (Build 18E226))",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101"
                        + " Thunderbird/128.3.1",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/51.0.2704.103 Safari/537.36 Mailbird/2.4.30.0/",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Mobile/15E148 Safari Line/14.0.0",
                "Mozilla/5.0 (Linux; Android 14; SM-S918B; wv) AppleWebKit/537.36 (KHTML, like"
                        + " Gecko) Version/4.0 Chrome/148.0.0.0 Mobile Safari/537.36 OurShop/3.1",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Code/1.115.0 Chrome/142.0.7444.265 Electron/39.8.5 Safari/537.36",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
                        + " Gecko) Citrix Workspace/23.05.0.36 MacOSX/13.4.0 X1Class CWACapable",
                "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
                "Opera/9.80 (X11; Linux x86_64; U; de) Presto/2.12.388 Version/12.16"
            })
    void programs_in_a_persons_hand_are_let_through(String agent) {
        assertThat(row(agent)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reeder/1000.02.01 CFNetwork/454.11.5 Darwin/10.5.0 (i386) (Macmini2)",
                "RSSOwl/2.2.1.201312301314 (Windows; U; en)",
                "Overcast/1.0 Podcast Sync",
                "NewsBoat (Linux x86_64)"
            })
    void a_reader_of_feeds_opens_no_link_of_a_mail(String agent) {
        assertThat(KnownAgents.shipped().facts(agent).sort())
                .isIn(AgentFacts.Sort.UNLIKE_BROWSER, AgentFacts.Sort.UNNAMED);
        assertThat(aClick().agent(agent).weight(UnlikeBrowserRule::new)).isLessThan(13);
    }

    @Test
    void the_mark_weighs_on_clicks_and_decides_nothing() {
        TestEpisode click = aClick().agent(WINDOWS + " SomeAnswer/1.0");
        assertThat(click.weight(UnlikeBrowserRule::new)).isEqualTo(12);
        assertThat(click.weight(DeclaredBotRule::new)).isZero();
        assertThat(click.kind(EventKind.OPENED).weight(UnlikeBrowserRule::new)).isZero();
        assertThat(aClick().agent(WINDOWS).weight(UnlikeBrowserRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(UnlikeBrowserRule::new)).isZero();
        assertThat(
                        aClick().agent("Mozilla/5.0 (X11; Linux x86_64) OurBeacon/2")
                                .kind(EventKind.PROGRAM_EXECUTED)
                                .weight(UnlikeBrowserRule::new))
                .isZero();
    }

    @Test
    void a_whole_company_may_use_a_browser_of_its_own() {
        assertThat(
                        aClick().agent(WINDOWS + " OurCompany/1.0")
                                .shared()
                                .weight(UnlikeBrowserRule::new))
                .isEqualTo(6);
    }

    @Test
    void what_the_version_gives_away_is_kept_beside_the_mark() {
        AgentFacts old = KnownAgents.shipped().facts(WINDOWS + " SomeAnswer/1.0");
        assertThat(old.chromeMajor()).isEqualTo(148);
        assertThat(old.system()).isEqualTo(OperatingSystem.WINDOWS);
        AgentFacts never = KnownAgents.shipped().facts(WINDOWS.replace("148.", "x.") + " Some/1");
        assertThat(never.sort()).isEqualTo(AgentFacts.Sort.IMPOSSIBLE);
    }

    @Test
    void products_are_cut_at_gaps_and_comments_are_none() {
        ProductNames names = new ProductNames(List.of("Chrome", "Safari", "AppleWebKit"));
        assertThat(names.isEmpty()).isFalse();
        assertThat(new ProductNames(List.of()).isEmpty()).isTrue();
        assertThat(names.missOneOf("mozilla/5.0 (x; other/1) chrome/1 safari/2")).isFalse();
        assertThat(names.missOneOf("mozilla/5.0 (x)\tother/1")).isTrue();
        assertThat(names.missOneOf("mozilla/5.0 chrome/1,other")).isTrue();
        assertThat(names.missOneOf("")).isFalse();
    }

    @Test
    void a_browser_on_a_telephone_is_told_from_the_view_in_an_app() {
        String phone =
                "Mozilla/5.0 (Linux; Android 9; SM-G973F) AppleWebKit/537.36 (KHTML, like"
                        + " Gecko) %s Mobile Safari/537.36 SomeAnswer/1";
        assertThat(row(phone.formatted("Chrome/148.0.0.0")))
                .isEqualTo("foreign-product-on-android");
        assertThat(row(phone.formatted("Version/4.0 Chrome/148.0.0.0"))).isEmpty();
    }
}
