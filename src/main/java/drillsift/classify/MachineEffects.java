package drillsift.classify;

import drillsift.event.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the rules about agents and networks what they make of one of these, and of it alone. */
final class MachineEffects {

    private static final Set<EvidenceGroup> GROUPS =
            EnumSet.of(EvidenceGroup.AGENT, EvidenceGroup.NETWORK);

    private final RuleSettings settings;
    private final List<MachineRule> rules;
    private final AgentFacts agent;
    private final AddressFacts address;

    MachineEffects(FilterSet filters, AgentFacts agent, AddressFacts address) {
        this.settings = new RuleSettings(filters);
        this.agent = agent;
        this.address = address;
        rules =
                new MachineRules(settings)
                        .all().stream().filter(rule -> GROUPS.contains(rule.group())).toList();
    }

    MachineLookup lookup(String asked, boolean isAddress, List<MachineLookup.Fit> fits) {
        List<MachineLookup.Effect> effects = new ArrayList<>();
        List<EventKind> untouched = new ArrayList<>(KnownMachines.KINDS);
        for (MachineRule rule : rules) {
            List<MachineLookup.Effect> found = effects(rule);
            found.forEach(effect -> untouched.removeAll(effect.kinds()));
            effects.addAll(found);
        }
        return new MachineLookup(
                asked,
                isAddress,
                List.copyOf(fits),
                effects,
                untouched,
                address.isShared(),
                address.isOwn());
    }

    /** One effect per row that the rule rests on: opens may be judged by another one. */
    private List<MachineLookup.Effect> effects(MachineRule rule) {
        List<MachineLookup.Effect> effects = new ArrayList<>();
        for (EventKind kind : KnownMachines.KINDS) {
            Optional<Evidence> atOnce = rule.examine(episode(kind, 0));
            Optional<Evidence> late = rule.examine(episode(kind, Double.MAX_VALUE));
            Optional<Evidence> either = atOnce.or(() -> late);
            if (either.isPresent()) {
                MachineLookup.Condition when = condition(rule, atOnce, late);
                add(effects, effect(either.get(), kind, when));
            }
        }
        return effects;
    }

    private static void add(List<MachineLookup.Effect> effects, MachineLookup.Effect effect) {
        for (int i = 0; i < effects.size(); i++) {
            MachineLookup.Effect known = effects.get(i);
            if (known.row().equals(effect.row())) {
                List<EventKind> kinds = new ArrayList<>(known.kinds());
                kinds.addAll(effect.kinds());
                effects.set(i, withKinds(known, kinds));
                return;
            }
        }
        effects.add(effect);
    }

    private static MachineLookup.Effect withKinds(
            MachineLookup.Effect effect, List<EventKind> kinds) {
        return new MachineLookup.Effect(
                effect.rule(),
                effect.group(),
                effect.weightDecibans(),
                effect.decides(),
                effect.weak(),
                List.copyOf(kinds),
                effect.condition(),
                effect.row());
    }

    private static MachineLookup.Effect effect(
            Evidence evidence, EventKind kind, MachineLookup.Condition when) {
        boolean isWeak =
                RuleCatalog.rules().stream()
                        .anyMatch(rule -> rule.id().equals(evidence.rule()) && rule.weak());
        return new MachineLookup.Effect(
                evidence.rule(),
                evidence.group(),
                evidence.weight(),
                evidence.decisive() && evidence.weight() > 0,
                isWeak,
                List.of(kind),
                when,
                evidence.row());
    }

    private MachineLookup.Condition condition(
            MachineRule rule, Optional<Evidence> atOnce, Optional<Evidence> late) {
        Optional<Double> sooner =
                late.isEmpty() ? Optional.of(settings.threshold("late-seconds")) : Optional.empty();
        Optional<Double> later =
                atOnce.isEmpty()
                        ? Optional.of(settings.threshold("unhurried-seconds"))
                        : Optional.empty();
        Optional<LocalDate> from =
                rule instanceof OutdatedAgentRule ? Optional.of(outdated()) : Optional.empty();
        return new MachineLookup.Condition(sooner, later, from);
    }

    private LocalDate outdated() {
        return BrowserVersion.dayBehind(
                agent.chromeMajor(), settings.threshold("outdated-versions"));
    }

    /** An access at the end of time, when every version is out of date. */
    private Episode episode(EventKind kind, double delaySeconds) {
        Episode episode =
                new Episode(0, 0, -1, -1, -1, Lane.NORMAL, Long.MAX_VALUE, agent, address, null);
        episode.kinds = 1 << kind.ordinal();
        episode.delaySeconds = delaySeconds;
        return episode;
    }
}
