package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import drillsift.event.EventContext;
import drillsift.event.EventSource;
import drillsift.event.InputFormat;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random rounds, filters and corrections are judged alike under pseudonyms. */
class AnonymousJudgingTest {

    private static final int ROUNDS = 60;
    private static final Pseudonyms NAMES =
            new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8));

    @Test
    void verdicts_evidence_and_corrections_are_the_same() {
        Set<Lane> lanes = new TreeSet<>();
        int corrected = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            DrillScenario drill =
                    new RandomCampaign(seed % 8, 60).withPeople(0.4).withScanners().scenario;
            FilterSet plain =
                    new RandomRound(seed, 60)
                            .filters(6)
                            .but()
                            .trustedProxies(seed % 3 == 0 ? List.of("203.0.113.0/24") : List.of())
                            .previewTokens(List.of(DrillScenario.token(3)))
                            .honeypotTokens(List.of(odd(DrillScenario.token(4))))
                            .done();
            List<EventSource> sources =
                    seed % 2 == 0 ? List.of(drill.log(0)) : List.of(drill.tool(0), drill.log(1));
            List<EventSource> odd = sources.stream().map(each -> each(each, true)).toList();
            JudgedRound known = new RoundJudge(plain).judge(drill.round(), drill.roster(), odd);
            JudgedRound anonymous =
                    new RoundJudge(new AnonymousFilters(NAMES).of(plain))
                            .judge(
                                    drill.round(),
                                    under(drill.roster()),
                                    odd.stream().map(each -> each(each, false)).toList());

            assertThat(told(anonymous)).as("seed %d", seed).isEqualTo(told(known));
            corrected += known.correctionEffects().size();
            lanes.addAll(lanes(drill.roster(), odd, plain));
        }
        assertThat(corrected).as("the test is worth something").isGreaterThan(100);
        assertThat(lanes).contains(Lane.NORMAL, Lane.DAMAGED, Lane.TEST, Lane.TRAP, Lane.UNKNOWN);
    }

    private static String told(JudgedRound judged) {
        StringBuilder text = new StringBuilder();
        for (int event = 0; event < judged.size(); event++) {
            text.append(judged.recipient(event)).append(' ').append(judged.episode(event));
            text.append(' ').append(judged.kind(event)).append(judged.isEcho(event));
            text.append(' ').append(judged.verdict(event)).append(judged.machineKind(event));
            text.append(' ').append(judged.actor(event)).append(judged.decidedBy(event));
            text.append(' ').append(judged.probability(event)).append(judged.rules(event));
            text.append(' ').append(judged.corrections(event)).append('\n');
        }
        for (CorrectionEffect effect : judged.correctionEffects()) {
            text.append(effect.correction().id()).append(' ').append(effect.accesses());
            text.append(' ').append(effect.people()).append(' ').append(effect.changed());
        }
        return text.append(judged.ruleHits()).append(judged.deliveries()).toString();
    }

    private static Set<Lane> lanes(Roster roster, List<EventSource> sources, FilterSet filters) {
        EventColumns columns = new ColumnLoader(filters).load(sources);
        Identities identities = new Identities(columns.subjects, roster, filters);
        Set<Lane> lanes = new TreeSet<>();
        for (int subject = 0; subject < columns.subjects.size(); subject++) {
            lanes.add(identities.lane(subject));
        }
        return lanes;
    }

    private static Roster under(Roster roster) {
        return new Roster(
                roster.recipients().stream()
                        .map(
                                one ->
                                        new Recipient(
                                                NAMES.person(one.key().toLowerCase(Locale.ROOT)),
                                                NAMES.person(one.email()),
                                                NAMES.person(one.email()),
                                                "",
                                                one.department(),
                                                one.title(),
                                                one.location(),
                                                one.employment(),
                                                one.language(),
                                                NAMES.token(one.token()),
                                                one.sentAt(),
                                                one.excluded(),
                                                "",
                                                one.line()))
                        .toList());
    }

    private static EventSource each(EventSource source, boolean isOdd) {
        EventBlock block = source.block(0);
        UnaryOperator<String> token = isOdd ? AnonymousJudgingTest::odd : NAMES::token;
        UnaryOperator<String> address = isOdd ? each -> each : NAMES::address;
        EventBlock made =
                new EventBlock(
                        block.firstLine(),
                        block.offset(),
                        block.token(),
                        block.recipient(),
                        block.time(),
                        block.peer(),
                        block.agent(),
                        block.kind(),
                        block.flags(),
                        block.context(),
                        block.lineInBlock(),
                        block.offsetInBlock(),
                        block.sourceId(),
                        block.tokens().stream().map(token).toList(),
                        block.recipients().stream()
                                .map(isOdd ? each -> each : NAMES::person)
                                .toList(),
                        block.addresses().stream().map(address).toList(),
                        block.agents(),
                        block.contexts().stream()
                                .map(context -> hops(context, isOdd, address))
                                .toList());
        return new OneBlock(source.file(), source.format(), source.ordinal(), made);
    }

    /** What mail programs, scanners and the tool itself do to some tokens. */
    private static String odd(String token) {
        return switch (Math.floorMod(token.hashCode(), 19)) {
            case 0 -> token + "+";
            case 1 -> token.substring(0, token.length() - 1);
            case 2 -> token + "'";
            case 3 -> "preview-" + token;
            case 4 -> token + "%2B";
            case 5 -> token + " ";
            case 6 -> token + "x";
            case 7 -> token.substring(0, token.length() - 3);
            default -> token;
        };
    }

    private static EventContext hops(
            EventContext context, boolean isOdd, UnaryOperator<String> address) {
        String given = context.forwardedFor();
        String hops =
                isOdd && context.isRequest()
                        ? "198.51.100." + Math.floorMod(context.hashCode(), 9) + ", 203.0.113.4"
                        : given;
        return new EventContext(
                context.sourceKind(),
                context.method(),
                context.status(),
                context.path(),
                context.query(),
                context.referrer(),
                hops.isEmpty()
                        ? ""
                        : Arrays.stream(hops.split(", "))
                                .map(address)
                                .collect(Collectors.joining(", ")),
                context.detail(),
                context.device(),
                context.note(),
                context.connection());
    }

    private record OneBlock(String file, InputFormat format, int ordinal, EventBlock content)
            implements EventSource {

        @Override
        public int blocks() {
            return 1;
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public EventBlock block(int number) {
            return content;
        }
    }
}
