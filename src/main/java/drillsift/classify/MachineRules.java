package drillsift.classify;

import java.util.List;

/** All rules that are switched on, in the order in which their evidence is listed. */
final class MachineRules {

    /** Bit of the round-level mark that no single episode shows. */
    static final String IMPLAUSIBLE_SHARE = "implausible-share";

    private final List<MachineRule> rules;

    MachineRules(RuleSettings settings) {
        rules =
                List.<MachineRule>of(
                                new HoneypotLinkRule(settings),
                                new NoTokenRule(settings),
                                new UnknownTokenRule(settings),
                                new TestTokenRule(settings),
                                new HeadRequestRule(settings),
                                new AfterHeadRequestRule(settings),
                                new DamagedTokenRule(settings),
                                new PrefetchRule(settings),
                                new DeclaredBotRule(settings),
                                new EmptyAgentRule(settings),
                                new UnnamedSystemRule(settings),
                                new UnlikeBrowserRule(settings),
                                new ImpossibleAgentRule(settings),
                                new AncientAgentRule(settings),
                                new OutdatedAgentRule(settings),
                                new OtherSystemRule(settings),
                                new DeclaredScannerRule(settings),
                                new KnownNetworkRule(settings),
                                new ObservedNetworkRule(settings),
                                new ProbableNetworkRule(settings),
                                new DisplacedAgentRule(settings),
                                new CloudNetworkRule(settings),
                                new TooSoonRule(settings),
                                new BeforeSendingRule(settings),
                                new LateRule(settings),
                                new ManyAtOnceRule(settings),
                                new NarrowDelaysRule(settings),
                                new NeverLateRule(settings),
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
                                new OffHoursRule(settings),
                                new RegularRepeatsRule(settings),
                                new DistantNetworkRule(settings),
                                new AfterReportRule(settings),
                                new FollowsPeopleRule(settings),
                                new RunsAheadRule(settings),
                                new NoOpeningRule(settings),
                                new PlausibleAgentRule(settings))
                        .stream()
                        .filter(rule -> settings.isOn(rule.id()))
                        .toList();
    }

    List<MachineRule> all() {
        return rules;
    }
}
