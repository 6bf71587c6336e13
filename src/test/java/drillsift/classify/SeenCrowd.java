package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Builds what the sources of a round did, out of visits to made-up addresses. */
final class SeenCrowd {

    static final int EDGES = 7;
    static final int OTHERS = 8;

    private final EventColumns columns = new EventColumns(List.of());
    final AddressTable addresses = addresses();
    final Sources sources = new Sources();

    /** Forty times ten addresses of the 16 networks of one /20, and ten each of 40 far networks. */
    private AddressTable addresses() {
        for (int i = 0; i < 400; i++) {
            columns.addresses.id("10.9." + i / 10 % 16 + "." + (16 * (i / 160) + i % 10));
        }
        for (int i = 0; i < 400; i++) {
            columns.addresses.id("10." + (20 + i / 10) + ".1." + i % 10);
        }
        return new AddressTable(columns, new KnownNetworks(FilterSet.defaults()));
    }

    /** The address of that number within the network of that number, both from 0. */
    static int far(int network, int number) {
        return 400 + 10 * network + number;
    }

    Episode visit(int address, int agent, double delay, List<Consumer<Episode>> changes) {
        return TestEpisode.aClick()
                .from(address, addresses.network(address))
                .agent(EDGE, agent)
                .delay(delay)
                .with(e -> changes.forEach(change -> change.accept(e)))
                .build();
    }

    Episode visit(int address, int agent, double delay) {
        return visit(address, agent, delay, List.of());
    }

    void person(Episode... visits) {
        sources.add(List.of(visits));
    }

    /** So many people whose first visit from there comes after each of these delays in turn. */
    void crowd(int size, IntFunction<Integer> address, int agent, double... delays) {
        for (int i = 0; i < size; i++) {
            person(visit(address.apply(i), agent, delays[i % delays.length]));
        }
    }

    SourceView view(int address, int agent, double tokensNeeded) {
        sources.finish(addresses);
        return sources.view(visit(address, agent, 100), tokensNeeded);
    }
}
