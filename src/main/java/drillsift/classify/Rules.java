package drillsift.classify;

import java.util.List;
import java.util.stream.Stream;

/** All rules in the order in which evidence is listed; a new rule is registered here. */
final class Rules {

    private Rules() {}

    static List<MachineRule> all(RuleSettings settings) {
        return Stream.<MachineRule>of(
                        new HoneypotLinkRule(settings),
                        new NoTokenRule(settings),
                        new UnknownTokenRule(settings),
                        new TestTokenRule(settings),
                        new HeadRequestRule(settings),
                        new AfterHeadRequestRule(settings),
                        new DamagedTokenRule(settings),
                        new DeclaredBotRule(settings),
                        new EmptyAgentRule(settings),
                        new ImpossibleAgentRule(settings),
                        new AncientAgentRule(settings),
                        new OutdatedAgentRule(settings),
                        new PlausibleAgentRule(settings),
                        new DeclaredScannerRule(settings),
                        new KnownNetworkRule(settings),
                        new ObservedNetworkRule(settings),
                        new ProbableNetworkRule(settings),
                        new TooSoonRule(settings),
                        new BeforeSendingRule(settings),
                        new LateRule(settings),
                        new ManyAtOnceRule(settings),
                        new NarrowDelaysRule(settings),
                        new SameAgentAtOnceRule(settings),
                        new SpreadDelaysRule(settings),
                        new OneAgentRule(settings),
                        new AllLinksRule(settings),
                        new BesideTrapRule(settings),
                        new NoPageRule(settings),
                        new PageDrawnRule(settings),
                        new NeighbourResourcesRule(settings),
                        new FormSentRule(settings),
                        new FormFilledRule(settings),
                        new FormAtOnceRule(settings),
                        new RegularRepeatsRule(settings),
                        new DistantNetworkRule(settings),
                        new AfterReportRule(settings),
                        new FollowsPeopleRule(settings),
                        new RunsAheadRule(settings))
                .filter(rule -> settings.isOn(rule.id()))
                .toList();
    }
}
