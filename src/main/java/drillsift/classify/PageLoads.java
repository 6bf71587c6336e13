package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the page that each resource without a token was drawn in for: the latest page from the same
 * address and agent within two minutes, else from the same network and agent within ten seconds.
 */
final class PageLoads {

    private static final long NEIGHBOUR = 10_000_000_000L;

    private final EventColumns columns;
    private final Identities identities;
    private final AddressTable addresses;
    private final LongNumbers placeNumbers = new LongNumbers();
    private final List<RecentPages> pagesOfPlace = new ArrayList<>();
    private final LongNumbers pageOfAgent = new LongNumbers();
    private int[] page = new int[0];

    PageLoads(EventColumns columns, Identities identities, AddressTable addresses) {
        this.columns = columns;
        this.identities = identities;
        this.addresses = addresses;
        if (hasResources()) {
            page = new int[columns.size];
            Arrays.fill(page, EventBlock.NONE);
            EventOrder order = new EventOrder(columns, addresses.networks(), this::group);
            for (int network = 0; network < order.groups(); network++) {
                sweep(order, network);
            }
        }
    }

    /** The page that the event was loaded for; -1 if it is no resource or belongs to no page. */
    int pageOf(int event) {
        return page.length == 0 ? EventBlock.NONE : page[event];
    }

    private boolean hasResources() {
        for (int e = 0; e < columns.size; e++) {
            if (columns.subject[e] < 0 && columns.shapeOf(e).isResource()) {
                return true;
            }
        }
        return false;
    }

    private int group(int event) {
        return isPage(event) || isResource(event)
                ? addresses.network(columns.address[event])
                : EventBlock.NONE;
    }

    private boolean isResource(int event) {
        return columns.subject[event] < 0 && columns.shapeOf(event).isResource();
    }

    private boolean isPage(int event) {
        boolean isOfPerson = identities.lane(columns.subject[event]) == Lane.NORMAL;
        EventKind kind = columns.kindOf(event);
        return isOfPerson
                && columns.shapeOf(event).isRequest()
                && kind.isAccess()
                && kind != EventKind.RAW_REQUEST
                && kind != EventKind.OPENED;
    }

    private void sweep(EventOrder order, int network) {
        placeNumbers.clear();
        pagesOfPlace.clear();
        pageOfAgent.clear();
        for (int i = order.from(network); i < order.to(network); i++) {
            int event = order.event(i);
            long place = (long) columns.address[event] << 32 | columns.agent[event] & 0xffffffffL;
            if (isPage(event)) {
                int number = placeNumbers.number(place);
                if (number == pagesOfPlace.size()) {
                    pagesOfPlace.add(new RecentPages(columns));
                }
                pagesOfPlace.get(number).add(event);
                pageOfAgent.put(columns.agent[event], event);
            } else {
                int number = placeNumbers.get(place);
                int drawn = number < 0 ? EventBlock.NONE : pagesOfPlace.get(number).drawnBy(event);
                page[event] = drawn >= 0 ? drawn : neighbour(event);
            }
        }
    }

    private int neighbour(int event) {
        int candidate = pageOfAgent.get(columns.agent[event]);
        boolean isNear =
                candidate >= 0 && columns.time[event] - columns.time[candidate] <= NEIGHBOUR;
        return isNear ? candidate : EventBlock.NONE;
    }
}
