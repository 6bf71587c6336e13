package drillsift.classify;

import drillsift.event.EventKind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A plain case for rules: a click with a current browser, an hour after the person's own mail. */
final class TestEpisode {

    static final RuleSettings SETTINGS = new RuleSettings(FilterSet.defaults());

    private static final long FIRST =
            Instant.parse("2026-10-05T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private AgentFacts agent = KnownAgents.shipped().facts(DrillScenario.EDGE);
    private AddressFacts address = AddressFacts.NONE;
    private Lane lane = Lane.NORMAL;
    private int addressNumber = 1;
    private int network = 1;
    private int agentNumber = 1;
    private double secondsFromStart;
    private Episode previous;
    private EventKind kind = EventKind.CLICKED;
    private Consumer<Episode> more = episode -> {};

    static TestEpisode aClick() {
        return new TestEpisode();
    }

    TestEpisode agent(String text) {
        agent = KnownAgents.shipped().facts(text);
        return this;
    }

    /** Another agent has another number, as in a round's dictionary. */
    TestEpisode agent(String text, int number) {
        agentNumber = number;
        return agent(text);
    }

    TestEpisode from(int addressOfRound, int networkOfRound) {
        addressNumber = addressOfRound;
        network = networkOfRound;
        return this;
    }

    /** Seconds after the start of {@link DrillScenario}; an hour after the mail all the same. */
    TestEpisode at(double seconds) {
        secondsFromStart = seconds;
        return this;
    }

    TestEpisode noAgentColumn() {
        agent = AgentFacts.NOT_RECORDED;
        return this;
    }

    TestEpisode address(String text) {
        return address(text, FilterSet.defaults());
    }

    TestEpisode address(String text, FilterSet filters) {
        address = new KnownNetworks(filters).facts(IpAddress.parse(text).orElseThrow());
        return this;
    }

    TestEpisode address(AddressFacts facts) {
        address = facts;
        return this;
    }

    TestEpisode shared() {
        address = new AddressFacts(Certainty.NONE, true, true, false, "", "", null);
        return this;
    }

    TestEpisode lane(Lane value) {
        lane = value;
        return this;
    }

    TestEpisode kind(EventKind value) {
        kind = value;
        return this;
    }

    TestEpisode after(Episode earlier) {
        previous = earlier;
        return this;
    }

    TestEpisode with(Consumer<Episode> change) {
        more = more.andThen(change);
        return this;
    }

    /** Seconds after sending; NaN where nobody knows when the mail was sent. */
    TestEpisode delay(double seconds) {
        return with(episode -> episode.delaySeconds = seconds);
    }

    TestEpisode source(int tokens, double low, double median, double high) {
        return with(
                episode -> {
                    episode.source = new Profile(tokens, low, median, high, high);
                    episode.isSourceOfAgent = true;
                });
    }

    Episode build() {
        long first = FIRST + Math.round(secondsFromStart * 1e9);
        Episode episode =
                new Episode(
                        0,
                        0,
                        addressNumber,
                        network,
                        agentNumber,
                        lane,
                        first,
                        agent,
                        address,
                        previous);
        episode.kinds = 1 << kind.ordinal();
        episode.delaySeconds = 3_600;
        episode.precisionSeconds = 1e-9;
        episode.isOwnSending = true;
        episode.isRequest = true;
        episode.isTailKept = true;
        more.accept(episode);
        return episode;
    }

    /** Weight that the rule gives; 0 when it says nothing. */
    double weight(Function<RuleSettings, MachineRule> rule) {
        Optional<Evidence> evidence = rule.apply(SETTINGS).examine(build());
        return evidence.map(Evidence::weight).orElse(0.0);
    }
}
