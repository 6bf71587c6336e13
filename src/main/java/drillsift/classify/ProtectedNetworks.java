package drillsift.classify;

import drillsift.pseudonym.Pseudonyms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Networks that no row about machines may touch: those that the user declares, the helpdesk's,
 * those that many people share, private ones, and big access networks, where people live.
 */
final class ProtectedNetworks {

    /** Big Japanese access networks; public lists of scanners have held whole parts of them. */
    static final List<AddressBlock> ACCESS =
            blocks(List.of("202.232.0.0/14", "210.130.0.0/16", "126.0.0.0/8", "153.128.0.0/9"));

    /**
     * Addresses that are none of the Internet's, and shared ones of carriers.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6890">RFC 6890</a>
     */
    private static final List<AddressBlock> PRIVATE =
            blocks(
                    List.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            "::/127",
                            "fc00::/7",
                            "fe80::/10"));

    private static final List<KnownNetwork> SHARED =
            MachineList.shipped().networks().stream()
                    .filter(row -> row.about().certainty() == Certainty.HUMAN)
                    .toList();

    private final List<AddressBlock> own;
    private final List<AddressBlock> shared;
    private final Optional<Pseudonyms> pseudonyms;

    ProtectedNetworks(FilterSet filters) {
        pseudonyms = filters.pseudonyms();
        own =
                Stream.of(filters.ownNetworks(), filters.helpdeskNetworks())
                        .flatMap(cidrs -> blocks(cidrs).stream())
                        .toList();
        List<AddressBlock> ofList =
                filters.machines().networks().stream()
                        .filter(row -> row.about().certainty() == Certainty.HUMAN)
                        .flatMap(row -> blocks(row.cidrs()).stream())
                        .toList();
        shared =
                Stream.of(
                                blocks(filters.sharedEgress()),
                                blocks(RoundCorrections.sharedEgress(filters)),
                                ofList)
                        .flatMap(List::stream)
                        .toList();
    }

    /** Why a block cannot be called a machine's; empty where it can. */
    Optional<PassedOver.Reason> reason(AddressBlock block) {
        if (isTouched(own, block)) {
            return Optional.of(PassedOver.Reason.OWN);
        }
        AddressBlock listed = pseudonyms.map(block::behind).orElse(block); // as lists say
        boolean isShared =
                isTouched(shared, block) || SHARED.stream().anyMatch(row -> row.touches(listed));
        if (isShared) {
            return Optional.of(PassedOver.Reason.SHARED);
        }
        if (isTouched(PRIVATE, listed)) {
            return Optional.of(PassedOver.Reason.PRIVATE);
        }
        return isTouched(ACCESS, listed)
                ? Optional.of(PassedOver.Reason.ACCESS_NETWORK)
                : Optional.empty();
    }

    private static boolean isTouched(List<AddressBlock> blocks, AddressBlock block) {
        return blocks.stream().anyMatch(each -> each.overlaps(block));
    }

    private static List<AddressBlock> blocks(List<String> cidrs) {
        return cidrs.stream().flatMap(cidr -> AddressBlock.parse(cidr).stream()).toList();
    }
}
