package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the page that each resource without a token was drawn in for: the latest page from the same
 * address and agent within two minutes, else from the same network and agent within ten seconds. So
 * only those are looked at that share network and agent with some such resource.
 */
final class PageLoads {

    private static final long NEIGHBOUR = 10_000_000_000L;

    private final EventColumns columns;
    private final Identities identities;
    private final AddressTable addresses;

    /** Network and agent of each resource, numbered. */
    private final LongNumbers drawers = new LongNumbers();

    private final boolean[] isNetworkOfDrawer;
    private final LongNumbers placeNumbers = new LongNumbers();
    private final List<RecentPages> pagesOfPlace = new ArrayList<>();
    private int[] page = new int[0];

    PageLoads(EventColumns columns, Identities identities, AddressTable addresses) {
        this.columns = columns;
        this.identities = identities;
        this.addresses = addresses;
        isNetworkOfDrawer = new boolean[addresses.networks()];
        findDrawers();
        if (drawers.size() > 0) {
            page = new int[columns.size];
            Arrays.fill(page, EventBlock.NONE);
            EventOrder order = new EventOrder(columns, drawers.size(), this::group);
            for (int drawer = 0; drawer < order.groups(); drawer++) {
                sweep(order, drawer);
            }
        }
    }

    /** The page that the event was loaded for; -1 if it is no resource or belongs to no page. */
    int pageOf(int event) {
        return page.length == 0 ? EventBlock.NONE : page[event];
    }

    private void findDrawers() {
        for (int e : columns.those(this::isResource)) {
            int network = addresses.network(columns.address[e]);
            if (network >= 0) {
                isNetworkOfDrawer[network] = true;
                drawers.number(drawer(network, e));
            }
        }
    }

    private long drawer(int network, int event) {
        return (long) network << 32 | columns.agent[event] & 0xffffffffL;
    }

    private int group(int event) {
        int network = addresses.network(columns.address[event]);
        if (network < 0 || !isNetworkOfDrawer[network]) {
            return EventBlock.NONE;
        }
        return isResource(event) || isPage(event)
                ? drawers.get(drawer(network, event))
                : EventBlock.NONE;
    }

    private boolean isResource(int event) {
        return columns.subject[event] < 0 && columns.isResource(event);
    }

    private boolean isPage(int event) {
        boolean isOfPerson = identities.lane(columns.subject[event]) == Lane.NORMAL;
        return isOfPerson
                && columns.isRequest(event)
                && columns.isAccess(event)
                && !columns.isKind(event, EventKind.RAW_REQUEST)
                && !columns.isKind(event, EventKind.OPENED);
    }

    private void sweep(EventOrder order, int drawer) {
        placeNumbers.clear();
        pagesOfPlace.clear();
        int latest = EventBlock.NONE;
        for (int i = order.from(drawer); i < order.to(drawer); i++) {
            int event = order.event(i);
            int address = columns.address[event];
            if (isPage(event)) {
                int number = placeNumbers.number(address);
                if (number == pagesOfPlace.size()) {
                    pagesOfPlace.add(new RecentPages(columns));
                }
                pagesOfPlace.get(number).add(event);
                latest = event;
            } else {
                int number = placeNumbers.get(address);
                int drawn = number < 0 ? EventBlock.NONE : pagesOfPlace.get(number).drawnBy(event);
                page[event] = drawn >= 0 || !isNear(latest, event) ? drawn : latest;
            }
        }
    }

    private boolean isNear(int latest, int event) {
        return latest >= 0 && columns.time[event] - columns.time[latest] <= NEIGHBOUR;
    }
}
