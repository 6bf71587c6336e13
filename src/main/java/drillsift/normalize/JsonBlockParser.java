package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.read.Block;
import drillsift.read.Columns;
import drillsift.read.JsonCells;
import drillsift.read.JsonPlace;
import drillsift.read.JsonRecords;
import drillsift.read.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part that all JSON formats share: records, their count, and the books. Each list of records
 * is understood as a CSV with its names as header.
 */
final class JsonBlockParser implements BlockParser {

    private final Optional<String> campaign;
    private final Map<String, RecordList> lists;

    /**
     * @param names of the values, as header of the columns
     */
    record RecordList(List<String> names, Columns columns, CsvInterpreter.Format format) {}

    /**
     * @param lists by the name of the list in the document; empty for the document's own records
     */
    JsonBlockParser(SourceSettings settings, Map<String, RecordList> lists) {
        this.campaign = settings.campaignId();
        this.lists = lists;
    }

    @Override
    public NormalizedBlock parse(Block block) {
        JsonPlace place = JsonPlace.of(block);
        RecordList list = lists.get(place.list());
        BlockAccount account = new BlockAccount(block);
        EventBlock.Builder builder = new EventBlock.Builder(block.firstLine(), block.offset());
        boolean isCut = place.isCut();
        if (list != null) { // a document without any record has no list either
            EventSink events = new EventSink(builder, account);
            isCut |= !new Run(block, place, list, account, events, isWanted(place)).parse();
            events.close();
            account.note(place.isOther() && campaign.isEmpty() ? "several-campaigns" : "");
        }
        account.note(isCut ? "looks-cut" : "");
        account.note("damaged-text", DamagedText.count(block));
        return account.close(builder.build());
    }

    private boolean isWanted(JsonPlace place) {
        return campaign.isEmpty()
                || place.campaign().isEmpty()
                || campaign.get().equals(place.campaign());
    }

    /** The parsing of one block. */
    private static final class Run {

        private final Block block;
        private final JsonPlace place;
        private final BlockAccount account;
        private final EventSink events;
        private final boolean wanted;
        private final JsonCells cells;
        private final CsvRow row;
        private final CsvInterpreter interpreter;

        Run(
                Block block,
                JsonPlace place,
                RecordList list,
                BlockAccount account,
                EventSink events,
                boolean wanted) {
            this.block = block;
            this.place = place;
            this.account = account;
            this.events = events;
            this.wanted = wanted;
            cells = new JsonCells(list.names());
            row = new CsvRow(cells, list.columns());
            interpreter = list.format().begin(list.columns(), events);
        }

        /** Whether the last record ends before the document does. */
        boolean parse() {
            return JsonRecords.forEach(block, this::record) || !block.last();
        }

        private void record(int start, int end, int line, boolean whole) {
            if (end - start > JsonRecords.LIMIT) {
                account.reject("too-long", "", start, end, line);
            } else if (!whole || !cells.read(block.bytes(), start, end)) {
                account.reject("bad-json", "", start, end, line);
            } else if (!wanted) {
                account.skip(CsvInterpreter.Fault.OTHER_CAMPAIGN.reason());
            } else {
                cells.complete("campaign_id", place.campaign());
                events.at(start, line);
                Optional<CsvInterpreter.Fault> fault = interpreter.interpret(row);
                if (fault.isPresent()) {
                    account.refuse(fault.get(), start, end, line);
                } else {
                    account.accept();
                }
            }
        }
    }
}
