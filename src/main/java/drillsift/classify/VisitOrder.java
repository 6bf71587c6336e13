package drillsift.classify;

import java.util.List;

/** Who comes shortly after or before somebody else, long after the mail. */
final class VisitOrder {

    private static final double FOLLOW_FROM = 3;
    static final double FOLLOW_TO = 120;
    private static final double REPORT_TO = 300;
    private static final double AHEAD_TO = 2.5;

    private final Companions addressCompany = new Companions();
    private final Companions networkCompany = new Companions();

    void addAll(VisitOrder other) {
        addressCompany.addAll(other.addressCompany);
        networkCompany.addAll(other.networkCompany);
    }

    void write(LongTape tape) {
        addressCompany.write(tape);
        networkCompany.write(tape);
    }

    void read(LongTape tape) {
        addressCompany.read(tape);
        networkCompany.read(tape);
    }

    /** In what company the address and the network with that agent come. */
    Companions.Company company(Episode episode) {
        return addressCompany
                .company(episode.address)
                .or(networkCompany.company(Sources.networkAgent(episode)));
    }

    /**
     * @param episodes of one person, by their beginning
     */
    void add(List<Episode> episodes) {
        Episode before = null;
        for (Episode episode : episodes) {
            if (!episode.isNormal() || episode.network < 0 || episode.isOnlyOpens()) {
                continue;
            }
            // What came with the mail neither follows nor leads anybody.
            if (episode.delaySeconds > FOLLOW_TO) {
                addressCompany.visit(episode.address);
                networkCompany.visit(Sources.networkAgent(episode));
            }
            boolean isAfterReport = episode.reportSeconds > 0 && episode.reportSeconds <= REPORT_TO;
            if (isAfterReport && episode.delaySeconds > FOLLOW_TO) {
                // A sandbox for reported mails.
                addressCompany.follow(episode.address);
                networkCompany.follow(Sources.networkAgent(episode));
            }
            boolean isOther = before != null && before.network != episode.network;
            if (isOther && !isAfterReport && before.delaySeconds > FOLLOW_TO) {
                double lag = (episode.first - before.first) / 1e9;
                if (lag >= FOLLOW_FROM && lag <= FOLLOW_TO) {
                    addressCompany.follow(episode.address);
                    networkCompany.follow(Sources.networkAgent(episode));
                } else if (lag <= AHEAD_TO) {
                    addressCompany.lead(before.address);
                    networkCompany.lead(Sources.networkAgent(before));
                }
            }
            before = episode;
        }
    }
}
