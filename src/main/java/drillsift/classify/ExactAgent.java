package drillsift.classify;

import com.google.re2j.Pattern;
import java.util.List;

/** A row of a list that means one agent, letter by letter but for capitals. */
final class ExactAgent {

    private ExactAgent() {}

    static String pattern(String agent) {
        return "^" + Pattern.quote(agent.strip()) + "$";
    }

    static KnownAgent row(String agent) {
        KnownMachine about =
                new KnownMachine(
                        KnownMachine.Sort.AGENT,
                        "proposed",
                        agent,
                        Certainty.CERTAIN,
                        MachineKind.SCANNER,
                        Scope.ALL,
                        "",
                        "",
                        "");
        return new KnownAgent(about, List.of(), List.of(), List.of(), List.of(), pattern(agent));
    }
}
