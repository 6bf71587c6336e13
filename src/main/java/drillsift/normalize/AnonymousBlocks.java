package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.pseudonym.Pseudonyms;
import drillsift.read.Block;
import java.util.Arrays;
import java.util.Set;

/**
 * Lets nobody be recognised in what a block is normalised to: people, tokens and addresses get
 * pseudonyms, and free text goes, before anything is kept. All that is judged by stays what it was.
 */
final class AnonymousBlocks implements BlockParser {

    /** What they found is surely a date: whoever mends the file has to know how it is written. */
    private static final Set<String> SAID_OF_TIMES = Set.of("ambiguous-date", "no-year");

    private final BlockParser parser;
    private final Pseudonyms pseudonyms;
    private final AnonymousContexts contexts;

    AnonymousBlocks(BlockParser parser, Pseudonyms pseudonyms) {
        this.parser = parser;
        this.pseudonyms = pseudonyms;
        contexts = new AnonymousContexts(pseudonyms);
    }

    @Override
    public NormalizedBlock parse(Block block) {
        NormalizedBlock made = parser.parse(block);
        return new NormalizedBlock(
                events(made.events()),
                made.records(),
                made.accepted(),
                made.rejected(),
                made.skipped(),
                made.rejects().stream().map(this::placeAlone).toList(),
                made.notes());
    }

    private EventBlock events(EventBlock made) {
        return new EventBlock(
                made.firstLine(),
                made.offset(),
                made.token(),
                made.recipient(),
                made.time(),
                made.peer(),
                made.agent(),
                made.kind(),
                made.flags(),
                made.context(),
                made.lineInBlock(),
                made.offsetInBlock(),
                Arrays.stream(made.sourceId()).map(pseudonyms::number).toArray(),
                made.tokens().stream().map(pseudonyms::token).toList(),
                made.recipients().stream().map(pseudonyms::person).toList(),
                made.addresses().stream().map(pseudonyms::address).toList(),
                made.agents().stream().map(Pseudonyms::agent).toList(),
                made.contexts().stream().map(contexts::of).toList());
    }

    /** Where it stands and why it was refused; its bytes by a hash that cannot be tried out. */
    private Rejected placeAlone(Rejected made) {
        return new Rejected(
                made.line(),
                made.offset(),
                made.length(),
                pseudonyms.digest(made.sha256()),
                made.reason(),
                SAID_OF_TIMES.contains(made.reason()) ? made.found() : hidden(made.found()),
                hidden(made.text()));
    }

    private static String hidden(String text) {
        return text.isEmpty() ? "" : Masking.HIDDEN;
    }
}
